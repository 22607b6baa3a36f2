/** Proofs of a case: its chain, the replay of its runs, their agreement, its read model; and the archive they rest on. */
export { Archivist, type ArchivistTools } from './archivist';
export { Auditor, type AuditorTools, type AuditReport, type RunReport } from './auditor';
export { bundleEngine, type Bundle } from './workflow-bundle';
export { decodeHistory, encodeHistory, witnessOf, type History, type Witness } from './history';
export { findReplayDivergence } from './replay';
export type { RunRecord } from './run-records';
