import type { Call } from '../../cast/client-log';
import type { Broken } from '../../verdict';
import { callsOf, type Case, type World } from '../world';

/** What a rule of ours turns away, and so keeps its answer to. */
const turnedAway = new Set([409, 412]);
/** An officer looks longer; the task stays open for the decision proper (RB-14). */
const keepsOpen = 'verify';

/** One decision counts per task and version; whoever comes second is told so, and the attempt stands in the ledger's book of commands. */
export const judgeOneDecision = (world: World): Broken[] =>
  world.cases.flatMap((one) => {
    const calls = callsOf(world, one.dossierId);
    return [...decidedTwice(one), ...acceptedTwice(calls), ...unheard(one, calls), ...notKept(one, calls)].map(
      (what): Broken => ({ invariant: 'I6', dossierId: one.dossierId, what }),
    );
  });

const decisionsIn = ({ told }: Case) =>
  told.filter(({ type, data }) => type === 'StepDecided' && data['decision'] !== keepsOpen).map(({ data }) => data);

function decidedTwice(one: Case): string[] {
  const tasks = decisionsIn(one).map(({ task }) => String(task));
  return repeated(tasks).map((task) => `${task} was decided twice`);
}

const decided = (calls: Call[]): Call[] =>
  calls.filter(
    ({ what, outcome, about }) => what === 'decide' && outcome === 'ok' && about?.['decision'] !== keepsOpen,
  );

/** Different calls, that is: the same key may well be answered as often as it is asked. */
function acceptedTwice(calls: Call[]): string[] {
  const said = decided(calls).map(({ about }) => `${about?.['task']} in version ${about?.['version']}`);
  return repeated(said).map((which) => `two officers were told that they had decided ${which}`);
}

/** What an officer was told is decided is decided, and so. */
function unheard(one: Case, calls: Call[]): string[] {
  const decisions = decisionsIn(one).map(({ task, decision }) => `${task} ${decision}`);
  return decided(calls)
    .map(({ about }) => `${about?.['task']} ${about?.['decision']}`)
    .filter((said) => !decisions.includes(said))
    .map((said) => `told as decided, and not in the ledger: ${said}`);
}

function notKept({ commands }: Case, calls: Call[]): string[] {
  const told = calls.filter(({ outcome, status }) => outcome === 'fail' && turnedAway.has(status ?? 0)).length;
  const kept = commands.filter(({ problem }) => problem !== undefined).length;
  return told <= kept ? [] : [`${told} calls were turned away, and only ${kept} stand on record`];
}

const repeated = (names: string[]): string[] => [
  ...new Set(names.filter((name, index) => names.indexOf(name) !== index)),
];
