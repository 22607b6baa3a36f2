import { owedBy } from '../agenda';
import { openTasks } from '../dossier';
import { nextDate } from '../time/passed-dates';
import { answerRoute } from './citizen';
import { make } from './moves';
import { decideTask } from './people';
import type { World } from './world';

const ROUNDS = 120;

/** From now on nothing is lost and everyone does their part; returns when nothing is left to do, throws when that never comes. */
export function untilQuiet(world: World, ways: number[]): void {
  let spent = 0;
  const way = () => ways[spent++ % ways.length]! + Math.floor(spent / ways.length);
  for (let round = 0; round < ROUNDS; round++) {
    drain(world, round, way);
    if (isQuiet(world)) return;
    world.agencies.waiting().forEach((_, index) => make(world, ['agencyDecides', 0, round > 6 ? 1 : way() + index]));
    if (isAwaitingSupplement(world)) make(world, ['supplement', 0, round]);
    if (isAsked(world)) answerRoute(world, way());
    openTasks(world.dossier).forEach((_, pick) => decideTask(world, pick, way()));
    world.tick(true);
    if (round % 3 === 2) world.passTime();
  }
  throw new Error('livelock');
}

/** What a closed dossier is still reminded of comes to an end as well. */
export function untilNothingComes(world: World): void {
  for (let round = 0; nextDate(world.dossier) !== undefined; round++) {
    if (round > 20) throw new Error('dates without end');
    world.passTime();
  }
}

/** Messages arrive, workers finish, what is owed is run. */
function drain(world: World, round: number, way: () => number): void {
  for (let step = 0; step < 400; step++) {
    if (world.network.length > 0) make(world, ['deliver', 0, round > 6 ? 1 : way()]);
    else if ([...world.workers].some(({ isReady }) => isReady)) make(world, ['go', 0, 0]);
    else if ([...world.workers].some(({ awaits }) => awaits)) make(world, ['timeOut', 0, 0]);
    else if (owedBy(world.dossier).owed.length > 0) make(world, ['run', step, 0]);
    else return;
    for (const worker of world.workers) if (worker.isOver) world.workers.delete(worker);
  }
  throw new Error(
    `livelock: ${owedBy(world.dossier)
      .owed.map(({ id }) => id)
      .join()}`,
  );
}

const isAwaitingSupplement = ({ dossier }: World): boolean =>
  Object.values(dossier.steps).some(({ state }) => state === 'AWAITING_SUPPLEMENT');

const isAsked = ({ dossier }: World): boolean => Object.values(dossier.steps).some(({ offered }) => offered);

function isQuiet(world: World): boolean {
  const { wakeAt, closed } = owedBy(world.dossier);
  return (
    wakeAt === undefined &&
    (closed || nextDate(world.dossier) === undefined) &&
    openTasks(world.dossier).length === 0 &&
    world.agencies.waiting().length === 0 &&
    !isAwaitingSupplement(world)
  );
}
