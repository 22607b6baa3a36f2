import { hash } from 'node:crypto';
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
const LIMITS = '-c statement_timeout=15000 -c idle_in_transaction_session_timeout=5000';
/** Every statement finds its rows by their keys, whatever its values and however small a table was when it was planned. */
const PLANS =
  '-c plan_cache_mode=force_generic_plan -c enable_seqscan=off -c enable_hashjoin=off -c enable_mergejoin=off';
const SETTINGS = `-c timezone=UTC ${LIMITS} ${PLANS}`;
const SILENT_MS = 17_000;
/** Each connection plans each statement for itself: few of them, and they stay for a while. */
const MOST = 10;
const IDLE_MS = 5 * 60_000;

/** A pool whose idle connections may break without taking the process along. */
export function openPool({ url, max = MOST, silentMs = SILENT_MS, onError }: PoolOptions): Pool {
  const pool = new Pool({
    connectionString: url,
    max,
    connectionTimeoutMillis: 3_000,
    idleTimeoutMillis: IDLE_MS,
    keepAlive: true,
    query_timeout: silentMs,
    options: SETTINGS,
  });
  pool.on('error', (error) => onError?.(error));
  return pool;
}

/** Runs `work` in one transaction; a broken connection becomes `unavailable`, and nothing half done stays. */
export async function inTransaction<T>(pool: Pool, work: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await connect(pool);
  let broken: Error | undefined;
  const onError = (error: Error) => (broken = error);
  client.on('error', onError);
  try {
    await client.query('begin');
    const result = await work(client);
    await boundary('transaction.commit', () => client.query('commit'));
    return result;
  } catch (error) {
    broken ??= await rolledBack(client);
    throw asProblem(error);
  } finally {
    client.off('error', onError);
    client.release(broken);
  }
}

/** Each connection prepares a text once and plans it once; there are only so many texts. */
export async function query<Row extends object>(
  pool: Pick<Pool, 'query'>,
  text: string,
  values: unknown[] = [],
): Promise<Row[]> {
  try {
    return (await pool.query<Row>({ name: nameOf(text), text, values })).rows;
  } catch (error) {
    throw asProblem(error);
  }
}

const names = new Map<string, string>();

/** PostgreSQL tells names apart by their first 63 bytes. */
function nameOf(text: string): string {
  const known = names.get(text);
  if (known) return known;
  const name = hash('sha256', text, 'base64url');
  names.set(text, name);
  return name;
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

/** What Node and pg say of a server that is not there, or no longer: refused, cut off, without a route or a name. */
const unreachable =
  /ECONN|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|EHOST|ENET|terminated|timeout|not queryable|Client was closed/;

function asProblem(error: unknown): unknown {
  if (error instanceof Problem) return error;
  if (error instanceof DatabaseError) return error.code && outage.test(error.code) ? unavailable(error) : error;
  const text = types.isNativeError(error) ? `${(error as NodeJS.ErrnoException).code ?? ''} ${error.message}` : '';
  return unreachable.test(text) ? unavailable(error) : error;
}

/** Callers learn no more than that; the log names the cause. */
const unavailable = (cause: unknown): Problem => Object.assign(new Problem('unavailable'), { cause });
