import type { AgencyPort, AgencyRequest } from '@lienthong/agencies';
import { sampleDeath, sampleDecisionOf, sampleRegistration } from '@lienthong/agencies/samples';
import { requestOf, startMocks, type Started } from '../../testing/started';

let mocks: Started;
let port: AgencyPort;
let today = new Date('2026-12-30T03:00:00Z');
beforeEach(async () => {
  mocks = await startMocks({ now: () => today });
  port = mocks.agency('civil-registry');
});
afterEach(() => mocks.close());

const death = (n = 1, changed = {}) => requestOf('register-death', { ...sampleDeath(n), ...changed });

async function resultOf(request: AgencyRequest) {
  const answer = await port.send(request);
  if (answer.kind !== 'accepted') throw new Error(answer.kind);
  return answer.result as { book: { number: string; registeredOn: string }; extractNumber: string };
}

describe('the book of deaths (D.7)', () => {
  it('has numbers of its own, per commune and year', async () => {
    await port.send(requestOf('register', sampleRegistration()));
    expect(await resultOf(death(1))).toMatchObject({
      ...{ book: { number: '1/2026', registeredOn: '2026-12-30' }, extractNumber: 'KT-00070-2026-1' },
    });
    expect((await resultOf(death(2))).book.number).toBe('2/2026');
    expect((await resultOf(death(3, { registrationCommune: '79123' }))).book.number).toBe('1/2026');
    // 18:00 UTC on the last day of the year is next year in Vietnam.
    today = new Date('2026-12-31T18:00:00Z');
    expect((await resultOf(death(4))).book).toMatchObject({ number: '1/2027', registeredOn: '2027-01-01' });
  });
});

describe('one person, one death (D4, RB-09)', () => {
  const unnumbered = (fullName: string) => {
    const { personalId: _, ...deceased } = sampleDeath().deceased;
    return death(1, { deceased: { ...deceased, fullName } });
  };

  it('suspects a second registration by another dossier, by number or by name and birth', async () => {
    const suspected = { kind: 'suspected-duplicate', reason: 'already-registered' };
    await resultOf(death());
    expect(await port.send(death())).toEqual(suspected);
    await resultOf(unnumbered('LÊ VĂN KHÔNG SỐ'));
    expect(await port.send(unnumbered('LÊ VĂN KHÔNG SỐ'))).toEqual(suspected);
    expect(await port.send(unnumbered('LÊ VĂN KHÁC'))).toMatchObject({ kind: 'accepted' });
  });

  it("believes the officer's note that it was a false match", async () => {
    await resultOf(death());
    const second = death(1, { previousNote: 'Đã xác minh: hai người trùng tên.' });
    expect(await port.send(second)).toMatchObject({ kind: 'accepted' });
  });

  it('suspects nobody whose earlier death was annulled', async () => {
    const { book, extractNumber } = await resultOf(death());
    await port.send(requestOf('annul', { book, certificateNumber: extractNumber, decision: sampleDecisionOf() }));
    expect(await port.send(death())).toMatchObject({ kind: 'accepted' });
  });
});
