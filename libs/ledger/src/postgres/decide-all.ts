import { bothOf } from '../change';
import type { Change, Concern, Head, Held, Kept, KeptAnswer } from '../storage';
import type { Reading } from './reading/hold';

/** A command that waits to be decided and answered. */
export interface Order {
  concern: Concern;
  decide(held: Held): { kept?: Kept; answer: unknown };
  resolve(answer: unknown): void;
  reject(error: unknown): void;
}

/** What became of several commands at one dossier, decided one after the other. */
export interface Decided {
  commands: KeptAnswer[];
  change?: Change;
  /** The head that they leave. */
  head?: Head;
  /** Answers them; only to be called once all is kept. */
  tell(): void;
}

/** Each on the head that the one before it leaves; one that cannot be decided fails alone. */
export function decideAll(orders: Order[], { answers, elsewhere, ...reading }: Reading, dossierId: string): Decided {
  const commands: KeptAnswer[] = [];
  const telling: (() => void)[] = [];
  let { head } = reading;
  let change: Change | undefined;
  for (const { concern, decide, resolve, reject } of orders) {
    const stored = [...answers, ...commands].find(({ id }) => id === concern.keyId);
    const isElsewhere = stored !== undefined && stored.dossierId !== dossierId;
    const concerned = isElsewhere ? elsewhere.find((other) => other.dossierId === stored.dossierId) : head;
    try {
      const { kept, answer } = decide({ ...reading, head: concerned, ...(stored && { stored }) });
      if (kept?.command) commands.push(kept.command);
      if (kept?.change) {
        change = change ? bothOf(change, kept.change) : kept.change;
        head = headAfter(dossierId, kept.change);
      }
      telling.push(() => resolve(answer));
    } catch (error) {
      telling.push(() => reject(error));
    }
  }
  return { commands, change, head, tell: () => telling.forEach((say) => say()) };
}

const headAfter = (dossierId: string, { head: { dossier, row, hash, agenda } }: Change): Head => ({
  dossierId,
  seq: row.seq,
  hash,
  dossier,
  agenda,
});
