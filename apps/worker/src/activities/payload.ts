import { getIntent } from '@lienthong/plan';
import type { Dossier, RequestName } from '@lienthong/dossier';
import { joinFacts, type Ledger } from '@lienthong/ledger';
import { getProcedure } from '@lienthong/procedures';

export type PayloadOf = (
  ledger: Ledger,
  dossierId: string,
  dossier: Dossier,
  name: RequestName,
) => Promise<Record<string, unknown>>;

/** What an agency is sent: made by the procedure from the facts and from earlier results, which leave the vault only here. */
export const toPayload: PayloadOf = async (ledger, dossierId, dossier, name) => {
  const facts = await ledger.open(dossierId, dossier.factsDigest ?? '');
  const context = { facts: facts && joinFacts(facts), results: await resultsOf(ledger, dossierId, dossier) };
  return getProcedure(dossier.plan.procedure).toRequest(name.step, name.intent, context);
};

/** Results by the step that they settle; several intents of one step add up. */
async function resultsOf(ledger: Ledger, dossierId: string, dossier: Dossier): Promise<Record<string, object>> {
  const results: Record<string, object> = {};
  for (const { step, intent, status, undo, digest } of Object.values(dossier.requests)) {
    if (status !== 'accepted' || undo === 'undone' || !digest) continue;
    const opened = await ledger.open(dossierId, digest);
    const settled = getIntent(dossier.plan, step, intent).settles ?? step;
    results[settled] = { ...results[settled], ...(opened?.legal as object) };
  }
  return results;
}
