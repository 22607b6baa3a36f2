import type { WorkflowClient } from '@temporalio/client';
import { historyToJSON } from '@temporalio/common/lib/proto-utils';
import type { Ledger, LedgerRow, Runs } from '@lienthong/ledger';
import { findDisagreement } from './agreement';
import { witnessOf } from './history';
import { findReplayDivergence } from './replay';
import { runRecords, type RunRecord } from './run-records';

export interface AuditorTools {
  ledger: Ledger;
  runs: Runs;
  /** Absent when Temporal is not running: then only archived runs are read. */
  workflows?: WorkflowClient;
  /** Workflow code for runs that are still open or whose own code was not kept. */
  currentBundle(): Promise<string>;
}

export interface RunReport {
  runId: string;
  source: RunRecord['source'];
  historyEvents: number;
}

/** What an audit of one dossier found. `ok` only when nothing diverges. */
export interface AuditReport {
  dossierId: string;
  ok: boolean;
  chain: 'verified' | 'broken';
  replay: 'verified' | 'diverged';
  agreement: 'verified' | 'disagrees';
  rebuild: 'identical' | 'differs';
  ledgerEvents: number;
  historyEvents: number;
  lostRuns: number;
  runs: RunReport[];
  /** The first divergence, in words. */
  divergence?: string;
}

/** The four checks of a case: chain, replay, two witnesses that agree, fold equals read model. */
export class Auditor {
  constructor(private readonly tools: AuditorTools) {}

  async verify(dossierId: string): Promise<AuditReport | undefined> {
    const { ledger } = this.tools;
    const rows = await ledger.trail(dossierId);
    if (rows.length === 0) return undefined;
    const broken = await ledger.findChainFault(dossierId);
    // What is not what was written cannot be folded; the other checks would only repeat the fault.
    if (broken) return brokenReport(dossierId, rows, `sequence number ${broken.seq}: ${broken.fault}`);
    const records = await this.records(dossierId);
    const divergence = await this.findDivergence(dossierId, records);
    const disagreement = this.findDisagreement(records, rows);
    const differing = await ledger.rebuild(dossierId);
    const found =
      divergence ??
      disagreement ??
      (differing.length > 0 ? `the read model differs from the events in ${differing.join(', ')}` : undefined);
    return {
      ...reportOf(dossierId, rows, records),
      ok: found === undefined,
      chain: 'verified',
      replay: divergence ? 'diverged' : 'verified',
      agreement: disagreement ? 'disagrees' : 'verified',
      rebuild: differing.length > 0 ? 'differs' : 'identical',
      ...(found && { divergence: found }),
    };
  }

  /** The runs' histories as recorded. */
  async records(dossierId: string): Promise<RunRecord[]> {
    const { ledger, runs, workflows } = this.tools;
    return runRecords(dossierId, await ledger.trail(dossierId), runs, workflows);
  }

  /** The runs' histories as JSON, as Temporal's own tools read them. */
  async histories(dossierId: string): Promise<{ runId: string; source: RunRecord['source']; history?: unknown }[]> {
    return (await this.records(dossierId)).map(({ runId, source, history }) => ({
      runId,
      source,
      ...(history && { history: JSON.parse(historyToJSON(history)) as unknown }),
    }));
  }

  private async findDivergence(dossierId: string, records: RunRecord[]): Promise<string | undefined> {
    for (const { runId, history, bundleSha256, fault } of records) {
      if (fault) return `run ${runId}: ${fault}`;
      if (!history) continue;
      const kept = bundleSha256 && (await this.tools.runs.bundle(bundleSha256));
      const divergence = await findReplayDivergence(kept || (await this.tools.currentBundle()), history, dossierId);
      if (divergence) return `run ${runId} does not replay: ${divergence}`;
    }
    return undefined;
  }

  private findDisagreement(records: RunRecord[], rows: LedgerRow[]): string | undefined {
    for (const { runId, history } of records) {
      const disagreement = history && findDisagreement(runId, witnessOf(history), rows);
      if (disagreement) return disagreement;
    }
    return undefined;
  }
}

const historyEventsOf = ({ history }: RunRecord): number => history?.events?.length ?? 0;

const reportOf = (dossierId: string, rows: LedgerRow[], records: RunRecord[]) => ({
  dossierId,
  ledgerEvents: rows.length,
  historyEvents: records.reduce((sum, record) => sum + historyEventsOf(record), 0),
  lostRuns: records.filter(({ source }) => source === 'lost').length,
  runs: records.map((record): RunReport => ({
    runId: record.runId,
    source: record.source,
    historyEvents: historyEventsOf(record),
  })),
});

const brokenReport = (dossierId: string, rows: LedgerRow[], divergence: string): AuditReport => ({
  ...reportOf(dossierId, rows, []),
  ok: false,
  chain: 'broken',
  replay: 'diverged',
  agreement: 'disagrees',
  rebuild: 'differs',
  divergence,
});
