import { hasResult, isTerminal } from '@lienthong/plan';
import { requestId, type TaskKind } from '@lienthong/dossier';
import type { Broken } from '../../verdict';
import type { Case, World } from '../world';
import { effectsIn, isEffect, type Effect } from './effects';

/** Whoever got one of these knows that something stands which should not. */
const tells: ReadonlySet<TaskKind> = new Set<TaskKind>(['undo-failed', 'incident', 'double-benefit', 'recovery']);

/** Of a step that came to nothing every effect is taken back, or a person was told of it. */
export const judgeClosedCompensation = ({ cases }: World): Broken[] =>
  cases.flatMap((one) =>
    orphans(one).map(({ agency, key }): Broken => ({
      invariant: 'I7',
      dossierId: one.dossierId,
      what: `${agency} keeps ${key}, its step came to nothing, and no person was told`,
    })),
  );

const orphans = (one: Case): Effect[] =>
  effectsIn(one.journal).filter(
    (effect) => effect.stands && isEffect(one, effect) && cameToNothing(one, effect.step) && !isTold(one, effect),
  );

const cameToNothing = ({ dossier }: Case, step: string): boolean => {
  const { state } = dossier!.steps[step]!;
  return isTerminal(state) && !hasResult(state) && state !== 'ANNULLED';
};

const isTold = ({ dossier }: Case, effect: Effect): boolean =>
  Object.values(dossier!.tasks).some(
    ({ kind, request }) => request && tells.has(kind) && requestId(request) === requestId(effect),
  );
