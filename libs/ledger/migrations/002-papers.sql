-- Citizens' papers (domain C.4): kept once, encrypted, each under a key of its own, so that destroying it destroys the paper.
create table paper (
  paper_id uuid primary key,
  owner text not null,
  type text not null check (type in ('application/pdf', 'image/jpeg', 'image/png')),
  size integer not null check (size between 1 and 5 * 1024 * 1024),
  digest text not null,
  sealed bytea not null,
  uploaded_at timestamptz not null default clock_timestamp()
);
-- Ciphertext does not compress.
alter table paper alter column sealed set storage external;
create index paper_of_owner on paper (owner);
create index paper_by_age on paper (uploaded_at);
create trigger paper_is_insert_only before update on paper for each row execute function refuse_change();

create table paper_key (
  paper_id uuid primary key references paper on delete cascade,
  wrapped bytea not null
);

-- A paper lies in one dossier and never moves; the reference keeps it from being swept away.
create table paper_attachment (
  paper_id uuid primary key references paper,
  dossier_id uuid not null,
  attached_at timestamptz not null default clock_timestamp()
);
create index paper_attachment_of_dossier on paper_attachment (dossier_id);
create trigger paper_attachment_is_insert_only before update on paper_attachment
  for each row execute function refuse_change();

-- The application may throw away what no dossier holds, and nothing else: hence with the owner's rights.
create function sweep_papers(uploaded_before timestamptz) returns integer
language sql security definer set search_path = public, pg_temp as $$
  with waiting as (
    select paper_id from paper
     where uploaded_at < uploaded_before
       and not exists (select from paper_attachment where paper_attachment.paper_id = paper.paper_id)
     for update skip locked),
  swept as (delete from paper using waiting where paper.paper_id = waiting.paper_id returning 1)
  select count(*)::integer from swept
$$;
revoke execute on function sweep_papers (timestamptz) from public;
