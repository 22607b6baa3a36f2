import type { Payload } from '@lienthong/agencies';
import { accept, neverOnceDone, type AgencyRules } from './agency-rules';
import { digits, drawUnique } from './draw';

/** Issues a child's card: group TE1, province, ten digits of the insurance number (domain D.5). */
export const healthInsurance: AgencyRules = {
  judge: {
    issue({ key, payload }, office) {
      const { address, child } = payload as Payload<'health-insurance', 'issue'>;
      const { number, claim } = drawUnique(
        office,
        'health-card',
        (attempt) => `TE1${address.province}${digits(office.seed, ['health-card', key, attempt], 10)}`,
      );
      const validity = { validFrom: child.bornOn, validTo: lastDayOfChildCard(child.bornOn) };
      return accept({ cardNumber: number, ...validity }, { card: claim });
    },
  },
  mayUndo: neverOnceDone,
};

/**
 * RD-08: where the 72-month date falls on or before 30/09, until 30/09 of that year (school begins);
 * otherwise until the day before. Someone born on 29/02 turns 72 months on 28/02 in a common year.
 */
export function lastDayOfChildCard(bornOn: string): string {
  const [year = 0, month = 1, day = 1] = bornOn.split('-').map(Number);
  const lastOfMonth = new Date(Date.UTC(year + 6, month, 0)).getUTCDate();
  const sixth = new Date(Date.UTC(year + 6, month - 1, Math.min(day, lastOfMonth)));
  const schoolStart = `${year + 6}-09-30`;
  if (toDay(sixth) <= schoolStart) return schoolStart;
  return toDay(new Date(sixth.getTime() - 24 * 60 * 60 * 1000));
}

const toDay = (instant: Date): string => instant.toISOString().slice(0, 10);
