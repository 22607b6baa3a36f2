import { createHash } from 'node:crypto';
import { isGrpcServiceError, type WorkflowClient } from '@temporalio/client';
import { boundary } from '@lienthong/failpoints';
import type { Ledger, Runs, TakenRun } from '@lienthong/ledger';
import { encodeHistory, hasEnded, type History } from './history';

export interface ArchivistTools {
  ledger: Ledger;
  runs: Runs;
  workflows: WorkflowClient;
  /** Digest of the workflow code that this deployment runs. */
  bundleSha256: string;
}

const actor = 'system:archivist';
/** gRPC's own number: the SDK gives this one call's errors on as they come. */
const NOT_FOUND: number = 5;

/** Keeps the histories of ended runs beside the ledger, since Temporal forgets them after a day. */
export class Archivist {
  constructor(private readonly tools: ArchivistTools) {}

  /** A run that is still open is left for later. */
  async archive({ dossierId, runId }: TakenRun): Promise<void> {
    const handle = this.tools.workflows.getHandle(dossierId, runId);
    try {
      const history = await boundary('archive.fetch', () => handle.fetchHistory());
      if (!hasEnded(history)) return;
      await boundary('archive.record', () => this.record({ dossierId, runId }, history));
    } catch (error) {
      if (!isUnknownRun(error)) throw error;
      await boundary('archive.record-lost', () => this.record({ dossierId, runId }));
    }
  }

  /** The history and the event that names its digest are one transaction: Temporal gives it in other bytes the next time. */
  private async record({ dossierId, runId }: TakenRun, found?: History): Promise<void> {
    const { ledger, runs, bundleSha256 } = this.tools;
    const history = found && encodeHistory(found);
    const archived = history && {
      historySha256: createHash('sha256').update(history).digest('hex'),
      bundleSha256,
      historyEvents: found.events?.length ?? 0,
    };
    const command = { type: 'recordRun', run: runId, ...(archived && { archived }) } as const;
    const { dossier, events } = await ledger.transact({ dossierId, actor, command, history });
    // Recorded before: another archivist was faster.
    const ended = dossier?.runs[runId];
    if (events.length === 0 && ended) await runs.markEnded(runId, ended);
  }
}

const isUnknownRun = (error: unknown): boolean => isGrpcServiceError(error) && error.code === NOT_FOUND;
