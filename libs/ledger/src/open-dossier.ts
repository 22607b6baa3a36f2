import { inOrderOfAnswers, type Dossier, type Request } from '@lienthong/dossier';
import { getIntent, type LinkedDossier, type StepId } from '@lienthong/plan';
import { joinFacts } from './halves';
import type { FoundDossier, Ledger, Opened } from './ledger';

type Located = Pick<FoundDossier, 'dossierId' | 'dossier'>;

/** What was declared last; undefined when its keys are gone. */
export async function openFacts(ledger: Ledger, { dossierId, dossier }: Located): Promise<unknown> {
  const opened = dossier.factsDigest ? await ledger.open(dossierId, dossier.factsDigest) : undefined;
  return opened && joinFacts(opened);
}

/** The facts of several dossiers, by dossier. */
export async function openFactsOf(ledger: Ledger, dossiers: Located[]): Promise<Map<string, unknown>> {
  const places = dossiers.flatMap(({ dossierId, dossier: { factsDigest } }) =>
    factsDigest ? [{ dossierId, digest: factsDigest }] : [],
  );
  const opened = await ledger.openAll(places);
  return new Map(
    places.flatMap(({ dossierId, digest }) => {
      const facts = opened.get(digest);
      return facts ? [[dossierId, joinFacts(facts)] as const] : [];
    }),
  );
}

/** Results in force by the step that they settle; several intents of one step add up, the later one over the earlier. */
export async function openResults(ledger: Ledger, { dossierId, dossier }: Located): Promise<Record<StepId, object>> {
  return resultsAmong(dossier, await ledger.openAll(placesOf(dossierId, resultDigests(dossier))));
}

/**
 * Facts, results in force and the officer's note to a step: all that a request to an agency may need. What `opened` holds
 * is not read again; what is read joins it.
 */
export async function openForRequest(
  ledger: Ledger,
  { dossierId, dossier, opened }: Located & { opened: Map<string, Opened> },
  note?: string,
): Promise<{ facts: unknown; results: Record<StepId, object>; note?: string }> {
  const { factsDigest } = dossier;
  const digests = [...resultDigests(dossier), ...(factsDigest ? [factsDigest] : []), ...(note ? [note] : [])];
  const unopened = digests.filter((digest) => !opened.has(digest));
  for (const [digest, found] of await ledger.openAll(placesOf(dossierId, unopened))) opened.set(digest, found);
  const facts = factsDigest && opened.get(factsDigest);
  const said = note ? (opened.get(note)?.legal as { text?: string } | undefined)?.text : undefined;
  return {
    facts: facts ? joinFacts(facts) : undefined,
    results: resultsAmong(dossier, opened),
    ...(said && { note: said }),
  };
}

const placesOf = (dossierId: string, digests: string[]) => digests.map((digest) => ({ dossierId, digest }));

const inForce = (dossier: Dossier): (Request & { digest: string })[] =>
  inOrderOfAnswers(dossier).flatMap((request) => {
    const { status, undo, digest } = request;
    return status === 'accepted' && undo !== 'undone' && digest ? [{ ...request, digest }] : [];
  });

const resultDigests = (dossier: Dossier): string[] => inForce(dossier).map(({ digest }) => digest);

function resultsAmong(dossier: Dossier, opened: ReadonlyMap<string, Opened>): Record<StepId, object> {
  const results: Record<StepId, object> = {};
  for (const { step, intent, digest } of inForce(dossier)) {
    const settled = getIntent(dossier.plan, step, intent).settles ?? step;
    results[settled] = { ...results[settled], ...(opened.get(digest)?.legal as object | undefined) };
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
