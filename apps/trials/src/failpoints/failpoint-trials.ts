import type { Arming, FailpointMode } from '@lienthong/failpoints';
import { randomFrom, type Random } from '../system';
import { points, type Point } from './points';
import type { SceneName } from './scenes';

/** One boundary, one moment, one way to fail. */
export interface FailpointTrial {
  id: string;
  scene: SceneName;
  arming: Arming;
}

const modes: FailpointMode[] = ['kill', 'throw', 'delay', 'duplicate'];
const moments: Arming['at'][] = ['before', 'after'];

/** All of them, or those asked for by point or id; `sample` takes that many of them by chance. */
export function failpointTrials(
  seed: number,
  { only, sample }: { only?: string[]; sample?: number } = {},
): FailpointTrial[] {
  const random = randomFrom(seed);
  const all = points.flatMap((point) => trialsOf(point, random));
  const wanted = only ? all.filter(({ id }) => only.some((name) => id === name || id.split(/[/@]/)[0] === name)) : all;
  return sample === undefined ? wanted : sampleOf(wanted, sample, random);
}

const trialsOf = (point: Point, random: Random): FailpointTrial[] =>
  moments.flatMap((at) =>
    modes
      .filter((mode) => !point.notRun?.[mode] && !point.notRun?.[at])
      .map((mode) => drawTrial(point, { at, mode }, random)),
  );

function drawTrial({ point, app, scenes }: Point, { at, mode }: Pick<Arming, 'at' | 'mode'>, random: Random) {
  const id = `${point}${app ? `@${app}` : ''}/${at}/${mode}`;
  const [scene, passes] = random.pick(Object.entries(scenes) as [SceneName, number][]);
  const nth = 1 + random.below(passes);
  const delayMs = Math.round(random.between(1_500, 4_000));
  return { id, scene, arming: { id, point, at, mode, nth, ...(app && { app }), ...(mode === 'delay' && { delayMs }) } };
}

/** In the order of all, so that systems of another law are started once. */
function sampleOf(trials: FailpointTrial[], size: number, random: Random): FailpointTrial[] {
  const left = [...trials];
  while (left.length > size) left.splice(random.below(left.length), 1);
  return left;
}
