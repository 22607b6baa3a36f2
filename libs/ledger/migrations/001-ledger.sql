-- The ledger: append-only, chained per dossier. `text` is what was hashed (RFC 8785); `body` only makes it searchable.
create table event (
  dossier_id uuid not null,
  seq integer not null,
  event_id text not null,
  text text not null,
  hash bytea not null,
  body jsonb not null generated always as (text::jsonb) stored,
  primary key (dossier_id, seq),
  unique (dossier_id, event_id)
);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'the ledger is append-only';
end $$;
create trigger event_is_append_only before update or delete on event for each row execute function refuse_change();
create trigger event_is_never_emptied before truncate on event for each statement execute function refuse_change();

-- Head and read model of a dossier. A rebuild reproduces every column of the first part from the events.
create table dossier (
  dossier_id uuid primary key,
  seq integer not null,
  hash bytea not null,
  state text not null,
  digest text not null,
  owner text not null,
  procedure text not null,
  receipt text not null unique,
  submitted_at bigint not null,
  outcome text,
  steps jsonb not null,
  -- Delivery of the agenda to Temporal: operational, not rebuilt.
  agenda jsonb not null,
  agenda_seq integer not null,
  delivered_seq integer not null default 0,
  sent_seq integer not null default 0,
  sent_at timestamptz,
  resends smallint not null default 0,
  owes boolean not null,
  wake_at timestamptz,
  progress_at timestamptz not null default clock_timestamp()
);
create index dossier_by_owner on dossier (owner, submitted_at desc, dossier_id);
create index dossier_undelivered on dossier (progress_at)
  where agenda_seq > delivered_seq and (owes or wake_at is not null or delivered_seq > 0);
create index dossier_owing on dossier (progress_at) where owes;
create index dossier_waking on dossier (wake_at) where wake_at is not null;

-- What waits for a person; rebuilt from the events.
create table task (
  dossier_id uuid not null references dossier,
  task_id text not null,
  unit text not null,
  kind text not null,
  step text not null,
  status text not null,
  version integer not null,
  opened_at bigint not null,
  claimed_by text,
  primary key (dossier_id, task_id)
);
create index task_inbox on task (unit, opened_at, dossier_id, task_id) where status = 'open';

-- Answers to requests by idempotency key: the same key gets the same answer, refusals too.
create table command (
  id text primary key,
  dossier_id uuid not null,
  request_digest text not null,
  answer jsonb,
  answered_at timestamptz not null default clock_timestamp()
);

-- The vault: two keys per dossier, wrapped; contents insert-only, found by their keyed digest.
create table vault_key (
  dossier_id uuid not null,
  half text not null check (half in ('legal', 'contact')),
  wrapped bytea not null,
  primary key (dossier_id, half)
);
create table vault_entry (
  dossier_id uuid not null,
  digest text not null,
  half text not null check (half in ('legal', 'contact')),
  section text not null,
  event_id text not null,
  sealed bytea not null,
  primary key (dossier_id, digest, half)
);
create trigger vault_entry_is_insert_only before update on vault_entry for each row execute function refuse_change();

create sequence receipt_number;

-- Temporal runs that worked on a dossier, their archived histories, and the workflow code that wrote them.
create table run (
  run_id text primary key,
  dossier_id uuid not null,
  started_at timestamptz not null default clock_timestamp(),
  ended text check (ended in ('archived', 'lost'))
);
create index run_of_dossier on run (dossier_id);
create table run_history (
  run_id text primary key references run,
  history bytea not null
);
create table workflow_bundle (
  sha256 text primary key,
  code text not null,
  first_seen_at timestamptz not null default clock_timestamp()
);
