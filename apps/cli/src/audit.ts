import { Client as TemporalClient, Connection } from '@temporalio/client';
import { Auditor, bundleEngine, type AuditReport } from '@lienthong/audit';
import { Ledger, openPool, PostgresStorage, Runs } from '@lienthong/ledger';
import { openState, type OpenState } from './state';

/** The four checks of a case, in words; exit code 1 when anything diverges. */
export async function verify(dossierId: string, { state, json }: { state: string; json: boolean }): Promise<void> {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(dossierId)) throw new Error('a dossier id is a UUID');
  const open = await openState(state);
  try {
    const report = await audited(dossierId, open);
    if (!report) throw new Error(`no dossier ${dossierId} in this ledger`);
    process.stdout.write(json ? `${JSON.stringify(report)}\n` : inWords(report));
    process.exitCode = report.ok ? 0 : 1;
  } finally {
    await open.close();
  }
}

async function audited(dossierId: string, { appUrl, temporal }: OpenState): Promise<AuditReport | undefined> {
  const pool = openPool({ url: appUrl, max: 2 });
  const connection = temporal && (await Connection.connect({ address: temporal.address }).catch(() => undefined));
  try {
    // Nothing private is opened by an audit.
    const ledger = new Ledger(new PostgresStorage(pool), { keyEncryptionKey: Buffer.alloc(32) });
    const workflows = connection && new TemporalClient({ connection, namespace: temporal!.namespace }).workflow;
    const currentBundle = async () => (await bundleEngine()).code;
    return await new Auditor({ ledger, runs: new Runs(pool), workflows, currentBundle }).verify(dossierId);
  } finally {
    await connection?.close();
    await pool.end();
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
