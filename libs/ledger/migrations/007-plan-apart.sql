-- The plan is most of a state and seldom changes: beside the rest, which names it by its digest, it is not written with every
-- command. Out of line and as it is, so that a head that moves on carries a pointer only.
alter table dossier add column plan text;
alter table dossier alter column plan set storage external;
-- `json` keeps the text as it was written.
update dossier set plan = (state::json -> 'plan')::text;
update dossier
   set state = replace(state, '"plan":' || plan, '"plan":"' || encode(sha256(convert_to(plan, 'UTF8')), 'hex') || '"');
alter table dossier alter column plan set not null;
