import { requestId, type Dossier } from '@lienthong/dossier';
import { getIntent, getStep, hasResult } from '@lienthong/plan';
import type { Broken } from '../../verdict';
import type { Effect, Effects } from '../world/agencies';

/** In every state: nothing is done twice, and what counts as done stands (I2). */
export function judgeEffects(dossier: Dossier, effects: Effects): Broken | undefined {
  const again = Object.values(effects).find(({ executions }) => executions > 1);
  if (again) return { invariant: 'I2', what: `${requestId(again)} was carried out ${again.executions} times` };
  const reversed = Object.values(effects).find(({ undone = 0 }) => undone > 1);
  if (reversed) return { invariant: 'I7', what: `${requestId(reversed)} was taken back ${reversed.undone} times` };
  const standing = standingOf(dossier, effects).map(({ step, intent }) => `${step}/${intent}`);
  const twice = standing.find((act, index) => standing.indexOf(act) < index);
  if (twice) return { invariant: 'I2', what: `two effects of ${twice} stand` };
  const missing = actsDone(dossier).find((act) => !standing.includes(act));
  return missing === undefined ? undefined : { invariant: 'I2', what: `${missing} counts as done and does not stand` };
}

/** A question leaves nothing behind. */
export const standingOf = ({ plan }: Dossier, effects: Effects): Effect[] =>
  Object.values(effects).filter(
    ({ word, undone, step, intent }) =>
      word === 'accepted' && !undone && getIntent(plan, step, intent).kind !== 'query',
  );

/** Of a completed step its act, of a completed part the last intent that settles it. */
const actsDone = ({ plan, steps }: Dossier): string[] =>
  plan.steps
    .filter(({ id }) => hasResult(steps[id]!.state))
    .map(({ id, partOf }) => {
      const act = getStep(plan, partOf ?? id).intents.findLast(({ completes, settles }) =>
        partOf ? settles === id : completes,
      );
      return `${partOf ?? id}/${act!.name}`;
    });
