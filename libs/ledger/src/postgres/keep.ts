import type { Change, KeptAnswer, NextHead, VaultRow } from '../storage';
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
 * All of it as one statement, and so as one transaction: one round trip, whatever has happened. Fails with
 * unique_violation when the head has moved on since it was read, or a key was used meanwhile. Undefined = nothing to write.
 */
export function keeping({ dossierId, commands, change }: Keeping): Statement | undefined {
  const values: unknown[] = [dossierId];
  const add: Add = (value) => `$${values.push(value)}`;
  const parts = Object.entries({
    ...(commands.length > 0 && { answered: answered(add(JSON.stringify(commands))) }),
    ...(change && partsOf(change, add)),
  });
  if (parts.length === 0) return undefined;
  const { agendaSeq = null, deliveredSeq = null } = change?.head ?? {};
  const nudges = agendaSeq !== null && agendaSeq > (deliveredSeq ?? 0);
  // PostgreSQL tells names apart by their first 63 bytes.
  const name = ['keep', ...parts.map(([part]) => part.slice(0, 3)), ...(nudges ? ['nud'] : [])].join(' ');
  const last = nudges ? `pg_notify('${NUDGE_CHANNEL}', $1::text)` : '$1::text';
  return {
    name,
    text: `with ${parts.map(([part, sql]) => `${part} as (${sql})`).join(',\n')}\nselect ${last}`,
    values,
  };
}

/** Adds a value and answers the name that it has in the text. */
type Add = (value: unknown) => string;

function partsOf(change: Change, add: Add): Record<string, string> {
  const { rows: events, tasks, vaultKeys, secrets, paperIds, externalIds, messages, runs, endedRuns } = change;
  const rows = (all: object[]) => add(JSON.stringify(all));
  return {
    ...(events.length > 0 && { events: appendEvents(events, add) }),
    head: saveHead(change.head, add),
    ...(tasks.length > 0 && { tasks: saveTasks(rows(tasks)) }),
    ...(vaultKeys.length > 0 && { vault_keys: saveVaultKeys(vaultKeys, add) }),
    ...(secrets.length > 0 && { secrets: saveSecrets(secrets, add) }),
    ...(paperIds.length > 0 && { papers: attachPapers(add([...paperIds].sort())) }),
    ...(externalIds.length > 0 && { external_ids: learnIds(rows(externalIds)) }),
    ...(messages.length > 0 && { messages: tell(rows(messages)) }),
    ...(runs.length > 0 && { runs: knowRuns(add(runs)) }),
    ...(endedRuns.length > 0 && endRuns(endedRuns, add)),
  };
}

const answered = (rows: string): string =>
  `insert into command (id, dossier_id, request_digest, answer)
   select id, "dossierId", "requestDigest", answer
     from jsonb_to_recordset(${rows}::jsonb) as row(id text, "dossierId" uuid, "requestDigest" text, answer jsonb)`;

const column = <Row, Name extends keyof Row>(rows: Row[], name: Name): Row[Name][] => rows.map((row) => row[name]);

const appendEvents = (rows: Change['rows'], add: Add): string =>
  `insert into event (dossier_id, seq, event_id, text, hash)
   select $1::uuid, * from unnest(${add(column(rows, 'seq'))}::int[], ${add(column(rows, 'eventId'))}::text[],
                                  ${add(column(rows, 'text'))}::text[], ${add(column(rows, 'hash'))}::bytea[])`;

