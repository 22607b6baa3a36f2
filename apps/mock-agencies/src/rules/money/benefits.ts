import type { Payload } from '@lienthong/agencies';
import { todayIn, type Office } from '../../journal/office';
import { accept, refuse, type Filed, type Judged } from '../agency-rules';
import { digits } from '../draw';
import { isHeldElsewhere } from '../standing';
import { confirmedCodes, type BenefitCode } from './confirmed-codes';

interface Payer {
  agency: 'social-insurance' | 'merit' | 'social-assistance';
  codes: readonly BenefitCode[];
  ground: string;
}

type Judge = (filed: Filed, office: Office) => Judged;
type Deceased = Payload<'social-insurance', 'check-insurance'>['deceased'];

/** Which of the payer's own categories its database confirms (RC-01). */
export const checkBy =
  ({ codes }: Payer): Judge =>
  ({ payload }) => {
    const { bornOn } = (payload as { deceased: Deceased }).deceased;
    return accept({ codes: confirmedCodes(bornOn).filter((code) => codes.includes(code)) });
  };

/** Grants what its database confirms, once per death. A payer does not see what others grant: that is how RC-03 comes about. */
export const decideBy =
  ({ agency, ground }: Payer): Judge =>
  ({ key, parts, payload }, office) => {
    const { deceased, category, amount } = payload as Payload<'social-insurance', 'decide-insurance'>;
    if (!confirmedCodes(deceased.bornOn).includes(category)) return refuse('category-not-confirmed', ground);
    const benefit = deathClaim(office, `funeral-${agency}`, deceased);
    if (isHeldElsewhere(office, benefit, parts.dossierId)) return refuse('already-decided', ground);
    return { ...accept({ ...decisionOf(office, agency, key), amount }, { benefit }), shown: { category, amount } };
  };

/** One claim per death and kind of benefit, whoever files. */
export const deathClaim = (office: Office, kind: string, { personalId, fullName, bornOn, diedOn }: Deceased): string =>
  office.seal.digest(kind, ...(personalId ? [personalId] : [fullName, bornOn, diedOn]));

export const decisionOf = (office: Office, agency: string, key: string) => ({
  decisionNumber: `QD-${digits(office.seed, ['decision', agency, key], 6)}`,
  decidedOn: todayIn(office),
});
