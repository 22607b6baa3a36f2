import { openTasks, type Task } from '../dossier';
import { requestId } from '../request-key';
import { Problem } from '../problem';
import { at, type World } from './world';
import { isWaiting } from './agencies';

/** Officers do anything that is allowed, but none sends twice on purpose or says "accepted" of what is not. */
export function decideTask(world: World, pick: number, way: number): void {
  const open = at(openTasks(world.dossier), pick);
  if (!open) return;
  const [id, task] = open;
  const by = task.claimedBy ?? `officer:${way % 2}`;
  if (way % 13 === 12) world.tell({ type: 'apologise', task: id, by, reason: 'R' });
  else if (task.kind === 'review') {
    const decision = at(['accept', 'accept', 'supplement', 'refuse', 'accept', 'verify', 'accept'] as const, way)!;
    world.tell({ type: 'decide', task: id, by, decision });
  } else if (task.proposal) judge(world, id, task, way);
  else at([retry, retry, refuse, enter, acknowledge, proceed, acknowledge], way)!(world, id, task, by, way);
}

type Resolve = (world: World, id: string, task: Task, by: string, way: number) => void;

/** At an agency that cannot be asked, only who knows that nothing was done tries again; else the agency is called and says its word again. */
const retry: Resolve = (world, task, { request, kind }, by) => {
  const { agencies } = world;
  const blind = request && kind !== 'undo-failed' && kind !== 'manual-check' && !agencies.remembers(request);
  if (blind && agencies.effects.has(requestId(request))) return world.callBack(request);
  if (blind && isUnderWay(world, requestId(request))) return;
  world.tell({ type: 'resolve', task, by, resolution: 'retry' });
};

const refuse: Resolve = (world, task, _, by) =>
  void world.tell({ type: 'resolve', task, by, resolution: 'refuse', reason: 'R' });

const acknowledge: Resolve = (world, task, _, by) =>
  void world.tell({ type: 'resolve', task, by, resolution: 'acknowledge' });

const proceed: Resolve = (world, task, _, by) => void world.tell({ type: 'resolve', task, by, resolution: 'proceed' });

const enter: Resolve = (world, task, { request }, by, way) => {
  if (!request) return;
  const answer = way % 4 > 0 ? 'accepted' : 'refused';
  if (!mayBe(world, requestId(request), answer)) return;
  const codes = world.agencies.found(request, way);
  world.tell({ type: 'resolve', task, by, resolution: 'enter-result', answer, digest: 'by-hand', ...codes });
};

function judge(world: World, task: string, { proposal, request }: Task, way: number): void {
  const by = `officer:${way % 3}`;
  const key = requestId(request!);
  const word = proposal!.answer as 'accepted' | 'refused';
  const resolution = way % 4 > 0 && mayBe(world, key, word) ? ('confirm-result' as const) : ('reject-result' as const);
  const done = world.tell({ type: 'resolve', task, by, resolution });
  if (resolution === 'reject-result' || done instanceof Problem) return;
  world.agencies.effects.set(key, {
    executions: 0,
    late: false,
    ...world.agencies.effects.get(key),
    ...request!,
    word,
    undone: false,
    ...(proposal!.codes && { codes: proposal!.codes }),
  });
}

/** On paper the agency said so, or can be brought to. */
function mayBe(world: World, key: string, word: 'accepted' | 'refused'): boolean {
  const effect = world.agencies.effects.get(key);
  if (effect?.undone) return false;
  if (!effect) return !isUnderWay(world, key);
  const open = isWaiting(effect.word) || effect.word === 'refused' || effect.word === 'suspected-duplicate';
  return effect.word === word || (open && !(effect.late && word === 'refused'));
}

const isUnderWay = (world: World, key: string): boolean =>
  world.network.some((message) => message.call === 'send' && requestId(message) === key) ||
  [...world.workers].some(({ sending }) => sending && requestId(sending) === key);
