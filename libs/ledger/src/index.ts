/** The truth: one door for commands, an append-only chain per dossier, a vault for what is private. */
export * from './canonical';
export * from './chain';
export * from './halves';
export { Ledger, type FoundDossier, type Opened } from './ledger';
export { MemoryStorage } from './memory/memory-storage';
export * from './postgres/delivery';
export * from './postgres/lists';
export { migrate, type Migrated } from './postgres/migrate';
export { openPool } from './postgres/pool';
export { PostgresStorage } from './postgres/postgres-storage';
export { NUDGE_CHANNEL } from './postgres/postgres-transaction';
export { rebuildReadModel } from './postgres/rebuild';
export * from './postgres/runs';
export type { DossierRow, TaskRow } from './read-model';
export type { LedgerStorage } from './storage';
export { ARCHIVE_RUNS, type CommandRequest, type Transacted } from './transact';
export type { Secret } from './vault';
