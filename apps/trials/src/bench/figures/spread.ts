import { percentileIn, rounded } from './percentiles';

/** A figure over the rounds. */
export interface Spread {
  median: number;
  min: number;
  max: number;
}

export function spreadOf(values: number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const median = Number.isInteger(middle) ? (sorted[middle - 1]! + sorted[middle]!) / 2 : sorted[Math.floor(middle)];
  return {
    median: rounded(median ?? NaN),
    min: rounded(percentileIn(sorted, 0)),
    max: rounded(percentileIn(sorted, 1)),
  };
}
