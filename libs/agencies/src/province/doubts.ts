import { unreadable } from '../wire/read-reply';
import type { Doubt } from './reading/outcomes';

const MOST_KEYS = 10_000;

/**
 * What was not understood is tried again with the caller's back-off; the Nth time in a row it is told as unreadable,
 * which makes it a person's task (F-11, RE-05). Counted in memory: a restart only begins the count anew.
 */
export class Doubts {
  private readonly counts = new Map<string, number>();

  constructor(private readonly most: number) {}

  about(key: string): Doubt {
    return (reply) => {
      const count = (this.counts.get(key) ?? 0) + 1;
      this.settled(key);
      if (count >= this.most) return unreadable(reply);
      this.remember(key, count);
      return { kind: 'unavailable', executed: 'unknown' };
    };
  }

  settled(key: string): void {
    this.counts.delete(key);
  }

  private remember(key: string, count: number): void {
    const [oldest] = this.counts.keys();
    if (this.counts.size >= MOST_KEYS && oldest !== undefined) this.counts.delete(oldest);
    this.counts.set(key, count);
  }
}
