import { words } from './agencies';
import { answerRoute, consentOnPaper, correct } from './citizen';
import { decideTask } from './people';
import { at, index, type World } from './world';

const HOUR_MS = 3_600_000;
const spans = [undefined, HOUR_MS, undefined, 8 * HOUR_MS, 24 * HOUR_MS, 72 * HOUR_MS];
const calendars = ['VN-2026-11', 'VN-2026-11-TET-B'];

const moves = {
  run: 4,
  go: 12,
  crash: 1,
  deliver: 10,
  duplicate: 1,
  lose: 1,
  timeOut: 2,
  agencyDecides: 3,
  contradict: 1,
  person: 4,
  claim: 1,
  supplement: 2,
  withdraw: 1,
  answerRoute: 2,
  consentOnPaper: 1,
  adoptCalendar: 1,
  correct: 1,
  tick: 2,
  passTime: 2,
} as const;
export type MoveName = keyof typeof moves;
/** What happens next; `pick` chooses whom it happens to, `way` how. Impossible moves do nothing. */
export type Move = [name: MoveName, pick: number, way: number];
export const weightedMoves = Object.entries(moves) as [MoveName, number][];

export function make(world: World, [name, pick, way]: Move): void {
  world.log.push(`${name} ${pick} ${way}`);
  switch (name) {
    case 'run':
      return world.start(pick);
    case 'go':
      return at(
        [...world.workers].filter((worker) => worker.isReady),
        pick,
      )?.go();
    case 'crash':
      return void world.workers.delete(at([...world.workers], pick)!);
    case 'deliver':
      return world.deliver(world.network.splice(index(world.network, pick), 1)[0], way);
    case 'duplicate':
      return world.deliver(
        at(
          world.network.filter((message) => message.call !== 'send' || world.agencies.remembers(message)),
          pick,
        ),
        way,
      );
    case 'lose':
      return void world.network.splice(index(world.network, pick), 1);
    case 'timeOut':
      return at(
        [...world.workers].filter((worker) => worker.awaits),
        pick,
      )?.timeOut(way % 2 === 0);
    case 'tick':
      return world.tick(way % 3 > 0);
    case 'passTime':
      return world.passTime(at(spans, way));
    default:
      return decided(world, [name, pick, way]);
  }
}

/** What people and agencies decide. */
function decided(world: World, [name, pick, way]: Move): void {
  switch (name) {
    case 'agencyDecides':
      return agencyDecides(world, pick, way);
    case 'contradict':
      return way % 3 > 0 ? undefined : contradict(world, pick);
    case 'person':
      return decideTask(world, pick, way);
    case 'claim':
      return claim(world, pick, way);
    case 'supplement':
      return void world.tell({ type: 'supplement', digest: `facts-${way}` });
    case 'withdraw':
      return way % 4 > 0 ? undefined : void world.tell({ type: 'withdraw' });
    case 'answerRoute':
      return answerRoute(world, way);
    case 'consentOnPaper':
      return consentOnPaper(world, pick);
    case 'adoptCalendar':
      return void world.tell({ type: 'adoptCalendar', calendar: at(calendars, way)! });
    case 'correct':
      return way % 4 > 0 ? undefined : correct(world, pick, way);
  }
}

function agencyDecides(world: World, pick: number, way: number): void {
  const effect = at(world.agencies.waiting(), pick);
  if (!effect) return;
  const final = words.filter((word) => word !== 'pending' && word !== 'verifying');
  effect.word = effect.late ? 'accepted' : at(final, way)!;
  if (way % 7 > 0) world.callBack(effect);
  if (way % 7 > 4) world.callBack(effect);
}

function contradict(world: World, pick: number): void {
  const effect = world.agencies.contradict(pick);
  if (effect) world.callBack(effect);
}

function claim(world: World, pick: number, way: number): void {
  const task = at(Object.keys(world.dossier.tasks), pick);
  if (task) world.tell({ type: way % 2 ? 'claim' : 'release', task, by: `officer:${way % 3}` });
}
