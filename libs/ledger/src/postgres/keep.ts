import type { Change, Kept, NextHead, StoredAnswer, VaultRow } from '../storage';

/** The relay listens here; a lost notification only costs it a moment. */
export const NUDGE_CHANNEL = 'agenda';

export interface Statement {
  /** Prepared once per connection under this name. */
  name: string;
  text: string;
  values: unknown[];
}

/** All that a command writes, as one statement: one round trip, whatever has happened. Undefined = nothing to write. */
export function keeping({ dossierId, command, change }: Kept): Statement | undefined {
  const values: unknown[] = [dossierId];
  const add: Add = (value) => `$${values.push(value)}`;
  const parts = Object.entries({
    ...(command && { answered: answered(command, add) }),
    ...(change && partsOf(change, add)),
  });
  if (parts.length === 0) return undefined;
  const nudges = change !== undefined && change.head.changed && !change.head.delivered;
  const name = ['keep', ...parts.map(([part]) => part), ...(nudges ? ['nudge'] : [])].join(' ');
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
  const { rows: events, tasks, vaultKeys, secrets, paperIds, externalIds, messages } = change;
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
  };
}

const answered = ({ id, dossierId, requestDigest, answer }: StoredAnswer & { id: string }, add: Add): string =>
  `insert into command (id, dossier_id, request_digest, answer)
   values (${add(id)}, ${add(dossierId)}, ${add(requestDigest)}, ${add(answer)})`;

const column = <Row, Name extends keyof Row>(rows: Row[], name: Name): Row[Name][] => rows.map((row) => row[name]);

const appendEvents = (rows: Change['rows'], add: Add): string =>
  `insert into event (dossier_id, seq, event_id, text, hash)
   select $1::uuid, * from unnest(${add(column(rows, 'seq'))}::int[], ${add(column(rows, 'eventId'))}::text[],
                                  ${add(column(rows, 'text'))}::text[], ${add(column(rows, 'hash'))}::bytea[])`;

function saveHead({ row, hash, agenda, changed, delivered }: NextHead, add: Add): string {
  const seq = add(row.seq);
  const fixed = [row.owner, row.procedure, row.receipt, row.submittedAt].map(add);
  const wakeAt = `to_timestamp(${add(agenda.wakeAt ?? null)}::float8 / 1000)`;
  const moving = {
    hash: add(hash),
    state: add(row.state),
    digest: add(row.digest),
    outcome: add(row.outcome),
    steps: add(row.steps),
    agenda: add(agenda),
    owes: add(agenda.owed.length > 0),
    wake_at: wakeAt,
    next_date: add(row.nextDate),
  };
  const names = Object.keys(moving);
  return `insert into dossier (dossier_id, seq, agenda_seq, owner, procedure, receipt, submitted_at, ${names.join(', ')})
     values ($1, ${seq}, ${seq}, ${fixed.join(', ')}, ${Object.values(moving).join(', ')})
     on conflict (dossier_id) do update set seq = excluded.seq,
       ${names.map((name) => `${name} = excluded.${name}`).join(', ')},
       agenda_seq = case when ${add(changed)} then excluded.seq else dossier.agenda_seq end,
       delivered_seq = case when ${add(delivered)} then excluded.seq else dossier.delivered_seq end,
       progress_at = clock_timestamp(), resends = 0`;
}

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

/** Positions run without gaps: the head is locked, nobody else writes for this dossier. */
const tell = (rows: string): string =>
  `insert into outbox (dossier_id, recipient, position, message)
   select $1::uuid, told.message ->> 'to',
          row_number() over (partition by told.message ->> 'to' order by told.place)
            + coalesce((select max(position) from outbox
                         where dossier_id = $1::uuid and recipient = told.message ->> 'to'), 0),
          told.message
     from jsonb_array_elements(${rows}::jsonb) with ordinality as told(message, place)`;
