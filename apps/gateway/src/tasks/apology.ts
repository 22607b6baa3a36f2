import type { ProblemIssue } from '@lienthong/dossier';
import { invalid } from '../http/checked-body';
import type { Apology } from './bodies';

const YEAR_MS = 366 * 24 * 3_600_000;

/** The new date (epoch ms) of an apology that names one; whether it is later than the old one, the dossier knows. */
export function toNewDue({ due }: Apology, now: number): number | undefined {
  if (due === undefined) return undefined;
  const at = Date.parse(due);
  if (Number.isNaN(at) || at > now + YEAR_MS) throw invalid([noDate]);
  return at;
}

const noDate: ProblemIssue = {
  pointer: '/due',
  rule: 'RB-15',
  vi: 'Ngày hẹn mới phải là một thời điểm có thật, trong vòng một năm.',
  en: 'The new date has to be a real one, within a year.',
};
