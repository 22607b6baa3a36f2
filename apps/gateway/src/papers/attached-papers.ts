import { requestsOf, type Dossier } from '@lienthong/dossier';
import type { FoundDossier, Ledger, Papers } from '@lienthong/ledger';
import { papersIn } from './declared-papers';
import type { AttachedPaperView } from './views';

/** What each paper of a dossier is, by its id; a paper that the declaration names no longer has no kind. */
export type PaperKinds = ReadonlyMap<string, string>;

/** Opens the facts, and the consents that were given on paper (RB-13). */
export async function findPaperKinds(ledger: Ledger, { dossierId, dossier }: FoundDossier): Promise<PaperKinds> {
  const { factsDigest } = dossier;
  const facts = factsDigest ? await ledger.open(dossierId, factsDigest) : undefined;
  const consents = await Promise.all(consentsOf(dossier).map((digest) => ledger.open(dossierId, digest)));
  const signed = consents.flatMap((opened) => (opened?.legal as { paperId?: string } | undefined)?.paperId ?? []);
  return new Map([
    ...papersIn(facts?.legal ?? {}).map(({ paperId, kind }) => [paperId, kind] as const),
    ...signed.map((paperId) => [paperId, 'signed-consent'] as const),
  ]);
}

const consentsOf = (dossier: Dossier): string[] =>
  dossier.plan.steps.flatMap(({ id, intents }) =>
    requestsOf(dossier, id)
      .filter(({ intent }) => intents.some(({ name, gate }) => name === intent && gate === 'consent'))
      .flatMap(({ status, digest }) => (status === 'accepted' && digest ? [digest] : [])),
  );

/** A dossier's papers in the order of its declaration, then the others; only of kinds that are `open`. */
export async function listPapers(
  ledger: Ledger,
  papers: Papers,
  found: FoundDossier,
  isOpen: (kind: string | undefined) => boolean,
): Promise<AttachedPaperView[]> {
  const attached = await papers.of(found.dossierId);
  if (attached.length === 0) return [];
  const kinds = await findPaperKinds(ledger, found);
  const order = [...kinds.keys()];
  const placeOf = (paperId: string) => (kinds.has(paperId) ? order.indexOf(paperId) : order.length);
  return attached
    .filter(({ paperId }) => isOpen(kinds.get(paperId)))
    .sort((a, b) => placeOf(a.paperId) - placeOf(b.paperId))
    .map(({ paperId, type, size }) => ({
      paperId,
      ...(kinds.has(paperId) && { kind: kinds.get(paperId) }),
      type,
      size,
    }));
}