/** The rows of `events` have seen to it that the head is still where the change was decided: their numbers were free. */
function saveHead({ row, hash, agenda, agendaSeq, deliveredSeq }: NextHead, add: Add): string {
  const seq = add(row.seq);
  const fixed = [row.owner, row.procedure, row.receipt, row.submittedAt].map(add);
  const hasWork = agenda.owed.length > 0 || agenda.wakeAt !== undefined;
  const moving = {
    hash: add(hash),
    state: add(row.state),
    digest: add(row.digest),
    outcome: add(row.outcome),
    steps: add(row.steps),
    agenda: add(agenda),
    owes: add(agenda.owed.length > 0),
    wake_at: `to_timestamp(${add(agenda.wakeAt ?? null)}::float8 / 1000)`,
    next_date: add(row.nextDate),
  };
  const names = Object.keys(moving);
  const told = `coalesce(${add(deliveredSeq)}, dossier.delivered_seq)`;
  const news = `coalesce(${add(agendaSeq)}, dossier.agenda_seq)`;
  return `insert into dossier (dossier_id, seq, agenda_seq, stirs, owner, procedure, receipt, submitted_at, ${names.join(', ')})
     values ($1, ${seq}, ${seq}, ${add(hasWork)}, ${fixed.join(', ')}, ${Object.values(moving).join(', ')})
     on conflict (dossier_id) do update set seq = excluded.seq,
       ${names.map((name) => `${name} = excluded.${name}`).join(', ')},
       agenda_seq = ${news}, delivered_seq = ${told},
       stirs = excluded.stirs or (${told} > 0 and ${news} > ${told}),
       progress_at = clock_timestamp(), resends = 0`;
}

const knowRuns = (runs: string): string =>
  `insert into run (run_id, dossier_id) select unnest(${runs}::text[]), $1::uuid on conflict do nothing`;

const endRuns = (all: Change['endedRuns'], add: Add): Record<string, string> => ({
  ended: `update run set ended = row.ended
            from unnest(${add(column(all, 'run'))}::text[], ${add(column(all, 'ended'))}::text[]) as row(run_id, ended)
           where run.run_id = row.run_id`,
  histories: `insert into run_history (run_id, history)
   select * from unnest(${add(column(all, 'run'))}::text[], ${add(column(all, 'history'))}::bytea[]) as row(run_id, history)
    where history is not null`,
});

const saveTasks = (rows: string): string =>
  `insert into task (dossier_id, task_id, unit, kind, step, status, version, opened_at, claimed_by)
   select $1::uuid, "taskId", unit, kind, step, status, version, "openedAt", "claimedBy"
     from json_to_recordset(${rows}) as row("taskId" text, unit text, kind text, step text, status text, version int,
                                            "openedAt" bigint, "claimedBy" text)
   on conflict (dossier_id, task_id)
   do update set status = excluded.status, version = excluded.version, claimed_by = excluded.claimed_by`;

const saveVaultKeys = (keys: Change['vaultKeys'], add: Add): string =>
  `insert into vault_key (dossier_id, half, wrapped)
   select $1::uuid, * from unnest(${add(column(keys, 'half'))}::text[], ${add(column(keys, 'wrapped'))}::bytea[])`;

const saveSecrets = (rows: VaultRow[], add: Add): string =>
  `insert into vault_entry (dossier_id, digest, half, section, event_id, sealed)
   select $1::uuid, * from unnest(${add(column(rows, 'digest'))}::text[], ${add(column(rows, 'half'))}::text[],
                                  ${add(column(rows, 'section'))}::text[], ${add(column(rows, 'eventId'))}::text[],
                                  ${add(column(rows, 'sealed'))}::bytea[])
   on conflict do nothing`;

/** In the order of their ids, so that two dossiers that reach for the same papers cannot wait for each other. */
const attachPapers = (paperIds: string): string =>
  `insert into paper_attachment (paper_id, dossier_id) select *, $1::uuid from unnest(${paperIds}::uuid[])`;

const learnIds = (rows: string): string =>
  `insert into external_id (dossier_id, system, request, id)
   select $1::uuid, system, request, id from json_to_recordset(${rows}) as row(system text, request text, id text)
   on conflict do nothing`;

/** Positions run without gaps: nobody else writes for this dossier while its head moves on. */
const tell = (rows: string): string =>
  `insert into outbox (dossier_id, recipient, position, message)
   select $1::uuid, told.message ->> 'to',
          row_number() over (partition by told.message ->> 'to' order by told.place)
            + coalesce((select max(position) from outbox
                         where dossier_id = $1::uuid and recipient = told.message ->> 'to'), 0),
          told.message
     from jsonb_array_elements(${rows}::jsonb) with ordinality as told(message, place)`;
