import type { FoundDossier, Ledger, Papers } from '@lienthong/ledger';
import { papersIn } from './declared-papers';
import type { AttachedPaperView } from './views';

/** A dossier's papers in the order of its declaration, then those that an earlier declaration named. Opens the facts for their kinds. */
export async function listPapers(
  ledger: Ledger,
  papers: Papers,
  { dossierId, dossier }: FoundDossier,
): Promise<AttachedPaperView[]> {
  const attached = await papers.of(dossierId);
  if (attached.length === 0) return [];
  const facts = dossier.factsDigest ? await ledger.open(dossierId, dossier.factsDigest) : undefined;
  const kinds = new Map(papersIn(facts?.legal ?? {}).map(({ paperId, kind }) => [paperId, kind]));
  const order = [...kinds.keys()];
  const placeOf = (paperId: string) => (kinds.has(paperId) ? order.indexOf(paperId) : order.length);
  return attached
    .sort((a, b) => placeOf(a.paperId) - placeOf(b.paperId))
    .map(({ paperId, type, size }) => ({
      paperId,
      ...(kinds.has(paperId) && { kind: kinds.get(paperId) }),
      type,
      size,
    }));
}
