import type { AgencyPort } from '@lienthong/agencies';
import { sampleDecisionOf, sampleRemoval, sampleResidence } from '@lienthong/agencies/samples';
import { requestOf, startMocks, type Started } from '../../testing/started';

let mocks: Started;
let port: AgencyPort;
beforeEach(async () => {
  mocks = await startMocks({ now: () => new Date('2026-11-23T03:00:00Z') });
  port = mocks.agency('residence');
});
afterEach(() => mocks.close());

const { person } = sampleRemoval();
const decision = sampleDecisionOf();
const remove = () => port.send(requestOf('remove', sampleRemoval()));
const restore = () => port.send(requestOf('restore', { person, decision }));
const isRegistered = async (asked: Record<string, unknown>) => {
  const answer = await port.send(requestOf('lookup', asked));
  return answer.kind === 'accepted' && answer.result['registered'];
};

describe('a removal (XTT)', () => {
  it('answers with notice CT08, once per person', async () => {
    expect(await remove()).toMatchObject({
      kind: 'accepted',
      result: { notice: { form: 'CT08', number: expect.stringMatching(/^\d{8}\/2026$/) }, effectiveOn: '2026-11-23' },
    });
    expect(await remove()).toMatchObject({ kind: 'refused', reason: 'not-registered' });
  });

  it('tells two people of one name and birthday apart by their numbers', async () => {
    await remove();
    const namesake = { ...sampleRemoval(), person: { ...person, personalId: '001041999999' } };
    expect(await port.send(requestOf('remove', namesake))).toMatchObject({ kind: 'accepted' });
    expect(await port.send(requestOf('remove', namesake))).toMatchObject({ reason: 'not-registered' });
  });

  it('is taken back by decision only (I.2)', async () => {
    expect(await restore()).toMatchObject({ kind: 'refused', reason: 'not-removed' });
    await remove();
    expect(await isRegistered({ personalId: person.personalId })).toBe(false);
    expect(await restore()).toMatchObject({ kind: 'accepted', result: { notice: { form: 'CT08' } } });
    expect(await isRegistered({ personalId: person.personalId })).toBe(true);
  });
});

describe('looking somebody up before a reminder (D13, RB-21)', () => {
  const { fullName, bornOn, sex } = sampleResidence().child;
  const child = { fullName, bornOn, sex };

  it('finds a child registered by any dossier, by birth or by number', async () => {
    expect(await isRegistered({ child })).toBe(false);
    const registration = sampleResidence();
    const numbered = { ...registration, child: { ...registration.child, personalNumber: '001226000001' } };
    await port.send(requestOf('register', numbered));
    expect(await isRegistered({ child })).toBe(true);
    expect(await isRegistered({ personalId: '001226000001' })).toBe(true);
    expect(await isRegistered({ personalId: '001226000002' })).toBe(false);
  });

  it('finds no registration that was cancelled by decision', async () => {
    await port.send(requestOf('register', sampleResidence()));
    expect(await port.send(requestOf('cancel', { person: { fullName, bornOn }, decision }))).toMatchObject({
      ...{ kind: 'accepted', result: { effectiveOn: '2026-11-23' } },
    });
    expect(await isRegistered({ child })).toBe(false);
  });

  it('changes nothing: a correction neither registers nor removes', async () => {
    const update = {
      person,
      changes: { fullName: 'LÊ VĂN ĐÚNG' },
      certificate: { number: 'KT-1', registeredOn: '2026-11-20' },
    };
    expect(await port.send(requestOf('update', update))).toMatchObject({ kind: 'accepted' });
    expect(await isRegistered({ personalId: person.personalId })).toBe(false);
  });
});
