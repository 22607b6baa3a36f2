import type { AgencyPort, AgencyRequest } from '@lienthong/agencies';
import { sampleDecisionOf, sampleHealthCard, sampleIdentityCard } from '@lienthong/agencies/samples';
import { requestOf, startMocks, type Started } from '../../testing/started';

let mocks: Started;
beforeEach(async () => {
  mocks = await startMocks({ now: () => new Date('2026-11-23T03:00:00Z') });
});
afterEach(() => mocks.close());

const decision = sampleDecisionOf();
const changes = { fullName: 'NGUYỄN VĂN ĐÚNG' };
const certificate = { number: 'KS-00070-2026-1-v2', registeredOn: '2026-11-20', version: 2 };

async function issued(port: AgencyPort, request: AgencyRequest): Promise<string> {
  const answer = await port.send(request);
  if (answer.kind !== 'accepted') throw new Error(answer.kind);
  return String(answer.result['cardNumber']);
}

describe('a health card', () => {
  it('keeps its number through a late personal number and corrections, until it is locked (RB-08, I.2)', async () => {
    const port = mocks.agency('health-insurance');
    const cardNumber = await issued(port, requestOf('issue', sampleHealthCard()));
    const reissued = { kind: 'accepted', result: { cardNumber, reissuedOn: '2026-11-23' } };
    const update = () => port.send(requestOf('update', { cardNumber, changes, certificate }));
    const added = await port.send(requestOf('add-number', { cardNumber, personalNumber: '001226000001' }));
    expect(added).toMatchObject(reissued);
    expect(await update()).toMatchObject(reissued);
    expect(await port.send(requestOf('lock', { cardNumber, decision }))).toMatchObject({
      ...{ kind: 'accepted', result: { lockedOn: '2026-11-23' } },
    });
    expect(await update()).toMatchObject({ kind: 'refused', reason: 'card-locked' });
  });

  it('is never issued twice with one number', async () => {
    const port = mocks.agency('health-insurance');
    const first = await issued(port, requestOf('issue', sampleHealthCard(1)));
    expect(await issued(port, requestOf('issue', sampleHealthCard(2)))).not.toBe(first);
  });
});

describe('an identity card', () => {
  it('is reissued with its number until police withdraw it (I.2)', async () => {
    const port = mocks.agency('identity-card');
    const cardNumber = await issued(port, requestOf('issue', sampleIdentityCard()));
    const reissue = () => port.send(requestOf('reissue', { cardNumber, changes, certificate }));
    expect(await reissue()).toMatchObject({ kind: 'accepted', result: { cardNumber, issuedOn: '2026-11-23' } });
    expect(await port.send(requestOf('revoke', { cardNumber, decision }))).toMatchObject({
      ...{ kind: 'accepted', result: { revokedOn: '2026-11-23' } },
    });
    expect(await reissue()).toMatchObject({ kind: 'refused', reason: 'card-revoked' });
  });
});
