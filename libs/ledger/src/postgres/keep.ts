import type { Message } from '@lienthong/dossier';
import type { LedgerRow } from '../chain';
import type { TaskRow } from '../read-model';
import type { Change, ExternalId, KeptAnswer, NextHead, VaultRow } from '../storage';
import type { Statement } from './pool';

/** The relay listens here; a lost notification only costs it a moment. */
export const NUDGE_CHANNEL = 'agenda';

/** What commands at one dossier write together. */
export interface Keeping {
  dossierId: string;
  commands: KeptAnswer[];
  change?: Change;
}

/**
 * All of several dossiers as one statement, and so as one transaction: one round trip, whatever has happened. Fails with
 * unique_violation when a head has moved on since it was read, or a key was used meanwhile. Undefined = nothing to write.
 */
export function keeping(all: Keeping[]): Statement | undefined {
  const values: unknown[] = [];
  const add: Add = (value) => `$${values.push(value)}`;
  const commands = all.flatMap((one) => one.commands);
  const changes = all.flatMap(({ dossierId, change }) => (change ? [{ dossierId, ...change }] : []));
  const parts = Object.entries({
    ...(commands.length > 0 && { answered: answered(add(JSON.stringify(commands))) }),
    ...partsOf(changes, add),
  });
  if (parts.length === 0) return undefined;
  const nudges = changes.some(({ head: { agendaSeq, deliveredSeq } }) => (agendaSeq ?? 0) > (deliveredSeq ?? 0));
  // PostgreSQL tells names apart by their first 63 bytes.
  const name = ['keep', ...parts.map(([part]) => part.slice(0, 3)), ...(nudges ? ['nud'] : [])].join(' ');
  const last = nudges ? `pg_notify('${NUDGE_CHANNEL}', '')` : '1';
  return {
    name,
    text: `with ${parts.map(([part, sql]) => `${part} as (${sql})`).join(',\n')}\nselect ${last}`,
    values,
  };
}

/** Adds a value and answers the name that it has in the text. */
type Add = (value: unknown) => string;
type Of<Row> = Row & { dossierId: string };

function partsOf(changes: Of<Change>[], add: Add): Record<string, string> {
  const every = <Row extends object>(rowsOf: (change: Change) => Row[]): Of<Row>[] =>
    changes.flatMap((change) => rowsOf(change).map((row) => ({ ...row, dossierId: change.dossierId })));
  const heads = every(({ head }) => [head]);
  const parts = {
    events: [appendEvents, changes.flatMap(({ rows }) => rows)],
    new_heads: [openHeads, heads.filter(({ opens }) => opens)],
    heads: [moveHeads, heads.filter(({ opens }) => !opens)],
    tasks: [saveTasks, every(({ tasks }) => tasks)],
    vault_keys: [saveVaultKeys, every(({ vaultKeys }) => vaultKeys)],
    secrets: [saveSecrets, changes.flatMap(({ secrets }) => secrets)],
    papers: [attachPapers, every(({ paperIds }) => paperIds.map((paperId) => ({ paperId })))],
    external_ids: [learnIds, every(({ externalIds }) => externalIds)],
    messages: [tell, every(({ messages }) => messages.map((message, place) => ({ message, place })))],
    runs: [knowRuns, every(({ runs }) => runs.map((run) => ({ run })))],
    ended: [endRuns, every(({ endedRuns }) => endedRuns)],
    // Those of lost runs are gone.
    archives: [keepHistories, every(({ endedRuns }) => endedRuns.filter(({ history }) => history))],
  } satisfies Record<string, [(rows: never[], add: Add) => string, object[]]>;
  const filled = Object.entries(parts).filter(([, [, rows]]) => rows.length > 0);
  return Object.fromEntries(filled.map(([part, [write, rows]]) => [part, write(rows as never[], add)]));
}

const answered = (rows: string): string =>
  `insert into command (id, dossier_id, request_digest, answer)
   select id, "dossierId", "requestDigest", answer
     from jsonb_to_recordset(${rows}::jsonb) as row(id text, "dossierId" uuid, "requestDigest" text, answer jsonb)`;

/** By name: type, and what it holds of a row. */
type Columns<Row> = Record<string, [type: string, of: (row: Row) => unknown]>;

function table<Row>(rows: Row[], add: Add, columns: Columns<Row>): string {
  const arrays = Object.values(columns).map(([type, of]) => `${add(rows.map(of))}::${type}[]`);
  return `unnest(${arrays.join(', ')}) as row(${Object.keys(columns).join(', ')})`;
}

const dossierId = ['uuid', (row: { dossierId: string }) => row.dossierId] satisfies [string, unknown];

const appendEvents = (rows: LedgerRow[], add: Add): string =>
  `insert into event (dossier_id, seq, event_id, text, hash)
   select * from ${table(rows, add, {
     dossier_id: dossierId,
     seq: ['int', (row) => row.seq],
     event_id: ['text', (row) => row.eventId],
     text: ['text', (row) => row.text],
     hash: ['bytea', (row) => row.hash],
   })}`;

