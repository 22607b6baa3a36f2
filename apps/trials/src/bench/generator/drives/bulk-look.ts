import { setTimeout as sleep } from 'node:timers/promises';

const EVERY_MS = 25;
/** A question about very many is asked less often, so that asking never is what one measures. */
const LONGER_MS_PER_CASE = 0.2;
/** A case that takes longer has not finished. */
const PATIENCE_MS = 180_000;

/** Which of these have ended, and for each what is wrong with its end. */
export type Look = (ids: string[]) => Promise<{ id: string; fault?: string }[]>;

interface Waiting {
  until: number;
  resolve(): void;
  reject(error: Error): void;
}

/** Sees the ends of all open cases with one question every 25 ms: the same for every system, and cheap for each. */
export class BulkLook {
  private readonly waiting = new Map<string, Waiting>();
  private looking = false;

  constructor(private readonly look: Look) {}

  finished(id: string): Promise<void> {
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { until: Date.now() + PATIENCE_MS, resolve, reject });
      void this.lookWhileNeeded();
    });
  }

  private async lookWhileNeeded(): Promise<void> {
    if (this.looking) return;
    this.looking = true;
    try {
      while (this.waiting.size > 0) {
        await sleep(EVERY_MS + this.waiting.size * LONGER_MS_PER_CASE);
        this.settle(await this.look([...this.waiting.keys()]));
      }
    } catch (error) {
      for (const id of [...this.waiting.keys()]) this.end(id, String(error));
    } finally {
      this.looking = false;
    }
  }

  private settle(ended: { id: string; fault?: string }[]): void {
    for (const { id, fault } of ended) this.end(id, fault);
    const now = Date.now();
    for (const [id, { until }] of [...this.waiting]) if (now > until) this.end(id, 'did not finish in time');
  }

  private end(id: string, fault?: string): void {
    const waiting = this.waiting.get(id);
    this.waiting.delete(id);
    if (fault) waiting?.reject(new Error(`${id}: ${fault}`));
    else waiting?.resolve();
  }
}
