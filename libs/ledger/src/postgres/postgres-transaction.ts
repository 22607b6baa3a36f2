import type { PoolClient } from 'pg';
import type { Message } from '@lienthong/dossier';
import { boundary } from '@lienthong/failpoints';
import type { LedgerRow } from '../chain';
import { attachPapers } from '../papers/attach';
import type { TaskRow } from '../read-model';
import type { ExternalId, Job, LedgerTransaction, NextHead, StoredAnswer, VaultRow } from '../storage';
import { headOf, placeholders, type HeadRecord } from './records';

/** The relay listens here; a lost notification only costs it a moment. */
export const NUDGE_CHANNEL = 'agenda';

export const postgresTransaction = (client: PoolClient): LedgerTransaction => ({
  takeCommand: async (id, dossierId, requestDigest) => {
    const text = 'insert into command (id, dossier_id, request_digest) values ($1, $2, $3) on conflict do nothing';
    return (await client.query(text, [id, dossierId, requestDigest])).rowCount === 1;
  },
  findCommand: async (id) => {
    const text =
      'select dossier_id as "dossierId", request_digest as "requestDigest", answer from command where id = $1';
    return (await client.query<StoredAnswer>(text, [id])).rows[0];
  },
  answerCommand: async (id, answer) =>
    void (await client.query('update command set answer = $2 where id = $1', [id, answer])),
  lockHead: async (dossierId) => {
    const text = 'select dossier_id, seq, hash, state, agenda from dossier where dossier_id = $1 for update';
    const [record] = (await client.query<HeadRecord>(text, [dossierId])).rows;
    return record && headOf(record);
  },
  nextReceiptNumber: async () => {
    const { rows } = await client.query<{ number: string }>(`select nextval('receipt_number') as number`);
    return Number(rows[0]!.number);
  },
  vaultKey: async (dossierId, half) => {
    const text = 'select wrapped from vault_key where dossier_id = $1 and half = $2';
    return (await client.query<{ wrapped: Buffer }>(text, [dossierId, half])).rows[0]?.wrapped;
  },
  saveVaultKey: async (dossierId, half, wrapped) =>
    void (await client.query('insert into vault_key (dossier_id, half, wrapped) values ($1, $2, $3)', [
      dossierId,
      half,
      wrapped,
    ])),
  saveSecrets: (rows) => saveSecrets(client, rows),
  append: (rows) => append(client, rows),
  saveHead: (next, before) => (before ? updateHead(client, next) : insertHead(client, next)),
  saveTasks: (rows) => saveTasks(client, rows),
  addJob: (job) => addJob(client, job),
  tell: (dossierId, messages) => tell(client, dossierId, messages),
  learnIds: (dossierId, ids) => learnIds(client, dossierId, ids),
  attachPapers: (dossierId, papers) => boundary('papers.attach', () => attachPapers(client, dossierId, papers)),
});

async function append(client: PoolClient, rows: LedgerRow[]): Promise<void> {
  const values = rows.flatMap(({ dossierId, seq, eventId, text, hash }) => [dossierId, seq, eventId, text, hash]);
  await client.query(
    `insert into event (dossier_id, seq, event_id, text, hash) values ${placeholders(rows.length, 5)}`,
    values,
  );
}

async function saveSecrets(client: PoolClient, rows: VaultRow[]): Promise<void> {
  if (rows.length === 0) return;
  const values = rows.flatMap((row) => [row.dossierId, row.digest, row.half, row.section, row.eventId, row.sealed]);
  const columns = 'dossier_id, digest, half, section, event_id, sealed';
  await client.query(
    `insert into vault_entry (${columns}) values ${placeholders(rows.length, 6)} on conflict do nothing`,
    values,
  );
}

