import fc from 'fast-check';
import type { Command } from './decide/command';
import { bicyclePermit, forgetful, submit } from './samples';
import { make, weightedMoves, type Move, type MoveName } from './simulated-agencies/moves';
import { at, World } from './simulated-agencies/world';

const step = fc.constantFrom('permit', 'plate', 'parking', 'parade', 'nowhere', '__proto__', '');
const name = {
  step,
  intent: fc.constantFrom('reserve', 'issue', 'confirm', 'register', 'dance'),
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
    decision: fc.constantFrom('accept', 'supplement', 'refuse'),
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
    resolution: fc.constantFrom('retry', 'refuse', 'acknowledge', 'enter-result', 'confirm-result', 'reject-result'),
    answer: fc.constantFrom('accepted', 'refused'),
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
    beginNext: fc.boolean(),
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
  it.each([bicyclePermit, forgetful(bicyclePermit, 'plates', 'parking')])(
    'is refused or changes nothing that had ended, and never throws',
    (plan) => {
      fc.assert(
        fc.property(happening, (what) => {
          const world = new World(plan);
          for (const next of what) {
            if (Array.isArray(next)) make(world, next);
            else world.tell(aimed(world, next.command, next.pick));
          }
        }),
        { numRuns: 400 },
      );
    },
  );
});
