import { randomUUID } from 'node:crypto';
import type { Transacted } from '@lienthong/ledger';
import type { Random } from '../system/random';
import type { Ledgers } from './ledgers';
import { raceAt, type Race } from './race';

/** What one rival was told. */
export interface Told {
  name: string;
  /** Of the dossier that it meant; a submission means a new one. */
  meant: string;
  /** Its key, where it had one. */
  id?: string;
  done: Transacted;
}

/** All at once, each through a process of its own, nobody always first. */
export function meet({ each }: Ledgers, { rivals, before }: Race, dossierId: string, random: Random): Promise<Told[]> {
  const keys = new Map<string, string>();
  const keyOf = (word: string): string => {
    if (!keys.has(word)) keys.set(word, randomUUID());
    return keys.get(word)!;
  };
  const first = random.below(each.length);
  const order = Object.entries(rivals)
    .flatMap(([name, rival]) => Array.from({ length: rival.times ?? 1 }, () => ({ name, rival, place: random.next() })))
    .sort((a, b) => a.place - b.place);
  return Promise.all(
    order.map(async ({ name, rival: { key, later = 0, times: _, ...request } }, index) => {
      const id = key && keyOf(key);
      const meant = before.length > 0 ? dossierId : randomUUID();
      const known = id && { key: { id, digest: key } };
      const ledger = each[(first + index) % each.length]!;
      return {
        name,
        id,
        meant,
        done: await ledger.transact({ dossierId: meant, at: raceAt + later, ...request, ...known }),
      };
    }),
  );
}

/** E.g. `accept, refuse: already-decided`, or `click, 49 × click: replayed`. */
export function endingOf(told: Told[]): string {
  const winners = told.filter(({ done }) => isEffective(done)).sort((a, b) => a.done.seq - b.done.seq);
  const others = told.filter(({ done }) => !isEffective(done)).map(({ name, done }) => `${name}: ${wordOf(done)}`);
  return [...counted(winners.map(({ name }) => name)), ...counted(others.sort())].join(', ');
}

/** In the order of their first. */
function counted(texts: string[]): string[] {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts].map(([text, count]) => (count > 1 ? `${count} × ${text}` : text));
}

const isEffective = ({ problem, replayed, events }: Transacted): boolean => !problem && !replayed && events.length > 0;

const wordOf = ({ problem, replayed }: Transacted): string => problem?.code ?? (replayed ? 'replayed' : 'nothing-new');
