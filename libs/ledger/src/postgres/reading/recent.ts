import type { Concern } from '../../storage';
import type { Reading } from './hold';

interface Remembered extends Reading {
  readAt: number;
}

type Known = Pick<Reading, 'head' | 'vaultKeys'> & { readAt?: number };

const nothing = { answers: [], elsewhere: [], receiptNumber: 0, papers: [] };
const MOST = 1_000;
/** No longer than a step takes with an agency: a key that is destroyed meanwhile is soon not used any more. */
const KEPT_MS = 5_000;

/**
 * What this process itself has read or written last of a dossier. Whoever goes on from there need not read it again: should
 * another process have written since, or the command have been answered before, the numbers of the next events or its key
 * are taken, and it is read after all.
 */
export class Recent {
  private readonly readings = new Map<string, Remembered>();
  private sweeping?: NodeJS.Timeout;

  constructor(private readonly now: () => number = Date.now) {}

  /** Undefined when unknown, too old, or not all that is concerned. */
  find(dossierId: string, concerns: Concern[]): Remembered | undefined {
    const known = this.readings.get(dossierId);
    if (!known || this.isOld(known)) return undefined;
    const isPlain = concerns.every(({ opens, papers }) => !opens && !papers);
    return isPlain ? known : undefined;
  }

  /** What goes on from something remembered is as old as that: its keys were read then. */
  keep(dossierId: string, { head, vaultKeys, readAt = this.now() }: Known): void {
    const known = this.readings.get(dossierId)?.head;
    // A question may be overtaken by a command that was asked later.
    if (known && head && known.seq > head.seq) return;
    this.readings.delete(dossierId);
    this.readings.set(dossierId, { ...nothing, head, vaultKeys, readAt });
    const [first] = this.readings.keys();
    if (this.readings.size > MOST) this.readings.delete(first!);
    this.sweeping ??= setInterval(() => this.sweep(), KEPT_MS).unref();
  }

  forget(dossierId: string): void {
    this.readings.delete(dossierId);
  }

  /** Keys do not outlive their time in a process that has nothing to do either. */
  private sweep(): void {
    for (const [dossierId, reading] of this.readings) if (this.isOld(reading)) this.readings.delete(dossierId);
    if (this.readings.size > 0) return;
    clearInterval(this.sweeping);
    this.sweeping = undefined;
  }

  private readonly isOld = ({ readAt }: Remembered): boolean => this.now() - readAt > KEPT_MS;
}
