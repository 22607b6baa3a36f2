import { findRunningStack, findStackFile, startPostgres, type StackFile } from '@lienthong/stack';
import { Ledger, openPool, PostgresStorage } from '@lienthong/ledger';
import type { Pool } from 'pg';
import { resolve } from 'node:path';

/** What a stack said of itself; throws with what to do when there is none. */
export function getStack(state: string): StackFile {
  const stack = findStackFile(resolve(state));
  if (!stack) throw new Error(`no stack.json in ${resolve(state)}: start one with npm start -- --state ${state}`);
  return stack;
}

/** The same for what needs the processes themselves. */
export function getRunningStack(state: string): StackFile {
  const stack = getStack(state);
  if (findRunningStack(stack.stateDir)) return stack;
  throw new Error(`the stack of ${stack.stateDir} is stopped: start it with npm start -- --state ${state}`);
}

export interface OpenState {
  appUrl: string;
  ownerUrl: string;
  /** Address of Temporal while the stack runs. */
  temporal?: { address: string; namespace: string };
  close(): Promise<void>;
}

/** The databases of a state directory: of the running stack, or its PostgreSQL started for as long as we need it. */
export async function openState(state: string): Promise<OpenState> {
  const stack = getStack(state);
  const { postgres, temporal, stateDir, logDir } = stack;
  if (findRunningStack(stateDir) || !postgres.dataDir) {
    const { appUrl, ownerUrl } = postgres;
    return { appUrl, ownerUrl, temporal, close: () => Promise.resolve() };
  }
  const own = await startPostgres({ stateDir, logFile: `${logDir}/postgres.log` });
  return { appUrl: own.appUrl, ownerUrl: own.ownerUrl, close: () => own.process.stop() };
}

export interface OpenLedger extends OpenState {
  pool: Pool;
  /** Opens and seals nothing private: it has no key. */
  ledger: Ledger;
}

/** Works on the ledger of a state directory as the application does, and closes what it opened. */
export async function withLedger<T>(state: string, work: (open: OpenLedger) => Promise<T>): Promise<T> {
  const open = await openState(state);
  const pool = openPool({ url: open.appUrl, max: 2 });
  try {
    const ledger = new Ledger(new PostgresStorage(pool), { keyEncryptionKey: Buffer.alloc(32) });
    return await work({ ...open, pool, ledger });
  } finally {
    await pool.end();
    await open.close();
  }
}
