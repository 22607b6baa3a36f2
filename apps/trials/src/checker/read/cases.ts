import type { Dossier } from '@lienthong/dossier';
import type { Pool } from 'pg';
import type { Case, JournalEntry, StoredCommand, StoredEvent, StoredMessage, StoredTask, Told } from '../world';

type Rest = Pick<Case, 'runs' | 'differing' | 'journal'>;
type Of<Row> = Row & { dossierId: string };
type Head = NonNullable<Case['head']>;

/** Every dossier asked for (null = all), read by SQL of its own: a defect in the ledger's readers must not hide. */
export async function readCases(pool: Pool, wanted: string[] | null): Promise<Omit<Case, keyof Rest>[]> {
  const rows = async <Row>(text: string): Promise<Map<string, Row[]>> =>
    byDossier((await pool.query<Of<object>>(text, [wanted])).rows as Of<Row>[]);
  const [heads, events, tasks, messages, commands] = [
    await rows<{ state: string; plan: string } & Head>(HEADS),
    await rows<StoredEvent>(EVENTS),
    await rows<StoredTask>(TASKS),
    await rows<StoredMessage>(MESSAGES),
    await rows<StoredCommand>(COMMANDS),
  ];
  const ids = new Set([...heads.keys(), ...events.keys(), ...(wanted ?? [])]);
  return [...ids].map((dossierId) => {
    const [row] = heads.get(dossierId) ?? [];
    const stored = events.get(dossierId) ?? [];
    return {
      dossierId,
      events: stored,
      told: stored.map(({ text }) => JSON.parse(text) as Told),
      dossier: row && ({ ...JSON.parse(row.state), plan: JSON.parse(row.plan) } as Dossier),
      head: row && { seq: row.seq, hash: row.hash, owes: row.owes, wakeAt: row.wakeAt, nextDate: row.nextDate },
      tasks: tasks.get(dossierId) ?? [],
      messages: messages.get(dossierId) ?? [],
      commands: commands.get(dossierId) ?? [],
    };
  });
}

const wantedOnly = 'where ($1::uuid[] is null or dossier_id = any($1))';
const HEADS = `select dossier_id as "dossierId", state, plan, seq, hash, owes,
    extract(epoch from wake_at)::float8 * 1000 as "wakeAt", next_date::float8 as "nextDate" from dossier ${wantedOnly}`;
const EVENTS = `select dossier_id as "dossierId", seq, event_id as "eventId", text, hash from event ${wantedOnly}
    order by dossier_id, seq`;
const TASKS = `select dossier_id as "dossierId", task_id as "taskId", kind, step, unit, status, version from task ${wantedOnly}`;
const MESSAGES = `select dossier_id as "dossierId", recipient, position, message, outcome from outbox ${wantedOnly}
    order by dossier_id, recipient, position`;
const COMMANDS = `select dossier_id as "dossierId", answer #>> '{problem,code}' as problem from command ${wantedOnly}`;

function byDossier<Row extends { dossierId: string }>(rows: Row[]): Map<string, Row[]> {
  const found = new Map<string, Row[]>();
  for (const row of rows) {
    const known = found.get(row.dossierId);
    if (known) known.push(row);
    else found.set(row.dossierId, [row]);
  }
  return found;
}

export const journalOf = (journal: JournalEntry[]): Map<string, JournalEntry[]> => {
  const found = new Map<string, JournalEntry[]>();
  for (const entry of journal) {
    const known = found.get(entry.dossier);
    if (known) known.push(entry);
    else found.set(entry.dossier, [entry]);
  }
  return found;
};
