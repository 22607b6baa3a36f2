import { nextDate, openTasks, requestId, type Dossier, type RequestName, type TaskKind } from '@lienthong/dossier';
import { hasResult, rootOf } from '@lienthong/plan';
import type { Broken } from '../../verdict';
import type { Effects } from '../world/agencies';
import type { LedgerHead } from '../world/door';
import { standingOf } from './judge-effects';

/** When nothing is owed and nothing is under way. */
export function judgeRest({ dossier, agenda }: LedgerHead, effects: Effects): Broken | undefined {
  return isStuck(dossier!, agenda) ?? orphan(dossier!, effects) ?? wrongOutcome(dossier!);
}

/** Closed, or a person is asked, or an agency is asked again by and by, or a legal date will come (I3). */
const isStuck = (dossier: Dossier, { closed, wakeAt }: LedgerHead['agenda']): Broken | undefined =>
  closed || openTasks(dossier).length > 0 || wakeAt !== undefined || nextDate(dossier) !== undefined
    ? undefined
    : { invariant: 'I3', what: 'nothing is owed, no one is asked, and yet it is not closed' };

const told: TaskKind[] = ['undo-failed', 'incident', 'recovery', 'double-benefit'];

/** An effect of a step that came to nothing, of which no person ever heard (I7). */
function orphan(dossier: Dossier, effects: Effects): Broken | undefined {
  const found = standingOf(dossier, effects).find(
    (effect) => !hasResult(dossier.steps[effect.step]!.state) && isOver(dossier, effect) && !isKnown(dossier, effect),
  );
  return found && { invariant: 'I7', what: `${requestId(found)} stands, its step does not, and no person was told` };
}

/** Its step may still come to something while the dossier is open. */
const isOver = ({ outcome, steps }: Dossier, { step }: RequestName): boolean =>
  outcome !== undefined || ended.has(steps[step]!.state);

const ended = new Set<string>(['REFUSED', 'WITHDRAWN', 'CANCELLED_BY_ROOT', 'EXPIRED']);

/** A person was told of it, or has yet to settle what came after it: until then it is not taken back (D3). */
const isKnown = ({ tasks, requests }: Dossier, name: RequestName): boolean =>
  Object.values(tasks).some(
    ({ kind, status, request, step }) =>
      told.includes(kind) &&
      request !== undefined &&
      (requestId(request) === requestId(name) ||
        (status === 'open' && step === name.step && requests[requestId(name)]?.undo === 'owed')),
  );

/** Domain D2, told anew. */
function wrongOutcome({ plan, steps, outcome }: Dossier): Broken | undefined {
  if (!outcome) return undefined;
  const states = plan.steps.filter(({ requested }) => requested).map(({ id }) => steps[id]!.state);
  const root = steps[rootOf(plan).id]!.state;
  const whole = states.every((state) => state === 'COMPLETED') ? 'COMPLETED' : 'PARTIALLY_COMPLETED';
  const lost = root === 'WITHDRAWN' ? 'WITHDRAWN' : 'REFUSED';
  const lawful = root === 'COMPLETED' ? whole : lost;
  return outcome === lawful ? undefined : { invariant: 'claim', what: `${outcome} where the law says ${lawful}` };
}
