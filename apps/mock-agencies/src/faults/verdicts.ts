import type { Operation } from '../desk/operation';
import { refuse, suspect, type Desk, type Judged } from '../rules/agency-rules';

type Send = Extract<Operation, { kind: 'send' }>;

/** What the switches make of a request before the agency's own law is asked; undefined = the law decides. */
export function findFaultyVerdict({ office, switches }: Desk, operation: Send): Judged | undefined {
  const { agency, intent } = operation;
  if (mustPass.has(intent)) return undefined;
  if (switches.has(agency, 'refuse')) return refuse(refusals[`${agency}/${intent}`] ?? 'conditions-not-met', ground);
  if (!hasNote(operation)) {
    if (intent === 'verify' && switches.has(agency, 'no-match')) return refuse('no-match', ground);
    const suspicion = switches.has(agency, 'duplicate-suspect') ? suspicions[intent] : undefined;
    if (suspicion) return suspect(suspicion);
  }
  const wantsPaper = switches.has(agency, 'supplement') && !wasAsked({ office, switches }, operation);
  return wantsPaper ? { verdict: { answer: 'needs-supplement', reason: unreadable }, claims: {} } : undefined;
}

/** What follows a book entry, and look-ups that only say what stands in a record. */
const mustPass = new Set(['confirm', 'mark-dead', 'lookup', 'check-insurance', 'check-merit', 'check-assistance']);

const ground = 'NĐ 63/2024/NĐ-CP, Điều 8';
const unreadable = 'paper-unreadable';

const refusals: Record<string, string> = {
  'vneid/consent': 'consent-refused',
  'payments/collect': 'payment-declined',
  'population/verify': 'no-match',
  'health-facility/check-notice': 'signature-invalid',
  // E.5: logic xử lý không hợp lệ, the one answer after which nobody tries again.
  'national-portal/status': 'invalid-transition',
};

const suspicions: Record<string, string> = { reserve: 'same-parents-birth-date-and-order', verify: 'already-dead' };

const hasNote = ({ payload }: Send): boolean => Boolean((payload as { previousNote?: string }).previousNote);

/** One request per step and agency: whatever is missing is said in one go (RB-07). */
const wasAsked = ({ office }: Desk, { agency, parts }: Send): boolean =>
  office.records
    .recordsOf(parts.dossierId)
    .some((record) => record.agency === agency && record.step === parts.step && record.reason === unreadable);
