import type { NextHead } from '../../storage';
import { dossierId, table, type Add, type Columns, type Of } from './table';

const moving: Columns<Of<NextHead>> = {
  dossier_id: dossierId,
  seq: ['int', ({ row }) => row.seq],
  hash: ['bytea', ({ hash }) => hash],
  state: ['text', ({ row }) => row.state],
  plan: ['text', ({ row, replans }) => (replans ? row.plan : null)],
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
export function moveHeads(rows: Of<NextHead>[], add: Add): string {
  const told = 'coalesce(row.delivered_seq, dossier.delivered_seq)';
  const news = 'coalesce(row.agenda_seq, dossier.agenda_seq)';
  const same = ['seq', 'hash', 'state', 'digest', 'outcome', 'steps', 'agenda', 'owes', 'next_date'];
  return `update dossier set ${same.map((name) => `${name} = row.${name}`).join(', ')},
       plan = coalesce(row.plan, dossier.plan), wake_at = to_timestamp(row.wake_at / 1000),
       agenda_seq = ${news}, delivered_seq = ${told},
       stirs = row.owes or row.wake_at is not null or (${told} > 0 and ${news} > ${told}),
       progress_at = clock_timestamp(), resends = 0
     from ${table(rows, add, moving)} where dossier.dossier_id = row.dossier_id`;
}

export const openHeads = (rows: Of<NextHead>[], add: Add): string =>
  `insert into dossier (dossier_id, seq, hash, state, plan, digest, outcome, steps, agenda, owes, wake_at, next_date,
                        agenda_seq, delivered_seq, stirs, owner, procedure, receipt, submitted_at)
   select dossier_id, seq, hash, state, plan, digest, outcome, steps, agenda, owes, to_timestamp(wake_at / 1000), next_date,
          seq, coalesce(delivered_seq, 0), owes or wake_at is not null, owner, procedure, receipt, submitted_at
     from ${table(rows, add, { ...moving, ...fixed })}`;
