import { inOrderOfAnswers, type Dossier } from '@lienthong/dossier';
import { getIntent, type LinkedDossier, type StepId } from '@lienthong/plan';
import { joinFacts } from './halves';
import type { FoundDossier, Ledger } from './ledger';

type Located = Pick<FoundDossier, 'dossierId' | 'dossier'>;

/** What was declared last; undefined when its keys are gone. */
export async function openFacts(ledger: Ledger, { dossierId, dossier }: Located): Promise<unknown> {
  const opened = dossier.factsDigest ? await ledger.open(dossierId, dossier.factsDigest) : undefined;
  return opened && joinFacts(opened);
}

/** Results in force by the step that they settle; several intents of one step add up, the later one over the earlier. */
export async function openResults(ledger: Ledger, { dossierId, dossier }: Located): Promise<Record<StepId, object>> {
  const results: Record<StepId, object> = {};
  for (const { step, intent, status, undo, digest } of inOrderOfAnswers(dossier)) {
    if (status !== 'accepted' || undo === 'undone' || !digest) continue;
    const opened = await ledger.open(dossierId, digest);
    const settled = getIntent(dossier.plan, step, intent).settles ?? step;
    results[settled] = { ...results[settled], ...(opened?.legal as object) };
  }
  return results;
}

/** A dossier whose act is corrected or annulled, with what it declared and got. */
export async function openLinked(ledger: Ledger, found: Located): Promise<LinkedDossier> {
  return {
    dossierId: found.dossierId,
    plan: found.dossier.plan,
    steps: statesOf(found.dossier),
    facts: await openFacts(ledger, found),
    results: await openResults(ledger, found),
  };
}

const statesOf = ({ steps }: Dossier): LinkedDossier['steps'] =>
  Object.fromEntries(Object.entries(steps).map(([id, { state }]) => [id, state]));
