import { Client } from 'pg';

export const DATABASE = 'lienthong';
export const OWNER = 'lienthong_owner';
export const APP = 'lienthong_app';
const CONNECT_TIMEOUT_MS = 2_000;

/** One connection for one job. */
export async function withClient<T>(url: string, job: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({
    connectionString: url,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    query_timeout: 30_000,
  });
  // A server that dies under an idle connection emits this; the job's own call fails as well and tells.
  client.on('error', () => {});
  try {
    await client.connect();
    return await job(client);
  } finally {
    await client.end().catch(() => {});
  }
}

export const canLogIn = (url: string): Promise<boolean> =>
  withClient(url, (client) => client.query('select 1')).then(
    () => true,
    () => false,
  );

export async function ensureDatabase(client: Client): Promise<void> {
  const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [DATABASE]);
  if (rowCount === 0) await client.query(`create database ${DATABASE}`);
}

/** A login and nothing else; what it may do is granted by the ledger's migrations. */
export async function ensureAppRole(client: Client, password: string): Promise<void> {
  const { rowCount } = await client.query('select 1 from pg_roles where rolname = $1', [APP]);
  const verb = rowCount === 0 ? 'create' : 'alter';
  await client.query(`${verb} role ${APP} login password ${client.escapeLiteral(password)}`);
}
