import type { Concern } from '../../storage';
import type { Reading } from './hold';

const MOST = 1_000;
/** No longer than a step takes with an agency: a key that is destroyed meanwhile is soon not used any more. */
const KEPT_MS = 5_000;

/**
 * What this process itself has read or written last of a dossier. Whoever goes on from there need not read it again: should
 * another process have written since, or the command have been answered before, the numbers of the next events or its key
 * are taken, and it is read after all.
 */
export class Recent {
  private readonly readings = new Map<string, { reading: Reading; at: number }>();

  constructor(private readonly now: () => number = Date.now) {}

  /** Undefined when unknown, too old, or not all that is concerned. */
  find(dossierId: string, concerns: Concern[]): Reading | undefined {
    const known = this.readings.get(dossierId);
    if (!known || this.now() - known.at > KEPT_MS) return undefined;
    const isPlain = concerns.every(({ opens, papers }) => !opens && !papers);
    return isPlain ? known.reading : undefined;
  }

  keep(dossierId: string, { head, vaultKeys }: Pick<Reading, 'head' | 'vaultKeys'>): void {
    const known = this.readings.get(dossierId)?.reading.head;
    // A question may be overtaken by a command that was asked later.
    if (known && head && known.seq > head.seq) return;
    this.readings.delete(dossierId);
    this.readings.set(dossierId, {
      reading: { head, vaultKeys, answers: [], receiptNumber: 0, papers: [] },
      at: this.now(),
    });
    for (const [oldest, { at }] of this.readings) {
      if (this.readings.size <= MOST && this.now() - at <= KEPT_MS) break;
      this.readings.delete(oldest);
    }
  }

  forget(dossierId: string): void {
    this.readings.delete(dossierId);
  }
}
