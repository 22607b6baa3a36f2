import { createHash } from 'node:crypto';
import { isGrpcServiceError, type WorkflowClient } from '@temporalio/client';
import { boundary } from '@lienthong/failpoints';
import type { Ledger, Runs } from '@lienthong/ledger';
import { encodeHistory, hasEnded } from './history';

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

  /** Those of a dossier's runs that have ended; a run that is still open is left for later. */
  async archive(dossierId: string): Promise<void> {
    const open = (await this.tools.runs.of(dossierId)).filter(({ ended }) => ended === null);
    await Promise.all(open.map(({ runId }) => this.archiveRun(dossierId, runId)));
  }

  private async archiveRun(dossierId: string, runId: string): Promise<void> {
    const handle = this.tools.workflows.getHandle(dossierId, runId);
    try {
      const history = await boundary('archive.fetch', () => handle.fetchHistory());
      if (!hasEnded(history)) return;
      await this.keep(dossierId, runId, encodeHistory(history), history.events?.length ?? 0);
    } catch (error) {
      if (!isUnknownRun(error)) throw error;
      await this.nameLost(dossierId, runId);
    }
  }

  private async keep(dossierId: string, run: string, bytes: Uint8Array, historyEvents: number): Promise<void> {
    const { ledger, runs, bundleSha256 } = this.tools;
    // Kept first, and what was kept is recorded: Temporal gives the same history in other bytes the next time.
    const kept = await boundary('archive.keep', () => runs.keepHistory(run, bytes));
    const historySha256 = createHash('sha256').update(kept).digest('hex');
    const command = { type: 'recordRun', run, archived: { historySha256, bundleSha256, historyEvents } } as const;
    await boundary('archive.record', () => ledger.transact({ dossierId, actor, command }));
    await boundary('archive.mark', () => runs.markArchived(run));
  }

  private async nameLost(dossierId: string, run: string): Promise<void> {
    const { ledger, runs } = this.tools;
    const command = { type: 'recordRun', run } as const;
    await boundary('archive.record-lost', () => ledger.transact({ dossierId, actor, command }));
    await boundary('archive.mark-lost', () => runs.markLost(run));
  }
}

const isUnknownRun = (error: unknown): boolean => isGrpcServiceError(error) && error.code === NOT_FOUND;
