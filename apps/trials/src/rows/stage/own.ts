import type { Judged, Say } from '../../run-trials';
import type { Alone, Played } from '../row';
import { judgeAtRest } from '../run-row';
import { openStage, type Stage, type World } from './stage';

/** Plays on a stage that nobody uses afterwards; `leave` takes away what keeps it from being removed. */
export const onItsOwn =
  (
    play: (stage: Stage) => Promise<Played>,
    { leave, judge = judgeAtRest, ...world }: World & { leave?: (stage: Stage) => Promise<void>; judge?: Judge } = {},
  ): Alone['run'] =>
  async ({ seed, say }: { seed: number; say: Say }) => {
    const stage = await openStage({ seed, say, ...world });
    try {
      return await judge(stage, await play(stage));
    } finally {
      await leave?.(stage);
      await stage.stop();
    }
  };

type Judge = (stage: Stage, played: Played) => Promise<Judged>;
