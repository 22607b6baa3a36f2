import type { Message } from '@lienthong/dossier';
import type { LedgerRow } from '../../chain';
import type { TaskRow } from '../../read-model';
import type { Change, ExternalId, KeptAnswer, VaultRow } from '../../storage';
import { dossierId, table, type Add, type Of } from './table';

export const keepAnswers = (rows: KeptAnswer[], add: Add): string =>
  `insert into command (id, dossier_id, request_digest, answer)
   select * from ${table(rows, add, {
     id: ['text', (row) => row.id],
     dossier_id: dossierId,
     request_digest: ['text', (row) => row.requestDigest],
     answer: ['jsonb', (row) => row.answer],
   })}`;

export const appendEvents = (rows: LedgerRow[], add: Add): string =>
  `insert into event (dossier_id, seq, event_id, text, hash)
   select * from ${table(rows, add, {
     dossier_id: dossierId,
     seq: ['int', (row) => row.seq],
     event_id: ['text', (row) => row.eventId],
     text: ['text', (row) => row.text],
     hash: ['bytea', (row) => row.hash],
   })}`;

export const saveTasks = (rows: Of<TaskRow>[], add: Add): string =>
  `insert into task (dossier_id, task_id, unit, kind, step, status, version, opened_at, claimed_by)
   select * from ${table(rows, add, {
     dossier_id: dossierId,
     task_id: ['text', (row) => row.taskId],
     unit: ['text', (row) => row.unit],
     kind: ['text', (row) => row.kind],
     step: ['text', (row) => row.step],
     status: ['text', (row) => row.status],
     version: ['int', (row) => row.version],
     opened_at: ['bigint', (row) => row.openedAt],
     claimed_by: ['text', (row) => row.claimedBy],
   })}
   on conflict (dossier_id, task_id)
   do update set status = excluded.status, version = excluded.version, claimed_by = excluded.claimed_by`;

export const saveVaultKeys = (rows: Of<Change['vaultKeys'][number]>[], add: Add): string =>
  `insert into vault_key (dossier_id, half, wrapped)
   select * from ${table(rows, add, {
     dossier_id: dossierId,
     half: ['text', (row) => row.half],
     wrapped: ['bytea', (row) => row.wrapped],
   })}`;

export const saveSecrets = (rows: VaultRow[], add: Add): string =>
  `insert into vault_entry (dossier_id, digest, half, section, event_id, sealed)
   select * from ${table(rows, add, {
     dossier_id: dossierId,
     digest: ['text', (row) => row.digest],
     half: ['text', (row) => row.half],
     section: ['text', (row) => row.section],
     event_id: ['text', (row) => row.eventId],
     sealed: ['bytea', (row) => row.sealed],
   })}
   on conflict do nothing`;

/** In the order of their ids, so that two dossiers that reach for the same papers cannot wait for each other. */
export const attachPapers = (rows: Of<{ paperId: string }>[], add: Add): string =>
  `insert into paper_attachment (dossier_id, paper_id)
   select * from ${table(rows, add, { dossier_id: dossierId, paper_id: ['uuid', (row) => row.paperId] })} order by paper_id`;

export const learnIds = (rows: Of<ExternalId>[], add: Add): string =>
  `insert into external_id (dossier_id, system, request, id)
   select * from ${table(rows, add, {
     dossier_id: dossierId,
     system: ['text', (row) => row.system],
     request: ['text', (row) => row.request],
     id: ['text', (row) => row.id],
   })}
   on conflict do nothing`;

/** Positions run without gaps: nobody else writes for a dossier while its head moves on. */
export const tell = (rows: Of<{ message: Message; place: number }>[], add: Add): string =>
  `insert into outbox (dossier_id, recipient, position, message)
   select dossier_id, recipient,
          row_number() over (partition by dossier_id, recipient order by place)
            + coalesce((select max(position) from outbox as told
                         where told.dossier_id = row.dossier_id and told.recipient = row.recipient), 0),
          message
     from ${table(rows, add, {
       dossier_id: dossierId,
       recipient: ['text', ({ message }) => message.to],
       place: ['int', (row) => row.place],
       message: ['jsonb', (row) => row.message],
     })}`;

export const knowRuns = (rows: Of<{ run: string }>[], add: Add): string =>
  `insert into run (run_id, dossier_id)
   select run_id, dossier_id from ${table(rows, add, { dossier_id: dossierId, run_id: ['text', ({ run }) => run] })}
   on conflict do nothing`;

type EndedRun = Change['endedRuns'][number];

export const endRuns = (rows: EndedRun[], add: Add): string =>
  `update run set ended = row.ended
     from ${table(rows, add, { run_id: ['text', ({ run }) => run], ended: ['text', ({ ended }) => ended] })}
    where run.run_id = row.run_id`;

export const keepHistories = (rows: EndedRun[], add: Add): string =>
  `insert into run_history (run_id, history)
   select * from ${table(rows, add, { run_id: ['text', ({ run }) => run], history: ['bytea', ({ history }) => history] })}`;
