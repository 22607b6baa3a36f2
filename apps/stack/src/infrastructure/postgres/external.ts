import { openSecrets } from '../secrets';
import { APP, canLogIn, ensureAppRole, withClient } from './database';
import type { PostgresAccess } from './start';

export type ExternalPostgres = { databaseUrl: string; stateDir: string; warn?: (line: string) => void };

/**
 * A server that someone else runs; the URL is the owner's. The application gets a role of its own where the owner may
 * create one, else it works as the owner and says so: the ledger's tables are then protected by triggers alone.
 */
export async function usePostgresUrl({
  databaseUrl,
  stateDir,
  warn = console.warn,
}: ExternalPostgres): Promise<PostgresAccess> {
  const password = openSecrets(stateDir).secret('postgres-app');
  const access = { port: Number(new URL(databaseUrl).port || 5432), ownerUrl: databaseUrl };
  const appUrl = asApp(databaseUrl, password);
  if (await canLogIn(appUrl)) return { ...access, appUrl };
  const refusal = await withClient(databaseUrl, async (client) => {
    const { rowCount } = await client.query('select 1 from pg_roles where rolname = $1', [APP]);
    // Roles belong to the whole server: another stack may live on this one's password.
    if (rowCount !== 0) return `the role ${APP} exists with another password`;
    return ensureAppRole(client, password).then(
      () => undefined,
      (error: Error) => error.message,
    );
  });
  if (refusal === undefined && (await canLogIn(appUrl))) return { ...access, appUrl };
  warn(
    `The application uses the database owner's rights (${refusal ?? `${APP} may not log in`}): owner and application are not separated`,
  );
  return { ...access, appUrl: databaseUrl };
}

function asApp(databaseUrl: string, password: string): string {
  const url = new URL(databaseUrl);
  [url.username, url.password] = [APP, password];
  return url.toString();
}
