import type { LedgerRow } from '../../chain';
import type { StoredChain } from '../../storage';

/** A line for each event in order: number, hash in hexadecimal and id; its text. `[seq, hash]` of the head. */
export interface ChainRecord {
  dossierId: string;
  places: string;
  texts: string;
  head: [number, string] | null;
}

/** A line break, which no canonical text holds, as another character that none holds: so an altered text cannot pass. */
const oneLine = (column: string): string => `replace(${column}, E'\\n', E'\\x01')`;

/** One row a dossier: what PostgreSQL puts together once need not be taken apart row by row. */
export const CHAINS = `
  select dossier_id as "dossierId",
         string_agg(seq || ' ' || encode(hash, 'hex') || ' ' || ${oneLine('event_id')}, E'\\n' order by seq) as places,
         string_agg(${oneLine('text')}, E'\\n' order by seq) as texts,
         (select json_build_array(seq, encode(hash, 'hex')) from dossier where dossier.dossier_id = event.dossier_id) as head
    from event where dossier_id = any($1::uuid[]) group by dossier_id`;

export function chainOf({ dossierId, places, texts, head }: ChainRecord): StoredChain {
  const lines = texts.split('\n');
  return {
    dossierId,
    rows: places.split('\n').map((place, index) => rowOf(dossierId, place, lines[index]!)),
    ...(head && { head: { seq: head[0], hash: Buffer.from(head[1], 'hex') } }),
  };
}

function rowOf(dossierId: string, place: string, text: string): LedgerRow {
  const first = place.indexOf(' ');
  const second = place.indexOf(' ', first + 1);
  const hash = Buffer.from(place.slice(first + 1, second), 'hex');
  return { dossierId, seq: Number(place.slice(0, first)), eventId: place.slice(second + 1), text, hash };
}
