import { getIntent, type LinkedDossier } from '@lienthong/plan';
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
  const { route, note } = dossier.steps[name.step]!;
  const said = note ? await ledger.open(dossierId, note) : undefined;
  const previousNote = (said?.legal as { text?: string } | undefined)?.text;
  const linked = dossier.plan.linked && (await linkedOf(ledger, dossier.plan.linked.dossierId));
  const context = {
    facts: await factsOf(ledger, dossierId, dossier),
    results: await resultsOf(ledger, dossierId, dossier),
    at: new Date(dossier.submittedAt),
    plan: dossier.plan,
    ...(route && { route }),
    ...(previousNote && { previousNote }),
    ...(linked && { linked }),
  };
  return getProcedure(dossier.plan.procedure).toRequest(name.step, name.intent, context);
};

async function factsOf(ledger: Ledger, dossierId: string, { factsDigest }: Dossier): Promise<unknown> {
  const opened = await ledger.open(dossierId, factsDigest ?? '');
  return opened && joinFacts(opened);
}

/** The dossier whose act is corrected or annulled, with what it declared and got. */
async function linkedOf(ledger: Ledger, dossierId: string): Promise<LinkedDossier | undefined> {
  const found = await ledger.find(dossierId);
  if (!found) return undefined;
  const { plan, steps } = found.dossier;
  return {
    dossierId,
    plan,
    steps: Object.fromEntries(Object.entries(steps).map(([id, { state }]) => [id, state])),
    facts: await factsOf(ledger, dossierId, found.dossier),
    results: await resultsOf(ledger, dossierId, found.dossier),
  };
}

/** Results by the step that they settle; several intents of one step add up, the later one over the earlier. */
export async function resultsOf(ledger: Ledger, dossierId: string, dossier: Dossier): Promise<Record<string, object>> {
  const results: Record<string, object> = {};
  const answered = Object.values(dossier.requests).sort(
    (a, b) => (a.answeredAt ?? 0) - (b.answeredAt ?? 0) || a.order - b.order,
  );
  for (const { step, intent, status, undo, digest } of answered) {
    if (status !== 'accepted' || undo === 'undone' || !digest) continue;
    const opened = await ledger.open(dossierId, digest);
    const settled = getIntent(dossier.plan, step, intent).settles ?? step;
    results[settled] = { ...results[settled], ...(opened?.legal as object) };
  }
  return results;
}
