/** Benchmark and fault trials. */
export type { TrialLine, Totals, Verdict } from './verdict';
