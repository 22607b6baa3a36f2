-- What a recipient refused is rare, and operators look for it.
create index outbox_refused on outbox (acknowledged_at) where outcome not in ('told', 'not-needed');
