import { hasResult } from '@lienthong/plan';
import { requestId } from '@lienthong/dossier';
import type { Broken } from '../../verdict';
import type { Case, JournalEntry, World } from '../world';
import { effectsIn } from './effects';

const PAYMENTS = 'payments';
const PAY = 'pay';
const decides = /^decide-/;

/** Never two orders for one death, and what goes out is what was approved. */
export const judgeMoney = ({ cases }: World): Broken[] => [
  ...paidTwice(cases),
  ...cases.flatMap((one) =>
    [...ordersTwice(one), ...otherSum(one)].map((what): Broken => ({
      invariant: 'I12',
      dossierId: one.dossierId,
      what,
    })),
  ),
];

/** Orders that stand, as the payment platform tells it. */
const orders = ({ journal }: Case): JournalEntry[] =>
  standing(journal, (entry) => entry.agency === PAYMENTS && entry.intent === PAY);

const standing = (journal: JournalEntry[], isWanted: (entry: JournalEntry) => boolean): JournalEntry[] => {
  const live = new Set(
    effectsIn(journal)
      .filter(({ stands }) => stands)
      .map(({ agency, key }) => `${agency} ${key}`),
  );
  return journal.filter(
    (entry) => entry.kind === 'committed' && isWanted(entry) && live.has(`${entry.agency} ${entry.key}`),
  );
};

/** Across dossiers: one death is one death, whoever files. */
function paidTwice(cases: Case[]): Broken[] {
  const first = new Map<string, string>();
  return cases.flatMap((one) =>
    orders(one).flatMap(({ key, claims }): Broken[] => {
      const death = claims?.['paid'] ?? key;
      const other = first.get(death);
      if (other === undefined || other === one.dossierId) {
        first.set(death, one.dossierId);
        return [];
      }
      return [{ invariant: 'I12', dossierId: one.dossierId, what: `pays for the death that ${other} paid for` }];
    }),
  );
}

const ordersTwice = (one: Case): string[] =>
  orders(one).length > 1 ? [`${orders(one).length} payment orders stand`] : [];

/** Compared where the benefit was granted and nobody is asked about its payment. */
function otherSum(one: Case): string[] {
  const { dossier, journal } = one;
  const grants = standing(journal, ({ intent }) => decides.test(intent));
  const step = grants
    .map(({ key }) => key.split('/')[1]!)
    .find((id) => hasResult(dossier?.steps[id]?.state ?? 'PENDING'));
  if (step === undefined || isAskedAbout(one, step)) return [];
  const [approved, ordered] = [sumOf(grants), sumOf(orders(one))];
  return approved === ordered ? [] : [`approved ${approved}, ordered ${ordered}`];
}

const isAskedAbout = ({ dossier }: Case, id: string): boolean =>
  dossier!.steps[id]!.doubled === true ||
  Object.values(dossier!.tasks).some(
    ({ step, request }) => step === id && request !== undefined && requestId(request).startsWith(`${id}/${PAY}/`),
  );

const sumOf = (entries: JournalEntry[]): number =>
  entries.reduce((sum, { shown }) => sum + Number(shown?.['amount'] ?? 0), 0);
