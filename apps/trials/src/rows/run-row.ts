import type { Judged, Say } from '../run-trials';
import type { Broken } from '../verdict';
import type { Played, Staged } from './row';
import type { Stage } from './stage/stage';
import type { Stages } from './stage/stages';

const RESTS_WITHIN_MS = 90_000;

/** Plays a row, takes its faults back, waits until all is at rest, judges what it touched. */
export async function runRow(stages: Stages, row: Staged, say: Say): Promise<Judged> {
  const stage = await stages.stageFor(row, say);
  try {
    const played = await row.play(stage);
    const judged = await judgeAtRest(stage, played);
    if (judged.verdict.broken.length > 0) await stages.discard(row.id);
    return judged;
  } catch (error) {
    await stages.discard(row.id);
    throw error;
  }
}

export async function judgeAtRest(stage: Stage, { dossierIds, claims, figures }: Played): Promise<Judged> {
  await stage.heal();
  const isAtRest = await stage.rest(dossierIds, RESTS_WITHIN_MS);
  const verdict = await stage.judge(dossierIds);
  const broken: Broken[] = [
    ...(isAtRest ? [] : [{ invariant: 'claim' as const, what: 'did not come to rest' }]),
    ...unkept(claims),
    ...verdict.broken,
  ];
  return { verdict: { ...verdict, broken }, ...(figures && { figures }) };
}

export const unkept = (claims: Played['claims']): Broken[] =>
  Object.entries(claims)
    .filter(([, holds]) => !holds)
    .map(([what]) => ({ invariant: 'claim', what: `not so: ${what}` }));
