import { Client, type Pool } from 'pg';
import { Ledger, migrate, openPool, PostgresStorage } from '@lienthong/ledger';
import { linkTo, type BreakableLink } from './breakable-link';
import { goodEnvironment } from './environment';
import { startIssuer, type MockIssuer } from './mock-issuer';

export const submissionAt = '2026-11-23T02:10:00Z';

/** What a gateway needs around it: a database that can be cut off, an identity provider, an environment that names both. */
export interface Surroundings {
  issuer: MockIssuer;
  database: BreakableLink;
  /** Past the link, with the owner's rights. */
  ownerUrl: string;
  env: Record<string, string | undefined>;
  /** For what workers do in real life. */
  ledger: Ledger;
  stop(): Promise<void>;
}

/** An empty PostgreSQL, from `@lienthong/testing`; only specs may reach for it. */
export interface EmptyPostgres {
  url: string;
  stop(): Promise<void>;
}

export async function prepareSurroundings(
  server: EmptyPostgres,
  changes: Record<string, string> = {},
  now?: () => number,
): Promise<Surroundings> {
  const database = await linkTo(Number(new URL(server.url).port));
  const appUrl = await prepareDatabase(server.url, database.port);
  const issuer = await startIssuer();
  const pool: Pool = openPool({ url: server.url });
  const env = goodEnvironment({
    LIENTHONG_DATABASE_URL: appUrl,
    LIENTHONG_ISSUER: issuer.issuer,
    LIENTHONG_SUBMISSION_AT: submissionAt,
    ...changes,
  });
  const keyEncryptionKey = Buffer.from(env.LIENTHONG_KEY_ENCRYPTION_KEY!, 'base64');
  return {
    issuer,
    database,
    ownerUrl: server.url,
    env,
    ledger: new Ledger(new PostgresStorage(pool), { keyEncryptionKey, ...(now && { now }) }),
    async stop() {
      await pool.end();
      await issuer.stop();
      await database.cut();
      await server.stop();
    },
  };
}

/** The gateway works with the application's rights, as it does in earnest. */
async function prepareDatabase(ownerUrl: string, port: number): Promise<string> {
  const owner = new Client({ connectionString: ownerUrl });
  await owner.connect();
  await owner.query(`create role gateway_app login password 'app'`);
  await owner.end();
  const appUrl = Object.assign(new URL(ownerUrl), {
    username: 'gateway_app',
    password: 'app',
    port: String(port),
  }).href;
  await migrate(ownerUrl, appUrl);
  return appUrl;
}
