import { boundary } from '@lienthong/failpoints';
import { DatabaseError, type Pool } from 'pg';
import type { LedgerRow } from '../chain';
import type { DossierRow, TaskRow } from '../read-model';
import type { Concern, Head, Held, Kept, LedgerStorage, StoredAnswer, VaultRow } from '../storage';
import { hold } from './hold';
import { keeping } from './keep';
import { connected, query, together } from './pool';
import { headOf, type HeadRecord } from './records';

/** How often a command is decided anew because another transaction was faster; each time that one has gone on. */
const ATTEMPTS = 5;
const COMMIT = { text: 'commit', values: [] };

/** The ledger in PostgreSQL. */
export class PostgresStorage implements LedgerStorage {
  constructor(private readonly pool: Pool) {}

  async transaction<T>(concern: Concern, decide: (held: Held) => { kept?: Kept; answer: T }): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.attempt(concern, decide);
      } catch (error) {
        if (attempt === ATTEMPTS || !isTaken(error)) throw error;
      }
    }
  }

  private attempt<T>(concern: Concern, decide: (held: Held) => { kept?: Kept; answer: T }): Promise<T> {
    return connected(this.pool, async (client) => {
      const { kept, answer } = decide(await hold(client, concern));
      const statement = kept && keeping(kept);
      await boundary('ledger.commit', () => together(client, [statement, COMMIT]));
      return answer;
    });
  }

  async findHeads(dossierIds: string[]): Promise<Head[]> {
    const text = 'select dossier_id, seq, hash, state, agenda from dossier where dossier_id = any($1::uuid[])';
    return (await query<HeadRecord>(this.pool, text, [dossierIds])).map(headOf);
  }

  async findAnswer(keyId: string): Promise<StoredAnswer | undefined> {
    const text =
      'select dossier_id as "dossierId", request_digest as "requestDigest", answer from command where id = $1';
    return (await query<StoredAnswer>(this.pool, text, [keyId]))[0];
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

  secrets(places: { dossierId: string; digest: string }[]): Promise<(VaultRow & { wrapped: Buffer | null })[]> {
    return query<VaultRow & { wrapped: Buffer | null }>(
      this.pool,
      `select dossier_id as "dossierId", digest, half, section, event_id as "eventId", sealed, wrapped
         from unnest($1::uuid[], $2::text[]) as place(dossier_id, digest)
         join vault_entry using (dossier_id, digest) left join vault_key using (dossier_id, half)`,
      [places.map(({ dossierId }) => dossierId), places.map(({ digest }) => digest)],
    );
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

/** A row that another transaction has written or removed meanwhile: unique_violation, foreign_key_violation. */
const isTaken = (error: unknown): boolean =>
  error instanceof DatabaseError && (error.code === '23505' || error.code === '23503');
