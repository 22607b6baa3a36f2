import { Auditor, bundleEngine, type AuditReport } from '@lienthong/audit';
import { Ledger, openPool, PostgresStorage, Runs } from '@lienthong/ledger';
import { Client as TemporalClient, Connection } from '@temporalio/client';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Client } from '../client';
import type { Stack } from '../stack';
import type { CaseRun } from './run-case';

interface Journals {
  effects: Record<string, number>;
  reversed: Record<string, number>;
  duplicates: number;
}

/** What the demo prints as JSON, and whether every promise held. */
export interface Verdict {
  line: Record<string, unknown>;
  kept: boolean;
  broken: string[];
}

const ARCHIVE_MS = 15_000;

export async function judge(
  stack: Stack,
  client: Client,
  { procedure, lost }: { procedure: string; lost: boolean },
  run: CaseRun,
  readySeconds: number,
): Promise<Verdict> {
  const report = await audit(stack, run.dossierId);
  const { body: journals } = await client.mock<Journals>('GET', `/summary?dossier=${run.dossierId}`);
  const { audited } = run;
  const outcome = audited.agenda.closed ? audited.outcome : run.settled ? 'WAITING' : 'UNSETTLED';
  const broken = [
    ...(run.settled ? [] : ['it neither ended nor waits for a person']),
    ...(journals.duplicates === 0 ? [] : ['an effect happened twice']),
    ...(report.ok ? [] : [report.divergence ?? 'the audit failed']),
  ];
  const line = {
    procedure,
    dossier: run.dossierId,
    receipt: audited.receipt,
    outcome,
    steps: audited.steps,
    tasks: audited.tasks.map(({ step, kind, unit }) => ({ step, kind, unit })),
    effects: journals.effects,
    reversed: journals.reversed,
    ...(audited.benefit && { benefit: audited.benefit }),
    historyEvents: report.historyEvents,
    ledgerEvents: report.ledgerEvents,
    chain: report.chain,
    replay: report.replay,
    agreement: report.agreement,
    rebuild: report.rebuild,
    ...(lost && { lostRuns: report.lostRuns }),
    seconds: { ready: round(readySeconds), case: round(run.seconds) },
    ...(broken.length > 0 && { broken }),
  };
  return { line, kept: broken.length === 0, broken };
}

const round = (seconds: number): number => Math.round(seconds * 100) / 100;

/** Waits a little for the runs to end and be archived, then verifies; what is still open is read live. */
async function audit({ file }: Stack, dossierId: string): Promise<AuditReport> {
  const pool = openPool({ url: file.postgres.appUrl, max: 2 });
  const connection = await Connection.connect({ address: file.temporal.address });
  try {
    // The audit opens nothing private: any key will do.
    const ledger = new Ledger(new PostgresStorage(pool), { keyEncryptionKey: Buffer.alloc(32) });
    const runs = new Runs(pool);
    const until = Date.now() + ARCHIVE_MS;
    while ((await runs.of(dossierId)).some(({ ended }) => ended === null) && Date.now() < until) await sleep(100);
    const workflows = new TemporalClient({ connection, namespace: file.temporal.namespace }).workflow;
    const auditor = new Auditor({ ledger, runs, workflows, currentBundle: async () => (await bundleEngine()).code });
    return (await auditor.verify(dossierId))!;
  } finally {
    await connection.close();
    await pool.end();
  }
}
