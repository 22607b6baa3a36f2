import type { Faults } from '../world/faults';
import type { World } from '../world/world';
import { allForgetful, careless, faults, oneHall, within } from '../worlds/worlds';
import { decidedAgain, inNewRound, takesUnansweredForNothing, unlearnt } from './misreadings';

/** A fault planted around production code, in a world that keeps every promise without it. */
export interface Mutant {
  id: string;
  what: string;
  world: World;
  faults: Faults;
}

const calm = within(faults, {});
const deadly = within(faults, { crashes: 1 });
const lossy = within(faults, { losses: 1 });

/** Kept for ever: each takes away one thing that the design rests on, and has to be found. */
export const mutants: Mutant[] = [
  {
    id: 'agency-not-idempotent',
    what: 'an agency carries a request out each time it comes',
    world: within(faults, { zombies: 1 }),
    faults: { executesAgain: true },
  },
  {
    id: 'key-without-step',
    what: 'two steps at one agency share an idempotency key',
    world: within(oneHall, {}),
    faults: { keyOf: ({ intent, round }) => `${intent}/${round}` },
  },
  {
    id: 'no-head-lock',
    what: 'two commands are decided on one state, and the last to write wins',
    world: calm,
    faults: { readsAhead: true },
  },
  {
    id: 'no-decision-guard',
    what: 'a task that was decided is decided again',
    world: calm,
    faults: { before: decidedAgain },
  },
  {
    id: 'undo-before-send-settles',
    what: 'an undo does not wait for its send, where an agency leaves no tombstone',
    world: within(careless, {}),
    faults: { undoesUnsettled: true },
  },
  {
    id: 'undo-not-idempotent',
    what: 'an agency takes back what it has taken back',
    world: lossy,
    faults: { undoesAgain: true },
  },
  {
    id: 'command-not-remembered',
    what: 'a command that is repeated under its key is decided anew',
    world: lossy,
    faults: { forgetsCommands: true },
  },
  {
    id: 'answer-before-commit',
    what: 'people are answered before the transaction',
    world: deadly,
    faults: { answersFirst: true },
  },
  {
    id: 'begin-after-send',
    what: 'a request is recorded as begun after it was sent',
    world: deadly,
    faults: { beginsAfterSending: true },
  },
  {
    id: 'no-ask-before-resend',
    what: 'a request that had begun is sent again without asking',
    world: within(allForgetful, { losses: 1 }),
    faults: { neverAsks: true },
  },
  {
    id: 'looks-once',
    what: 'what is owed is begun once, and not looked at again when its run died',
    world: deadly,
    faults: { looksOnce: true },
  },
  {
    id: 'late-answer-not-undone',
    what: 'what was unanswered at the withdrawal is never undone',
    world: calm,
    faults: { before: takesUnansweredForNothing },
  },
  {
    id: 'answer-named-by-its-way',
    what: 'an answer is another fact by each way it is learnt',
    world: calm,
    faults: { before: unlearnt, nameOf: ({ id, type }, from) => (type === 'RequestAnswered' ? `${id}/${from}` : id) },
  },
  {
    id: 'round-raised-on-retry',
    what: 'a retry is a new request with a new key',
    world: deadly,
    faults: { before: inNewRound },
  },
  {
    id: 'no-tombstone',
    what: 'an undo of an unknown key leaves nothing behind',
    world: calm,
    faults: { leavesNoTombstone: true },
  },
];

export const findMutant = (id: string): Mutant | undefined => mutants.find((mutant) => mutant.id === id);

export const withFaults = ({ world, faults: planted }: Mutant): World => ({
  ...world,
  faults: { ...world.faults, ...planted },
});
