import type { Payload } from '@lienthong/agencies';
import { todayIn, type Office } from '../../journal/office';
import { isLive } from '../../journal/records';
import { accept, refuse, type AgencyRules, type Filed, type Judged } from '../agency-rules';
import { digits } from '../draw';

/** Takes fees, pays benefits by order, and opens cases to get money back. Until the money has left, an order can be cancelled. */
export const payments: AgencyRules = {
  judge: { collect, pay, recover },
  waits: ['collect'],
  mayUndo: ({ intent }, { switches }) =>
    intent === 'collect' || (intent === 'pay' && !switches.has('payments', 'paid')),
  atSettlement: (intent, result, office) =>
    intent === 'collect' ? { ...result, paidAt: office.now().toISOString() } : result,
};

function collect({ key, payload }: Filed, office: Office): Judged {
  const { lines } = payload as Payload<'payments', 'collect'>;
  const amount = lines.reduce((sum, line) => sum + line.amount, 0);
  const receiptNumber = `BL-${digits(office.seed, ['receipt', key], 10)}`;
  return accept({ paidAt: office.now().toISOString(), receiptNumber, amount });
}

/** One order per death and kind of benefit (RC-01, RC-03), whoever pays and whoever asks. */
function pay({ key, payload }: Filed, office: Office): Judged {
  const { category, amount, beneficiary, deceasedPersonalId } = payload as Payload<'payments', 'pay'>;
  const benefit = funeralBenefits.has(category) ? 'funeral' : category;
  const death = deceasedPersonalId ?? beneficiary.personalId ?? beneficiary.fullName;
  const paid = office.seal.digest('paid', benefit, death);
  if (office.records.holders(paid).some(isLive)) return refuse('already-paid', 'một khoản mai táng phí cho một người');
  const orderNumber = `LC-${digits(office.seed, ['order', key], 10)}`;
  return { ...accept({ orderNumber, announcedOn: todayIn(office) }, { paid }), shown: { category, amount } };
}

function recover({ key }: Filed, office: Office): Judged {
  return accept({ caseNumber: `TH-${digits(office.seed, ['recovery', key], 8)}` });
}

const funeralBenefits = new Set(['BHXH_MT', 'NCC_MT', 'CCB_MT', 'HTXH_MT', 'BTXH_MT']);
