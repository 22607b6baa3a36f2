import fc from 'fast-check';
import type { Command } from './decide/command';
import { at as instant, bicyclePermit, forgetful, submit } from './samples';
import { make, weightedMoves, type Move, type MoveName } from './simulated-agencies/moves';
import { at, World } from './simulated-agencies/world';
import { timedPermit } from './timed-permit';

const autumn = instant('2026-11-23T09:00');

const step = fc.constantFrom('permit', 'plate', 'parking', 'parade', 'helmet', 'prize', 'nowhere', '__proto__', '');
const name = {
  step,
  intent: fc.constantFrom(
    'reserve',
    'issue',
    'confirm',
    'register',
    'collect',
    'consent',
    'decide-gold',
    'pay',
    'dance',
  ),
  round: fc.constantFrom(0, 0, 1, 2, -1),
};
const by = fc.constantFrom('officer:0', 'officer:1', '');

const command: fc.Arbitrary<Command> = fc.oneof(
  fc.constant(submit()),
  fc.constantFrom<Command>({ type: 'withdraw' }, { type: 'supplement' }, { type: 'tick' }),
  fc.record({ type: fc.constantFrom('claim', 'release'), task: fc.string(), by }),
  fc.record({
    type: fc.constant('decide'),
    task: fc.string(),
    by,
    decision: fc.constantFrom('accept', 'supplement', 'refuse', 'verify'),
    expectedVersion: fc.nat(3),
  }),
  fc.record({
    type: fc.constant('recordRun'),
    run: fc.constantFrom('r1', 'r2'),
    archived: fc.constantFrom(undefined, { historySha256: 'h', bundleSha256: 'b', historyEvents: 11 }),
  }),
  fc.record({
    type: fc.constant('resolve'),
    task: fc.string(),
    by,
    resolution: fc.constantFrom(
      'retry',
      'refuse',
      'proceed',
      'acknowledge',
      'enter-result',
      'confirm-result',
      'reject-result',
    ),
    answer: fc.constantFrom('accepted', 'refused'),
  }),
  fc.record({ type: fc.constant('answerRoute'), step, agree: fc.boolean() }),
  fc.record({ type: fc.constant('consentOnPaper'), step, digest: fc.constantFrom(undefined, 'd1') }),
  fc.record({
    type: fc.constant('apologise'),
    task: fc.string(),
    by,
    reason: fc.constant('R'),
    due: fc.constantFrom(undefined, 0, autumn + 30 * 24 * 3_600_000),
  }),
  fc.record({ type: fc.constant('adoptCalendar'), calendar: fc.constantFrom('VN-2026-11', 'VN-2026-11-TET-B') }),
  fc.record({
    type: fc.constant('recordDelivery'),
    results: fc.uniqueArray(fc.record({ step, digest: fc.constantFrom('d1', 'd2') }), {
      maxLength: 2,
      selector: ({ digest }) => digest,
    }),
  }),
  fc.record({
    type: fc.constant('recordLinked'),
    dossier: fc.constantFrom('other', 'third'),
    kind: fc.constantFrom('corrects', 'annuls'),
    step,
    decided: fc.boolean(),
    outcome: fc.constantFrom(undefined, 'COMPLETED', 'REFUSED'),
  }),
  fc.record({ type: fc.constant('beginRequest'), step }),
  fc.record({ type: fc.constant('recordNotExecuted'), ...name }),
  fc.record({
    type: fc.constant('recordAnswer'),
    ...name,
    answer: fc.constantFrom(
      'accepted',
      'pending',
      'verifying',
      'refused',
      'needs-supplement',
      'suspected-duplicate',
      'gone',
    ),
    digest: fc.constantFrom(undefined, 'd1', 'd2'),
    beginNext: fc.constantFrom(undefined, 'own', 'all'),
  }),
  fc.record({ type: fc.constant('giveUp'), ...name, why: fc.constantFrom('unreachable', 'unknown', 'unreadable') }),
  fc.record({
    type: fc.constant('recordUndo'),
    ...name,
    answer: fc.constantFrom('undone', 'too-late', 'failed'),
    why: fc.constant('unreachable'),
  }),
) as fc.Arbitrary<Command>;

const move = fc.tuple(
  fc.constantFrom<MoveName>(...weightedMoves.map(([known]) => known)),
  fc.nat(9),
  fc.nat(99),
) as fc.Arbitrary<Move>;
const happening = fc.array(fc.oneof(move, fc.record({ command, pick: fc.nat(9) })), { maxLength: 80, size: 'max' });

/** Mostly of a task that there is. */
const aimed = (world: World, told: Command, pick: number): Command =>
  'task' in told && pick > 1 ? { ...told, task: at(Object.keys(world.dossier.tasks), pick) ?? told.task } : told;

describe('nonsense', () => {
  it.each([bicyclePermit, timedPermit, forgetful(timedPermit, 'plates', 'parking')])(
    'is refused or changes nothing that had ended, and never throws',
    (plan) => {
      fc.assert(
        fc.property(happening, (what) => {
          const world = new World(plan, autumn);
          for (const next of what) {
            if (Array.isArray(next)) make(world, next);
            else world.tell(aimed(world, next.command, next.pick));
          }
        }),
        { numRuns: 200 },
      );
    },
  );
});