async function insertHead(client: PoolClient, { row, hash, agenda }: NextHead): Promise<void> {
  await client.query(
    `insert into dossier (dossier_id, seq, hash, state, digest, owner, procedure, receipt, submitted_at, outcome, steps,
                          agenda, agenda_seq, owes, wake_at, next_date)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $2, $13, to_timestamp($14::float8 / 1000), $15)`,
    [
      row.dossierId,
      row.seq,
      hash,
      row.state,
      row.digest,
      row.owner,
      row.procedure,
      row.receipt,
      row.submittedAt,
      row.outcome,
      row.steps,
      agenda,
      agenda.owed.length > 0,
      agenda.wakeAt ?? null,
      row.nextDate,
    ],
  );
  if (agenda.owed.length > 0) await nudge(client, row.dossierId);
}

async function updateHead(client: PoolClient, { row, hash, agenda, changed, delivered }: NextHead): Promise<void> {
  await client.query(
    `update dossier set seq = $2, hash = $3, state = $4, digest = $5, outcome = $6, steps = $7, agenda = $8,
            agenda_seq = case when $9 then $2 else agenda_seq end,
            delivered_seq = case when $10 then $2 else delivered_seq end,
            owes = $11, wake_at = to_timestamp($12::float8 / 1000), next_date = $13,
            progress_at = clock_timestamp(), resends = 0
      where dossier_id = $1`,
    [
      row.dossierId,
      row.seq,
      hash,
      row.state,
      row.digest,
      row.outcome,
      row.steps,
      agenda,
      changed,
      delivered,
      agenda.owed.length > 0,
      agenda.wakeAt ?? null,
      row.nextDate,
    ],
  );
  if (changed && !delivered) await nudge(client, row.dossierId);
}

const nudge = async (client: PoolClient, dossierId: string): Promise<void> =>
  void (await boundary('ledger.nudge', () => client.query('select pg_notify($1, $2)', [NUDGE_CHANNEL, dossierId])));

async function saveTasks(client: PoolClient, rows: TaskRow[]): Promise<void> {
  if (rows.length === 0) return;
  const values = rows.flatMap((row) => [
    row.dossierId,
    row.taskId,
    row.unit,
    row.kind,
    row.step,
    row.status,
    row.version,
    row.openedAt,
    row.claimedBy,
  ]);
  await client.query(
    `insert into task (dossier_id, task_id, unit, kind, step, status, version, opened_at, claimed_by) values ${placeholders(rows.length, 9)}
     on conflict (dossier_id, task_id) do update set status = excluded.status, version = excluded.version, claimed_by = excluded.claimed_by`,
    values,
  );
}

/** Positions run without gaps: the head is locked, nobody else writes for this dossier. */
async function tell(client: PoolClient, dossierId: string, messages: Message[]): Promise<void> {
  if (messages.length === 0) return;
  await client.query(
    `insert into outbox (dossier_id, recipient, position, message)
     select $1, told.message ->> 'to',
            row_number() over (partition by told.message ->> 'to' order by told.place)
              + coalesce((select max(position) from outbox
                           where dossier_id = $1 and recipient = told.message ->> 'to'), 0),
            told.message
       from jsonb_array_elements($2::jsonb) with ordinality as told(message, place)`,
    [dossierId, JSON.stringify(messages)],
  );
}

async function learnIds(client: PoolClient, dossierId: string, ids: ExternalId[]): Promise<void> {
  if (ids.length === 0) return;
  const values = ids.flatMap(({ system, request, id }) => [dossierId, system, request, id]);
  const columns = 'dossier_id, system, request, id';
  await client.query(
    `insert into external_id (${columns}) values ${placeholders(ids.length, 4)} on conflict do nothing`,
    values,
  );
}

async function addJob(client: PoolClient, { task, key, payload, delayMs }: Job): Promise<void> {
  await client.query(
    `select graphile_worker.add_job($1, $2::json, job_key := $3, run_at := now() + $4 * interval '1 millisecond')`,
    [task, JSON.stringify(payload), key, delayMs],
  );
}
