import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** Where Temporal keeps its two databases, and as whom. */
export interface TemporalDatabase {
  host: string;
  port: string;
  user: string;
  password: string;
}

export const DATABASES = { temporal: 'temporal', visibility: 'temporal_visibility' } as const;
const STEP_MS = 60_000;

export const databaseAt = (url: string): TemporalDatabase => {
  const { hostname: host, port, username, password } = new URL(url);
  return { host, port: port || '5432', user: decodeURIComponent(username), password: decodeURIComponent(password) };
};

type SchemaTool = (name: string, ...args: string[]) => Promise<unknown>;

const schemaTool =
  (sqlTool: string, { host, port, user, password }: TemporalDatabase): SchemaTool =>
  (name, ...args) =>
    promisify(execFile)(sqlTool, ['--database', name, ...args], {
      env: { SQL_PLUGIN: 'postgres12_pgx', SQL_HOST: host, SQL_PORT: port, SQL_USER: user, SQL_PASSWORD: password },
      timeout: STEP_MS,
    });

/** Creates Temporal's two databases where they are missing and brings their schema up to date; can be repeated. */
export async function prepareSchema(sqlTool: string, database: TemporalDatabase): Promise<void> {
  const run = schemaTool(sqlTool, database);
  for (const [schema, name] of Object.entries(DATABASES)) {
    await run(name, 'create-database');
    await run(name, 'setup-schema', '--version', '0.0');
    await run(name, 'update-schema', '--schema-name', `postgresql/v12/${schema}`);
  }
}

export async function dropDatabases(sqlTool: string, database: TemporalDatabase): Promise<void> {
  const run = schemaTool(sqlTool, database);
  for (const name of Object.values(DATABASES)) await run(name, 'drop-database', '--force');
}
