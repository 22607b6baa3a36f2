import type { ProblemIssue } from '@lienthong/dossier';
import { StrangePapers } from '@lienthong/ledger';
import { invalid } from '../http/checked-body';

/** A paper as a declaration names it. */
export interface NamedPaper {
  paperId: string;
  kind: string;
}

/** Every procedure has its papers at `/papers`; call it on facts that its form found sound. */
export function papersIn(facts: unknown): NamedPaper[] {
  const { papers } = facts as { papers?: NamedPaper[] };
  return papers ?? [];
}

export const paperIdsIn = (facts: unknown): string[] => papersIn(facts).map(({ paperId }) => paperId);

/** Lets `work` keep the facts. @throws Problem that points at each paper which is not for this dossier. */
export async function pointingAtPapers<Kept>(facts: unknown, work: () => Promise<Kept>): Promise<Kept> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof StrangePapers ? invalid(issuesOf(facts, error.paperIds)) : error;
  }
}

/** One sentence for all three causes: nobody learns here whether somebody else has such a paper. */
const issuesOf = (facts: unknown, strange: string[]): ProblemIssue[] =>
  papersIn(facts).flatMap(({ paperId }, index) =>
    strange.includes(paperId)
      ? [
          {
            pointer: `/facts/papers/${index}/paperId`,
            rule: 'C.4',
            vi: 'Không tìm thấy giấy tờ này, hoặc đã nộp trong hồ sơ khác. Vui lòng tải lên lại.',
            en: 'This paper is not there, or lies in another dossier. Please upload it again.',
          },
        ]
      : [],
  );
