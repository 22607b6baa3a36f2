import type { DeclaredPapers, Held } from '../storage';

/** Thrown when a declaration names papers that its owner may not lay into this dossier; nothing of it is kept. */
export class StrangePapers extends Error {
  constructor(readonly paperIds: string[]) {
    super('the declaration names papers that are unknown, of another owner or in another dossier');
    this.name = 'StrangePapers';
  }
}

/** Of the papers named, those that are unknown, of another owner or in another dossier; one in this dossier already stays. */
export function strangeAmong(
  { dossierId, papers }: { dossierId: string; papers?: DeclaredPapers },
  held: Pick<Held, 'papers'>,
): string[] {
  const mine = held.papers.filter((paper) => paper.dossierId === null || paper.dossierId === dossierId);
  return (papers?.paperIds ?? []).filter((id) => !mine.some(({ paperId }) => paperId === id));
}
