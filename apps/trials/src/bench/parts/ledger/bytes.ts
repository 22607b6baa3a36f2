import type { World } from '../../world/world';

/** What one finished case of ours leaves in the database, on average. */
export interface LedgerBytes {
  events: number;
  /** Of the texts that were hashed. */
  textBytes: number;
  /** Of whole rows of the ledger, with the searchable form and the hash. */
  rowBytes: number;
  /** Of what is kept encrypted. */
  vaultBytes: number;
}

/** Over dossiers that are closed and archived. */
export async function ledgerBytes({ database }: World, ids: string[]): Promise<LedgerBytes> {
  const { rows } = await database.query<LedgerBytes>(
    `select round(count(*)::numeric / $2)::int as events,
            round(sum(octet_length(text)) / $2)::int as "textBytes",
            round(sum(pg_column_size(event.*)) / $2)::int as "rowBytes",
            (select round(sum(octet_length(sealed)) / $2)::int from vault_entry where dossier_id = any($1)) as "vaultBytes"
       from event where dossier_id = any($1)`,
    [ids, ids.length],
  );
  return rows[0]!;
}
