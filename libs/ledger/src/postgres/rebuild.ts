import { fold, owedBy } from '@lienthong/dossier';
import type { Pool } from 'pg';
import { eventOf, rowOf } from '../chain';
import { dossierRow, taskRows } from '../read-model';
import type { Change } from '../storage';
import { keeping } from './keeping/keep';
import { inTransaction } from './pool';
import { CHAINS, chainOf, type ChainRecord } from './reading/chains';

/** Writes a dossier's head and tasks anew from its events; the ledger itself is only read. */
export function rebuildReadModel(pool: Pool, dossierId: string): Promise<void> {
  return inTransaction(pool, async (client) => {
    const { rowCount } = await client.query('select 1 from dossier where dossier_id = $1 for update', [dossierId]);
    const chains = await client.query<ChainRecord>(CHAINS, [[dossierId]]);
    const rows = chains.rows.flatMap((record) => chainOf(record).leaves.map((leaf) => rowOf(dossierId, leaf)));
    const dossier = fold(rows.map(eventOf));
    if (!dossier) return;
    const row = dossierRow(dossierId, rows.length, dossier);
    const agenda = { dossierId, seq: row.seq, digest: row.digest, ...owedBy(dossier) };
    const opens = rowCount === 0;
    const { hash } = rows.at(-1)!;
    const head = { opens, dossier, row, hash, agenda, replans: true, agendaSeq: row.seq, deliveredSeq: null };
    const change: Change = { ...nothing, head, tasks: taskRows(dossierId, dossier) };
    await client.query(keeping([{ dossierId, commands: [], change }])!);
  });
}

const nothing = {
  rows: [],
  vaultKeys: [],
  secrets: [],
  paperIds: [],
  externalIds: [],
  messages: [],
  runs: [],
  endedRuns: [],
};
