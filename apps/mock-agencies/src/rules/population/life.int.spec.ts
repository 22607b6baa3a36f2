import type { AgencyPort } from '@lienthong/agencies';
import {
  sampleConfirmation,
  sampleDeathMark,
  sampleDecisionOf,
  sampleReservation,
  sampleVerification,
} from '@lienthong/agencies/samples';
import { requestOf, startMocks, type Started } from '../../testing/started';

let mocks: Started;
let port: AgencyPort;
beforeEach(async () => {
  mocks = await startMocks({ now: () => new Date('2026-11-22T18:00:00Z') });
  port = mocks.agency('population');
});
afterEach(() => mocks.close());

const verify = (n = 1) => port.send(requestOf('verify', sampleVerification(n)));
const { personalId } = sampleDeathMark();
const decision = sampleDecisionOf();

describe('verifying a person (domain C.5, F-19)', () => {
  it('finds everyone alive whom nobody marked dead', async () => {
    expect(await verify()).toMatchObject({ kind: 'accepted', result: { status: 'alive' } });
    await port.send(requestOf('mark-dead', sampleDeathMark(2)));
    expect(await verify()).toMatchObject({ kind: 'accepted' });
  });

  it('suspects a second death of one number, also after a restart', async () => {
    await port.send(requestOf('mark-dead', sampleDeathMark()));
    await mocks.restart();
    port = mocks.agency('population');
    expect(await verify()).toEqual({ kind: 'suspected-duplicate', reason: 'already-dead' });
  });

  it('leaves nothing behind: a question can always be taken back', async () => {
    const question = requestOf('verify', sampleVerification());
    await port.send(question);
    expect(await port.undo(question.key)).toEqual({ kind: 'undone' });
    expect(await mocks.summary(question.dossier)).toMatchObject({ effects: { population: 0 } });
  });
});

describe('marking a person dead', () => {
  it('is done once: another dossier is refused, and it is never undone', async () => {
    const mark = requestOf('mark-dead', sampleDeathMark());
    expect(await port.send(mark)).toMatchObject({ kind: 'accepted', result: { markedOn: '2026-11-23' } });
    expect(await port.send(requestOf('mark-dead', sampleDeathMark()))).toMatchObject({
      ...{ kind: 'refused', reason: 'already-dead' },
    });
    expect(await port.undo(mark.key)).toEqual({ kind: 'too-late' });
  });

  it('is taken back by a decision only, after which the person may die again (I.2)', async () => {
    const restore = () => port.send(requestOf('restore', { personalId, decision }));
    expect(await restore()).toMatchObject({ kind: 'refused', reason: 'not-dead' });
    await port.send(requestOf('mark-dead', sampleDeathMark()));
    expect(await restore()).toMatchObject({ kind: 'accepted', result: { restoredOn: '2026-11-23' } });
    expect(await verify()).toMatchObject({ kind: 'accepted' });
    expect(await port.send(requestOf('mark-dead', sampleDeathMark()))).toMatchObject({ kind: 'accepted' });
    expect(await verify()).toMatchObject({ kind: 'suspected-duplicate' });
  });
});

describe('a birth annulled or corrected', () => {
  async function confirmedNumber(): Promise<string> {
    const reservation = requestOf('reserve', sampleReservation());
    const answer = await port.send(reservation);
    if (answer.kind !== 'accepted') throw new Error(answer.kind);
    const number = String(answer.result['personalNumber']);
    await port.send(requestOf('confirm', sampleConfirmation(number), reservation));
    return number;
  }

  it('cancels its number once and for ever: never found, never given out again (RD-05)', async () => {
    const number = await confirmedNumber();
    const cancel = () => port.send(requestOf('cancel', { personalId: number, decision }));
    expect(await cancel()).toMatchObject({ kind: 'accepted', result: { cancelledOn: '2026-11-23' } });
    expect(await cancel()).toMatchObject({ kind: 'refused', reason: 'already-cancelled' });
    const { person } = sampleVerification();
    expect(await port.send(requestOf('verify', { person: { ...person, personalId: number } }))).toMatchObject({
      ...{ kind: 'refused', reason: 'no-match' },
    });
    // The child may be registered rightly now: the same parents, day and order are no duplicate any more (RB-09).
    expect(await confirmedNumber()).not.toBe(number);
  });

  it('updates what the database holds', async () => {
    const changes = { fullName: 'NGUYỄN VĂN ĐÚNG' };
    expect(await port.send(requestOf('update', { personalId, changes, decision }))).toMatchObject({
      ...{ kind: 'accepted', result: { updatedOn: '2026-11-23' } },
    });
  });
});
