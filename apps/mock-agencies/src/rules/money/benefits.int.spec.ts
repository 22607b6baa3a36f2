import type { KnownAgency } from '@lienthong/agencies';
import { sampleDecision, sampleDecisionOf, sampleSurvivors } from '@lienthong/agencies/samples';
import { requestOf, startMocks, type Started } from '../../testing/started';

let mocks: Started;
beforeEach(async () => {
  mocks = await startMocks({ now: () => new Date('2026-11-23T03:00:00Z') });
});
afterEach(() => mocks.close());

const payers = { 'social-insurance': 'insurance', merit: 'merit', 'social-assistance': 'assistance' } as const;
const send = (agency: KnownAgency, ...request: Parameters<typeof requestOf>) =>
  mocks.agency(agency).send(requestOf(...request));
const deceasedBorn = (bornOn: string) => sampleDecision('', bornOn).deceased;

describe('checking who would pay (RC-01)', () => {
  const codesFor = async (bornOn: string) => {
    const asked = Object.entries(payers).map(async ([agency, what]) => {
      const answer = await send(agency as KnownAgency, `check-${what}`, { deceased: deceasedBorn(bornOn) });
      return answer.kind === 'accepted' ? answer.result['codes'] : answer.kind;
    });
    return Promise.all(asked);
  };

  it('each agency answers its own categories only, and an empty list for none', async () => {
    expect(await codesFor('1941-05-06')).toEqual([['BHXH_MT'], [], ['BTXH_MT']]);
    expect(await codesFor('1941-05-17')).toEqual([[], ['CCB_MT'], []]);
    expect(await codesFor('1941-05-08')).toEqual([[], [], ['HTXH_MT', 'BTXH_MT']]);
    expect(await codesFor('1941-05-09')).toEqual([[], [], []]);
  });

  it('has no effect and can be taken back', async () => {
    const question = requestOf('check-merit', { deceased: deceasedBorn('1941-05-07') });
    const port = mocks.agency('merit');
    await port.send(question);
    expect(await port.undo(question.key)).toEqual({ kind: 'undone' });
    expect((await mocks.summary(question.dossier)).effects).not.toHaveProperty('merit');
  });
});

describe('deciding a funeral benefit (RC-01, RC-03)', () => {
  it('grants what is confirmed and refuses what is only claimed', async () => {
    const granted = await send('social-assistance', 'decide-assistance', sampleDecision('BTXH_MT', '1941-05-06'));
    expect(granted).toMatchObject({
      kind: 'accepted',
      result: { decisionNumber: expect.stringMatching(/^QD-\d{6}$/), decidedOn: '2026-11-23', amount: 25_300_000 },
    });
    expect(
      await send('social-assistance', 'decide-assistance', sampleDecision('HTXH_MT', '1941-05-06', 2)),
    ).toMatchObject({ kind: 'refused', reason: 'category-not-confirmed' });
  });

  it('is done once per death at one agency, and stands', async () => {
    const first = requestOf('decide-insurance', sampleDecision('BHXH_MT'));
    const port = mocks.agency('social-insurance');
    await port.send(first);
    expect(await send('social-insurance', 'decide-insurance', sampleDecision('BHXH_MT'))).toMatchObject({
      ...{ kind: 'refused', reason: 'already-decided' },
    });
    expect(await port.undo(first.key)).toEqual({ kind: 'too-late' });
  });

  it('is not seen by another payer, which is how one death is granted twice', async () => {
    await send('social-insurance', 'decide-insurance', sampleDecision('BHXH_MT', '1941-05-06'));
    expect(await send('social-assistance', 'decide-assistance', sampleDecision('BTXH_MT', '1941-05-06'))).toMatchObject(
      { kind: 'accepted' },
    );
  });
});

describe('survivors (D9)', () => {
  it('are settled for the insured only, once per death', async () => {
    expect(await send('social-insurance', 'settle-survivors', sampleSurvivors())).toMatchObject({
      ...{ kind: 'accepted', result: { decidedOn: '2026-11-23' } },
    });
    expect(await send('social-insurance', 'settle-survivors', sampleSurvivors())).toMatchObject({
      ...{ kind: 'refused', reason: 'already-decided' },
    });
    const uninsured = { ...sampleSurvivors(2), deceased: deceasedBorn('1941-05-09') };
    expect(await send('social-insurance', 'settle-survivors', uninsured)).toMatchObject({
      ...{ kind: 'refused', reason: 'category-not-confirmed' },
    });
  });
});

describe('monthly money', () => {
  it('is stopped at a death and resumed when the death was annulled (I.2)', async () => {
    const person = { fullName: 'LÊ VĂN MẪU', personalId: '001050000001' };
    const resume = () => send('social-insurance', 'resume', { person, decision: sampleDecisionOf() });
    expect(await resume()).toMatchObject({ kind: 'refused', reason: 'not-stopped' });
    expect(await send('social-insurance', 'stop', { person, diedOn: '2026-10-10' })).toMatchObject({
      ...{ kind: 'accepted', result: { stoppedOn: '2026-11-23' } },
    });
    expect(await resume()).toMatchObject({ kind: 'accepted', result: { resumedOn: '2026-11-23' } });
  });
});
