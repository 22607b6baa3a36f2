/** Of all values, none thrown away: what was measured is few enough to keep. */
export interface Percentiles {
  p50: number;
  p95: number;
  p99: number;
  max: number;
  count: number;
}

export function percentilesOf(values: number[]): Percentiles {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number): number => rounded(percentileIn(sorted, share));
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99), max: at(1), count: sorted.length };
}

/** Nearest rank: the smallest value that at least this share of all does not exceed. NaN of nothing. */
export const percentileIn = (sorted: number[], share: number): number =>
  sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? NaN;

/** Three significant digits: more would claim a precision that one machine does not have. */
export const rounded = (value: number): number => Number(value.toPrecision(3));
