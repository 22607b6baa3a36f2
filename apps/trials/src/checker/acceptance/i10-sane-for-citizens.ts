import type { Broken } from '../../verdict';
import type { Case, World } from '../world';

/** Whoever was told "accepted" can read it at once, and no status told to the portal takes back an earlier one (RE-01). */
export const judgeSaneForCitizens = ({ calls, cases }: World): Broken[] => [
  ...calls
    .filter(({ what, outcome }) => what === 'read' && outcome === 'fail')
    .map(({ dossierId, status }): Broken => ({
      invariant: 'I10',
      dossierId,
      what: `accepted, and then not to be read: ${status}`,
    })),
  ...cases.flatMap((one) =>
    stepsBack(one).map((what): Broken => ({ invariant: 'I10', dossierId: one.dossierId, what })),
  ),
];

/** As the portal took them, in the order in which it did. */
function stepsBack({ journal }: Case): string[] {
  const statuses = journal
    .filter(({ agency, kind, intent }) => agency === 'national-portal' && kind === 'committed' && intent === 'status')
    .map(({ shown }) => Number(shown?.['status']));
  return statuses.flatMap((status, index) => {
    const before = statuses[index - 1];
    return before !== undefined && isStepBack(before, status) ? [`status ${status} told after ${before}`] : [];
  });
}

/** Filed is said once and first; after a decision nothing is merely received. */
const isStepBack = (before: number, after: number): boolean => after === 1 || (before === 4 && after === 2);