const moving: Columns<Of<NextHead>> = {
  dossier_id: dossierId,
  seq: ['int', ({ row }) => row.seq],
  hash: ['bytea', ({ hash }) => hash],
  state: ['text', ({ row }) => row.state],
  digest: ['text', ({ row }) => row.digest],
  outcome: ['text', ({ row }) => row.outcome],
  steps: ['jsonb', ({ row }) => row.steps],
  agenda: ['jsonb', ({ agenda }) => agenda],
  owes: ['bool', ({ agenda }) => agenda.owed.length > 0],
  wake_at: ['float8', ({ agenda }) => agenda.wakeAt ?? null],
  next_date: ['bigint', ({ row }) => row.nextDate],
  agenda_seq: ['int', ({ agendaSeq }) => agendaSeq],
  delivered_seq: ['int', ({ deliveredSeq }) => deliveredSeq],
};

const fixed: Columns<Of<NextHead>> = {
  owner: ['text', ({ row }) => row.owner],
  procedure: ['text', ({ row }) => row.procedure],
  receipt: ['text', ({ row }) => row.receipt],
  submitted_at: ['bigint', ({ row }) => row.submittedAt],
};

/** The rows of `events` have seen to it that each head is still where its change was decided: their numbers were free. */
function moveHeads(rows: Of<NextHead>[], add: Add): string {
  const told = 'coalesce(row.delivered_seq, dossier.delivered_seq)';
  const news = 'coalesce(row.agenda_seq, dossier.agenda_seq)';
  const same = ['seq', 'hash', 'state', 'digest', 'outcome', 'steps', 'agenda', 'owes', 'next_date'];
  return `update dossier set ${same.map((name) => `${name} = row.${name}`).join(', ')},
       wake_at = to_timestamp(row.wake_at / 1000), agenda_seq = ${news}, delivered_seq = ${told},
       stirs = row.owes or row.wake_at is not null or (${told} > 0 and ${news} > ${told}),
       progress_at = clock_timestamp(), resends = 0
     from ${table(rows, add, moving)} where dossier.dossier_id = row.dossier_id`;
}

const openHeads = (rows: Of<NextHead>[], add: Add): string =>
  `insert into dossier (dossier_id, seq, hash, state, digest, outcome, steps, agenda, owes, wake_at, next_date,
                        agenda_seq, delivered_seq, stirs, owner, procedure, receipt, submitted_at)
   select dossier_id, seq, hash, state, digest, outcome, steps, agenda, owes, to_timestamp(wake_at / 1000), next_date,
          seq, coalesce(delivered_seq, 0), owes or wake_at is not null, owner, procedure, receipt, submitted_at
     from ${table(rows, add, { ...moving, ...fixed })}`;

const saveTasks = (rows: Of<TaskRow>[], add: Add): string =>
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

const saveVaultKeys = (rows: Of<Change['vaultKeys'][number]>[], add: Add): string =>
  `insert into vault_key (dossier_id, half, wrapped)
   select * from ${table(rows, add, {
     dossier_id: dossierId,
     half: ['text', (row) => row.half],
     wrapped: ['bytea', (row) => row.wrapped],
   })}`;

const saveSecrets = (rows: VaultRow[], add: Add): string =>
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
const attachPapers = (rows: Of<{ paperId: string }>[], add: Add): string =>
  `insert into paper_attachment (dossier_id, paper_id)
   select * from ${table(rows, add, { dossier_id: dossierId, paper_id: ['uuid', (row) => row.paperId] })} order by paper_id`;

const learnIds = (rows: Of<ExternalId>[], add: Add): string =>
  `insert into external_id (dossier_id, system, request, id)
   select * from ${table(rows, add, {
     dossier_id: dossierId,
     system: ['text', (row) => row.system],
     request: ['text', (row) => row.request],
     id: ['text', (row) => row.id],
   })}
   on conflict do nothing`;

/** Positions run without gaps: nobody else writes for a dossier while its head moves on. */
const tell = (rows: Of<{ message: Message; place: number }>[], add: Add): string =>
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

const knowRuns = (rows: Of<{ run: string }>[], add: Add): string =>
  `insert into run (run_id, dossier_id)
   select run_id, dossier_id from ${table(rows, add, { dossier_id: dossierId, run_id: ['text', ({ run }) => run] })}
   on conflict do nothing`;

type EndedRun = Change['endedRuns'][number];

const endRuns = (rows: EndedRun[], add: Add): string =>
  `update run set ended = row.ended
     from ${table(rows, add, { run_id: ['text', ({ run }) => run], ended: ['text', ({ ended }) => ended] })}
    where run.run_id = row.run_id`;

const keepHistories = (rows: EndedRun[], add: Add): string =>
  `insert into run_history (run_id, history)
   select * from ${table(rows, add, { run_id: ['text', ({ run }) => run], history: ['bytea', ({ history }) => history] })}`;
