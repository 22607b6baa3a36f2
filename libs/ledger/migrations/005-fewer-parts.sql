-- Runs still to be archived are found here: no queue of jobs beside it.
alter table run add column looked_at timestamptz;
create index run_open on run (started_at) where ended is null;

-- The courier takes the oldest of each recipient; a corrected or annulled dossier is told like anybody else.
drop index outbox_waiting;
create index outbox_waiting on outbox (recipient, written_at) where acknowledged_at is null;
alter table outbox drop constraint outbox_recipient_check;
alter table outbox add constraint outbox_recipient_check check (recipient in ('citizen', 'portal', 'result-store', 'linked'));
drop schema if exists graphile_worker cascade;
