import { activityInfo, ApplicationFailure, heartbeat } from '@temporalio/activity';
import { ApplicationFailureCategory } from '@temporalio/common';

const FIRST_MS = 500;
const LONGEST_MS = 15 * 60_000;
/** An agency may ask us to wait, but not for so long that our patience says nothing any more. */
const LONGEST_RETRY_AFTER_MS = 60_000;

/** Doubles from half a second to a quarter of an hour. */
export const backOff = (attempt: number): number => Math.min(FIRST_MS * 2 ** Math.min(attempt - 1, 20), LONGEST_MS);

interface Spent {
  /** Patience used up so far, as the attempts themselves measured it: time without a worker does not count. */
  spentMs: number;
}

export interface Patience {
  /** Keeps Temporal told while an attempt runs; call the result to stop. */
  beat(): () => void;
  /** Throws so that Temporal tries again after the next delay; returns when no patience is left. */
  tryAgainLater(retryAfterMs?: number): void;
}

export function patience(limitMs: number, now: () => number): Patience {
  const { attempt, heartbeatDetails } = activityInfo();
  const before = Math.max((heartbeatDetails as Spent | undefined)?.spentMs ?? 0, plannedBefore(attempt));
  const startedAt = now();
  heartbeat({ spentMs: before } satisfies Spent);
  return {
    beat: () => {
      const timer = setInterval(() => heartbeat({ spentMs: before } satisfies Spent), 3_000);
      return () => clearInterval(timer);
    },
    tryAgainLater: (retryAfterMs = 0) => {
      const spent = before + now() - startedAt;
      if (spent >= limitMs) return;
      const delay = Math.min(
        Math.max(backOff(attempt), Math.min(retryAfterMs, LONGEST_RETRY_AFTER_MS)),
        Math.max(limitMs - spent, FIRST_MS),
      );
      heartbeat({ spentMs: spent + delay } satisfies Spent);
      throw ApplicationFailure.create({
        message: 'agency unavailable',
        type: 'AgencyUnavailable',
        nextRetryDelay: delay,
        category: ApplicationFailureCategory.BENIGN,
      });
    },
  };
}

/** What earlier attempts waited at least, should their heartbeats have been lost. */
const plannedBefore = (attempt: number): number => {
  let sum = 0;
  for (let earlier = 1; earlier < attempt; earlier++) sum += backOff(earlier);
  return sum;
};
