import { Client, Connection } from '@temporalio/client';
import { Runs, type Ledger } from '@lienthong/ledger';
import type { Pool } from 'pg';
import type { Config } from '../config';
import type { Auditor } from './auditor';

/**
 * The auditor over ledger and Temporal. Its code is loaded when it is first asked: replaying needs the whole worker,
 * which a gateway that nobody audits should not carry.
 */
export function auditorOver(ledger: Ledger, pool: Pool, { temporalAddress: address }: Config): Auditor {
  const load = once(async () => {
    const { Auditor: CaseAuditor, bundleEngine } = await import('@lienthong/audit');
    const workflows = new Client({ connection: Connection.lazy({ address, connectTimeout: '2 s' }) }).workflow;
    const bundle = once(bundleEngine);
    return new CaseAuditor({
      ledger,
      runs: new Runs(pool),
      workflows,
      currentBundle: async () => (await bundle()).code,
    });
  });
  return {
    verify: async (dossierId) => (await load()).verify(dossierId),
    histories: async (dossierId) => (await load()).histories(dossierId),
  };
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  const forget = (error: unknown): never => {
    made = undefined;
    throw error;
  };
  return () => (made ??= make().catch(forget));
}
