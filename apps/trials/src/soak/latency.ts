import type { Call } from '../cast/client-log';

/** How long calls took that began within [from, to), the slowest of a hundred left out; undefined when there were none. */
export function p99(calls: Call[], from: number, to: number): number | undefined {
  const took = calls
    .filter(({ at, endedAt, outcome }) => at >= from && at < to && endedAt !== undefined && outcome !== 'unknown')
    .map(({ at, endedAt }) => endedAt! - at)
    .sort((one, other) => one - other);
  return took.length === 0 ? undefined : took[Math.ceil(took.length * 0.99) - 1];
}
