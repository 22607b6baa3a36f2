-- Runs still to be archived are found here: no queue of jobs beside it.
alter table run add column looked_at timestamptz;
create index run_open on run (started_at) where ended is null;

-- The courier takes the oldest of each recipient; a corrected or annulled dossier is told like anybody else.
drop index outbox_waiting;
create index outbox_waiting on outbox (recipient, written_at) where acknowledged_at is null;
alter table outbox drop constraint outbox_recipient_check;
alter table outbox add constraint outbox_recipient_check check (recipient in ('citizen', 'portal', 'result-store', 'linked'));
drop schema if exists graphile_worker cascade;

-- What was hashed is kept once; who searches it may read it as JSON.
alter table event drop column body;
create view event_body as select dossier_id, seq, event_id, text::jsonb as body from event;

-- Of interest to the relay: it owes something, waits for a moment, or its run has not heard of its latest agenda. One index
-- on one column that seldom changes, so that most writes to a head touch no index at all.
drop index dossier_undelivered, dossier_owing, dossier_waking;
alter table dossier add column stirs boolean not null default true;
create index dossier_stirring on dossier (dossier_id) where stirs;
alter table dossier set (fillfactor = 70);
