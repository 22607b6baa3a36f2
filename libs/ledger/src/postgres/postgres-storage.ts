import type { Pool } from 'pg';
import type { LedgerRow } from '../chain';
import type { DossierRow, TaskRow } from '../read-model';
import type { Head, LedgerStorage, LedgerTransaction, VaultRow } from '../storage';
import type { Half } from '../vault';
import { inTransaction, query } from './pool';
import { headOf, type HeadRecord } from './records';
import { postgresTransaction } from './postgres-transaction';

/** The ledger in PostgreSQL. */
export class PostgresStorage implements LedgerStorage {
  constructor(private readonly pool: Pool) {}

  transaction<T>(work: (transaction: LedgerTransaction) => Promise<T>): Promise<T> {
    return inTransaction(this.pool, (client) => work(postgresTransaction(client)));
  }

  async findHead(dossierId: string): Promise<Head | undefined> {
    const [record] = await query<HeadRecord>(
      this.pool,
      'select dossier_id, seq, hash, state, agenda from dossier where dossier_id = $1',
      [dossierId],
    );
    return record && headOf(record);
  }

  rows(dossierId: string): Promise<LedgerRow[]> {
    return query<LedgerRow>(
      this.pool,
      'select dossier_id as "dossierId", seq, event_id as "eventId", text, hash from event where dossier_id = $1 order by seq',
      [dossierId],
    );
  }

  async dossierIds(): Promise<string[]> {
    const rows = await query<{ id: string }>(
      this.pool,
      'select dossier_id as id from event where seq = 1 order by dossier_id',
    );
    return rows.map(({ id }) => id);
  }

  secrets(dossierId: string, digest: string): Promise<VaultRow[]> {
    return query<VaultRow>(
      this.pool,
      `select dossier_id as "dossierId", digest, half, section, event_id as "eventId", sealed
         from vault_entry where dossier_id = $1 and digest = $2 order by half`,
      [dossierId, digest],
    );
  }

  async vaultKey(dossierId: string, half: Half): Promise<Buffer | undefined> {
    const text = 'select wrapped from vault_key where dossier_id = $1 and half = $2';
    const [record] = await query<{ wrapped: Buffer }>(this.pool, text, [dossierId, half]);
    return record?.wrapped;
  }

  async readModel(dossierId: string): Promise<{ dossier: DossierRow; tasks: TaskRow[] } | undefined> {
    const [dossier] = await query<DossierRow>(
      this.pool,
      `select dossier_id as "dossierId", seq, state, digest, owner, procedure, receipt,
              submitted_at::float8 as "submittedAt", outcome, steps, next_date::float8 as "nextDate" from dossier where dossier_id = $1`,
      [dossierId],
    );
    const tasks = await query<TaskRow>(
      this.pool,
      `select dossier_id as "dossierId", task_id as "taskId", unit, kind, step, status, version,
              opened_at::float8 as "openedAt", claimed_by as "claimedBy"
         from task where dossier_id = $1 order by task_id collate "C"`,
      [dossierId],
    );
    return dossier && { dossier, tasks };
  }
}
