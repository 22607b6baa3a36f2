import type { StoredChain } from '../../storage';

/** `[seq, event id, text, hash]` of each event in order, `[seq, hash]` of the head; hashes in hexadecimal. */
export interface ChainRecord {
  dossierId: string;
  rows: [number, string, string, string][];
  head: [number, string] | null;
}

/** One row a dossier: what PostgreSQL puts together once need not be taken apart row by row. */
export const CHAINS = `
  select dossier_id as "dossierId",
         json_agg(json_build_array(seq, event_id, text, encode(hash, 'hex')) order by seq) as rows,
         (select json_build_array(seq, encode(hash, 'hex')) from dossier where dossier.dossier_id = event.dossier_id) as head
    from event where dossier_id = any($1::uuid[]) group by dossier_id`;

export const chainOf = ({ dossierId, rows, head }: ChainRecord): StoredChain => ({
  dossierId,
  rows: rows.map(([seq, eventId, text, hash]) => ({ dossierId, seq, eventId, text, hash: Buffer.from(hash, 'hex') })),
  ...(head && { head: { seq: head[0], hash: Buffer.from(head[1], 'hex') } }),
});
