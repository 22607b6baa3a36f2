import { Client as TemporalClient, Connection } from '@temporalio/client';
import { Auditor, bundleEngine, type AuditReport } from '@lienthong/audit';
import { Runs } from '@lienthong/ledger';
import { withLedger, type OpenLedger } from './state';

/** The four checks of a case, in words; exit code 1 when anything diverges. */
export async function verify(dossierId: string, { state, json }: { state: string; json: boolean }): Promise<void> {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(dossierId)) throw new Error('a dossier id is a UUID');
  const report = await withLedger(state, (open) => audited(dossierId, open));
  if (!report) throw new Error(`no dossier ${dossierId} in this ledger`);
  process.stdout.write(json ? `${JSON.stringify(report)}\n` : inWords(report));
  process.exitCode = report.ok ? 0 : 1;
}

async function audited(dossierId: string, { ledger, pool, temporal }: OpenLedger): Promise<AuditReport | undefined> {
  const connection = temporal && (await Connection.connect({ address: temporal.address }).catch(() => undefined));
  try {
    const workflows = connection && new TemporalClient({ connection, namespace: temporal!.namespace }).workflow;
    const currentBundle = async () => (await bundleEngine()).code;
    return await new Auditor({ ledger, runs: new Runs(pool), workflows, currentBundle }).verify(dossierId);
  } finally {
    await connection?.close();
  }
}

function inWords(report: AuditReport): string {
  const runs = report.runs.map(
    ({ runId, source, historyEvents }) => `  run ${runId}: ${source}, ${historyEvents} history events`,
  );
  return [
    `dossier ${report.dossierId}: ${report.ledgerEvents} ledger events`,
    `  chain     ${report.chain}`,
    `  replay    ${report.replay}`,
    `  agreement ${report.agreement}`,
    `  rebuild   ${report.rebuild}`,
    ...runs,
    report.ok ? 'VERIFIED' : `DIVERGES: ${report.divergence}`,
    '',
  ].join('\n');
}
