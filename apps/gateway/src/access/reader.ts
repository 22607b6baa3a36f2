import type { Dossier, Task } from '@lienthong/dossier';
import { rootOf } from '@lienthong/plan';
import type { Reader } from '@lienthong/procedures';

/** Whoever has a task, as far as it decides what they get of the declaration (RH-05). */
export function readerOf({ plan, steps }: Dossier, { step, unit }: Task): Reader {
  const { route, supplements = 0 } = steps[step]!;
  return {
    step,
    ...(route && { route }),
    isOfRoot: unit === rootOf(plan).unit,
    ...(supplements > 0 && { hasAsked: true }),
  };
}
