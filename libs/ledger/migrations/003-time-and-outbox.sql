-- Legal dates are looked at by the clock, whether Temporal runs or not.
alter table dossier add column next_date bigint;
create index dossier_next_date on dossier (next_date) where next_date is not null;

-- What others are told, written with what happened. Per dossier and recipient it arrives in the order of `position`,
-- at least once, and goes on from the last acknowledged. Operational: a rebuild does not touch it.
create table outbox (
  dossier_id uuid not null references dossier,
  recipient text not null check (recipient in ('citizen', 'portal', 'result-store')),
  position integer not null,
  message jsonb not null,
  written_at timestamptz not null default clock_timestamp(),
  acknowledged_at timestamptz,
  outcome text,
  primary key (dossier_id, recipient, position)
);
create index outbox_waiting on outbox (written_at) where acknowledged_at is null;

-- Other systems' numbers of a dossier (RD-07): unique both ways.
create table external_id (
  dossier_id uuid not null references dossier,
  system text not null,
  request text not null,
  id text not null,
  primary key (dossier_id, system, request),
  unique (system, id)
);
