import { subtractWorkingTime, type Calendar } from '@lienthong/working-time';
import type { Pool } from 'pg';
import { query } from './pool';

export const standstillKinds = [
  /** Nobody has taken it: perhaps its unit has nobody (F-14). */
  'unclaimed-task',
  /** An agency could not be reached or understood, or something not taken back. */
  'given-up',
  /** A recipient does not take what it is told. */
  'message-refused',
  'message-waiting',
  /** A legal date has passed, and the clock has not looked. */
  'date-unseen',
] as const;

/** Work that stands still: ids, units and kinds, nothing of what was declared. */
export interface StandingStill {
  kind: (typeof standstillKinds)[number];
  dossierId: string;
  /** Epoch ms. */
  since: number;
  unit: string | null;
  step: string | null;
  /** Name of the task within its dossier. */
  task: string | null;
  /** Kind of the task, recipient of the message. */
  what: string | null;
  /** Why a message was refused. */
  why: string | null;
  /** How many of its kind there are in all. */
  count: number;
}

export interface StandstillQuery {
  /** Epoch ms. */
  now: number;
  /** Tasks that opened later may still be waiting for their turn. */
  openedUntil: number;
}

/** RF-02: eight working hours. */
const WORKING_DAY_MS = 8 * 3_600_000;

/** When a task must have been opened to have waited for so many working days: a night or a holiday is no neglect. */
export const unclaimedSince = (calendar: Calendar, now: number, days: number): number =>
  subtractWorkingTime(calendar, now, days * WORKING_DAY_MS);

/** The longest of each kind; the count says how many there are. */
const MOST_OF_A_KIND = 100;

/** A message waits this long before it counts; a date is looked at within seconds. What was refused is shown for a month. */
const FIND = `
  with still (kind, dossier_id, since, unit, step, task, what, why) as (
    select case when kind in ('unreachable', 'unknown', 'unreadable', 'undo-failed') then 'given-up' else 'unclaimed-task' end,
           dossier_id, opened_at, unit, step, task_id, kind, null
      from task
     where status = 'open'
       and (kind in ('unreachable', 'unknown', 'unreadable', 'undo-failed') or (claimed_by is null and opened_at <= $2::bigint))
    union all
    select case when acknowledged_at is null then 'message-waiting' else 'message-refused' end,
           dossier_id, (extract(epoch from written_at) * 1000)::bigint, null, message ->> 'step', null, recipient, outcome
      from outbox
     where (acknowledged_at is null and written_at < to_timestamp($1::float8 / 1000) - interval '1 hour')
        or (outcome not in ('told', 'not-needed') and acknowledged_at > to_timestamp($1::float8 / 1000) - interval '30 days')
    union all
    select 'date-unseen', dossier_id, next_date, null, null, null, null, null
      from dossier where next_date < $1::bigint - 60000),
  placed as (
    select *, count(*) over (partition by kind)::integer as count,
           row_number() over (partition by kind order by since, dossier_id, task) as place
      from still)
  select kind, dossier_id as "dossierId", since::float8 as since, unit, step, task, what, why, count
    from placed where place <= $3 order by since, dossier_id, task`;

/** What an operator has to look after, the longest standing first (F-14). From the read model alone. */
export class Standstill {
  constructor(private readonly pool: Pool) {}

  find({ now, openedUntil }: StandstillQuery): Promise<StandingStill[]> {
    return query<StandingStill>(this.pool, FIND, [now, openedUntil, MOST_OF_A_KIND]);
  }
}
