import { types } from 'node:util';
import { Problem } from '@lienthong/dossier';
import { boundary } from '@lienthong/failpoints';
import { DatabaseError, Pool, type PoolClient } from 'pg';

export interface PoolOptions {
  url: string;
  max?: number;
  /** A server that says nothing for so long (ms) is lost; longer than its own limit on a statement. */
  silentMs?: number;
  onError?: (error: Error) => void;
}

/**
 * The server gives up on a statement after a quarter of a minute, and soon on whoever stands still in the middle of a
 * transaction: a stopped or unreachable process must not keep the heads that it has locked.
 */
const SETTINGS = '-c timezone=UTC -c statement_timeout=15000 -c idle_in_transaction_session_timeout=5000';
const SILENT_MS = 17_000;

/** A pool whose idle connections may break without taking the process along. */
export function openPool({ url, max = 20, silentMs = SILENT_MS, onError }: PoolOptions): Pool {
  const pool = new Pool({
    connectionString: url,
    max,
    connectionTimeoutMillis: 3_000,
    query_timeout: silentMs,
    options: SETTINGS,
    pipeline: true,
  });
  pool.on('error', (error) => onError?.(error));
  return pool;
}

/** Runs `work` in one transaction; a broken connection becomes `unavailable`, and nothing half done stays. */
export const inTransaction = <T>(pool: Pool, work: (client: PoolClient) => Promise<T>): Promise<T> =>
  connected(pool, async (client) => {
    await client.query('begin');
    const result = await work(client);
    await boundary('transaction.commit', () => client.query('commit'));
    return result;
  });

/** Runs `work`, which begins and commits its own transaction, on one connection; what fails is rolled back. */
export async function connected<T>(pool: Pool, work: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await connect(pool);
  let broken: Error | undefined;
  const onError = (error: Error) => (broken = error);
  client.on('error', onError);
  try {
    return await work(client);
  } catch (error) {
    broken ??= await rolledBack(client);
    throw asProblem(error);
  } finally {
    client.off('error', onError);
    client.release(broken);
  }
}

/** Statements sent without waiting in between: one round trip. Answers the rows of each; fails with the first failure. */
export async function together(
  client: PoolClient,
  statements: ({ name?: string; text: string; values: unknown[] } | undefined)[],
): Promise<(object[] | undefined)[]> {
  const sent = statements.map((statement) => statement && client.query<object>(statement));
  // All have come back before the connection is used for anything else.
  const outcomes = await Promise.allSettled(sent);
  return outcomes.map((outcome) => {
    if (outcome.status === 'rejected') throw outcome.reason;
    return outcome.value?.rows;
  });
}

export async function query<Row extends object>(pool: Pool, text: string, values: unknown[] = []): Promise<Row[]> {
  try {
    return (await pool.query<Row>(text, values)).rows;
  } catch (error) {
    throw asProblem(error);
  }
}

const connect = (pool: Pool): Promise<PoolClient> =>
  pool.connect().catch((error: unknown) => {
    throw asProblem(error);
  });

const rolledBack = (client: PoolClient): Promise<Error | undefined> =>
  client.query('rollback').then(
    () => undefined,
    (error: Error) => error,
  );

/** Connection lost (08), server stopping or starting (57P), out of resources (53), time-outs (57014, 25P03). */
const outage = /^(08|57P|53|57014|25P03)/;

function asProblem(error: unknown): unknown {
  if (error instanceof Problem) return error;
  if (error instanceof DatabaseError) return error.code && outage.test(error.code) ? unavailable(error) : error;
  const text = types.isNativeError(error) ? `${(error as NodeJS.ErrnoException).code ?? ''} ${error.message}` : '';
  return /ECONN|EPIPE|ETIMEDOUT|terminated|timeout|not queryable|Client was closed/.test(text)
    ? unavailable(error)
    : error;
}

/** Callers learn no more than that; the log names the cause. */
const unavailable = (cause: unknown): Problem => Object.assign(new Problem('unavailable'), { cause });
