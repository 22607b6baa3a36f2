import type { AgencyPort } from '@lienthong/agencies';
import { sampleDeath, sampleDecisionOf, sampleRegistration } from '@lienthong/agencies/samples';
import { requestOf, startMocks, type Started } from '../../testing/started';

let mocks: Started;
let port: AgencyPort;
let book: unknown;
beforeEach(async () => {
  mocks = await startMocks({ now: () => new Date('2026-11-23T03:00:00Z') });
  port = mocks.agency('civil-registry');
  const birth = await port.send(requestOf('register', sampleRegistration()));
  if (birth.kind !== 'accepted') throw new Error(birth.kind);
  book = birth.result['book'];
});
afterEach(() => mocks.close());

const first = 'KS-00070-2026-1';
const decision = sampleDecisionOf('12/QĐ-UBND');
const addNumber = (certificateNumber: string) =>
  requestOf('add-number', { personalNumber: '001226000001', book, certificateNumber });
const correct = (certificateNumber: string) =>
  requestOf('correct', { book, certificateNumber, changes: { fullName: 'NGUYỄN VĂN ĐÚNG' }, decision });
const annul = (certificateNumber: string) => requestOf('annul', { book, certificateNumber, decision });

describe('a certificate (RB-08, RB-23)', () => {
  it('gets a new version with each late number or correction, which supersedes the one before', async () => {
    expect(await port.send(addNumber(first))).toMatchObject({
      ...{ kind: 'accepted', result: { certificateNumber: `${first}-v2`, version: 2, supersedes: first } },
    });
    expect(await port.send(correct(`${first}-v2`))).toMatchObject({
      ...{ kind: 'accepted', result: { certificateNumber: `${first}-v3`, version: 3, supersedes: `${first}-v2` } },
    });
  });

  it('is corrected in its newest version only, so that two corrections cannot pass each other by', async () => {
    await port.send(correct(first));
    expect(await port.send(correct(first))).toMatchObject({ kind: 'refused', reason: 'superseded' });
    expect(await port.send(correct('KS-00070-2026-99'))).toMatchObject({ kind: 'refused', reason: 'no-such-entry' });
  });

  it('may be the extract of a death', async () => {
    await port.send(requestOf('register-death', sampleDeath()));
    expect(await port.send(correct('KT-00070-2026-1'))).toMatchObject({
      ...{ kind: 'accepted', result: { certificateNumber: 'KT-00070-2026-1-v2' } },
    });
  });
});

describe('an entry annulled (RI-05)', () => {
  it('is annulled once, whatever its version, and is corrected no more', async () => {
    await port.send(correct(first));
    expect(await port.send(annul(first))).toMatchObject({
      ...{ kind: 'accepted', result: { annulledOn: '2026-11-23', decisionNumber: '12/QĐ-UBND' } },
    });
    expect(await port.send(annul(`${first}-v2`))).toMatchObject({ kind: 'refused', reason: 'already-annulled' });
    expect(await port.send(correct(`${first}-v2`))).toMatchObject({ kind: 'refused', reason: 'already-annulled' });
  });

  it('stands like every legal act: neither entry, correction nor annulment is undone (I.2)', async () => {
    const correction = correct(first);
    const annulment = annul(first);
    await port.send(correction);
    await port.send(annulment);
    for (const { key } of [correction, annulment]) expect(await port.undo(key)).toEqual({ kind: 'too-late' });
  });
});
