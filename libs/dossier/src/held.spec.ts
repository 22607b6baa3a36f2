import { getStep } from '@lienthong/plan';
import { carryOut, type CarriedOut } from './carry-out';
import type { Command } from './decide/command';
import type { Dossier } from './dossier';
import { answer, begin, bicyclePermit, reviewTask, request, submit } from './samples';
import { nextDate } from './time/passed-dates';

const at = (instant: string): number => Date.parse(`${instant}+07:00`);

/** The parade waits for the parking place, for two working days at most. */
const patient = {
  ...bicyclePermit,
  steps: bicyclePermit.steps.map((step) =>
    step.id === 'parade' ? { ...step, waitsFor: { step: 'parking', days: 2 } } : step,
  ),
};

/** Everything until both branches could open, on Monday 23/11/2026 at 16:30. */
function untilBranches(): Dossier {
  const decided: Command[] = [
    submit(patient),
    { type: 'decide', task: reviewTask, by: 'officer:1', decision: 'accept' },
    begin('permit'),
    answer(request('permit', 'reserve'), 'accepted', true),
    answer(request('permit', 'issue'), 'accepted', true),
    answer(request('permit', 'confirm'), 'accepted'),
  ];
  return decided.reduce<Dossier | undefined>(
    (dossier, command) => (carryOut(dossier, command, at('2026-11-23T16:30:00')) as CarriedOut).dossier,
    undefined,
  )!;
}

const tell = (dossier: Dossier, command: Command, instant: string): Dossier =>
  (carryOut(dossier, command, at(instant)) as CarriedOut).dossier;

describe('a step that waits for another one to end (D6)', () => {
  it('waits from when it could have opened, and says until when', () => {
    const { steps } = untilBranches();
    expect(getStep(patient, 'parade').after).toEqual(['permit', 'plate']);
    expect(steps.parade).toMatchObject({ state: 'PENDING', heldUntil: at('2026-11-26T17:00:00') });
    expect(steps.parking!.state).toBe('DISPATCHED');
  });

  it('opens when the other has its result', () => {
    const dossier = tell(untilBranches(), begin('parking'), '2026-11-26T16:00:00');
    const done = tell(dossier, answer(request('parking', 'register'), 'accepted'), '2026-11-26T16:40:00');
    expect(done.steps.parade!.state).toBe('DISPATCHED');
    expect(nextDate(done)).toBeUndefined();
  });

  it('opens as well when the other is refused: a refused branch never stops its siblings', () => {
    const dossier = tell(untilBranches(), begin('parking'), '2026-11-25T09:00:00');
    const done = tell(dossier, answer(request('parking', 'register'), 'refused'), '2026-11-25T10:00:00');
    expect(done.steps.parade!.state).toBe('DISPATCHED');
  });

  it('opens without it when the date has passed, and not a moment earlier', () => {
    const dossier = untilBranches();
    expect(tell(dossier, { type: 'tick' }, '2026-11-26T17:00:00').steps.parade!.state).toBe('PENDING');
    expect(tell(dossier, { type: 'tick' }, '2026-11-26T17:00:01').steps.parade!.state).toBe('DISPATCHED');
  });
});
