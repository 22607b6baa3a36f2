import { randomBytes } from 'node:crypto';
import { Webhook } from 'standardwebhooks';
import { CallbackRejected, verifyCallback } from './callbacks';
import { toLinkedCode, writeResult } from './province';

const secret = `whsec_${randomBytes(24).toString('base64')}`;
const key = '0f8fad5b-d9cb-469f-a165-70867728950e/identity-card/issue/1';
const accepted = {
  key,
  answer: 'accepted',
  reference: 'R-1',
  result: { cardNumber: '001226000001', issuedOn: '2026-11-22' },
};

function signed(body: unknown, { at = new Date(), by = secret } = {}) {
  const raw = typeof body === 'string' ? body : JSON.stringify(body);
  const headers = {
    'webhook-id': 'msg_1',
    'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
    'webhook-signature': new Webhook(by).sign('msg_1', at, raw),
  };
  return { headers, raw };
}

const codeOf = (run: () => unknown): string | undefined => {
  try {
    run();
    return undefined;
  } catch (error) {
    return error instanceof CallbackRejected ? error.code : `unexpected: ${String(error)}`;
  }
};

describe('a callback', () => {
  it('is read when the signature is right, from bytes or text', () => {
    const { headers, raw } = signed(accepted);
    const expected = { key, answer: { kind: 'accepted', reference: 'R-1', result: accepted.result } };
    expect(verifyCallback(secret, headers, raw)).toEqual(expected);
    expect(verifyCallback(secret, headers, Buffer.from(raw), 'identity-card')).toEqual(expected);
  });

  it('may bring any other answer', () => {
    const { headers, raw } = signed({ key, answer: 'refused', reason: 'r', ground: 'g' });
    expect(verifyCallback(secret, headers, raw).answer).toEqual({ kind: 'refused', reason: 'r', ground: 'g' });
  });

  it('is not believed when signed by somebody else, altered, unsigned, stale or from the future', () => {
    const { headers, raw } = signed(accepted);
    const other = signed(accepted, { by: `whsec_${randomBytes(24).toString('base64')}` });
    const stale = signed(accepted, { at: new Date(Date.now() - 301_000) });
    const early = signed(accepted, { at: new Date(Date.now() + 302_000) });
    const attempts: [Record<string, string>, string][] = [
      [other.headers, other.raw],
      [headers, raw.replace('R-1', 'R-2')],
      [{}, raw],
      [{ ...headers, 'webhook-signature': 'v1' }, raw],
      [stale.headers, stale.raw],
      [early.headers, early.raw],
    ];
    for (const [sent, body] of attempts) {
      expect(codeOf(() => verifyCallback(secret, sent, body))).toBe('callback.signature');
    }
  });

  it('is unreadable when it is signed but says nothing we know', () => {
    const bodies = [
      'prose',
      'null',
      '',
      { ...accepted, key: 'Nguyễn Văn A' },
      { ...accepted, result: { cardNumber: 1 } },
      { key, answer: 'maybe' },
    ];
    for (const body of bodies) {
      const { headers, raw } = signed(body);
      expect(codeOf(() => verifyCallback(secret, headers, raw))).toBe('callback.unreadable');
    }
  });

  it('is unreadable when the result belongs to another agency than the one it came from', () => {
    const { headers, raw } = signed(accepted);
    expect(codeOf(() => verifyCallback(secret, headers, raw, 'health-insurance'))).toBe('callback.unreadable');
  });
});

describe('a status report of a province (E.2)', () => {
  const registration = '0f8fad5b-d9cb-469f-a165-70867728950e/birth-registration/register/1';
  const report = (trangThai: number, more: object = {}) => ({
    ...{ soHoSoLT: toLinkedCode(registration), maHoSo: 'H56.12.34-261123-0001', coQuanXuLy: 5, trangThai },
    ...{ thoiGianThucHien: '23/11/2026 09:00:00', ...more },
  });
  const book = { number: '12/2026', volume: '1/2026', page: '12', registeredOn: '2026-11-23' };

  it('is believed by its signature alone, and names our request by the linked code (RD-07)', () => {
    const { headers, raw } = signed(report(4, { ketQuaXuLy: JSON.stringify(writeResult('register', book)) }));
    const result = { book, certificateNumber: '12/2026' };
    const answer = { kind: 'accepted', reference: 'H56.12.34-261123-0001', result };
    expect(verifyCallback(secret, headers, raw, 'civil-registry')).toEqual({ key: registration, answer });
    expect(codeOf(() => verifyCallback(secret, headers, raw.replace('12/2026', '13/2026')))).toBe('callback.signature');
  });

  it('is unreadable when it is another agency’s, of another system’s dossier, or of a number that nobody knows (RE-05)', () => {
    const attempts: [object, string?][] = [
      [report(7), 'population'],
      [report(9)],
      [{ ...report(7), soHoSoLT: 'G01.899.208.000-261123-000001' }],
      [report(4, { ketQuaXuLy: 'xong' })],
    ];
    for (const [body, agency] of attempts) {
      const { headers, raw } = signed(body);
      expect(codeOf(() => verifyCallback(secret, headers, raw, agency))).toBe('callback.unreadable');
    }
  });
});
