import { join, resolve } from 'node:path';

export const repositoryRoot = resolve(__dirname, '../../..');

export interface StackEnvironment {
  /** Of the `temporal` command line tool, found or built by the bootstrap. */
  temporalCli?: string;
  /** A PostgreSQL that someone else runs; absent = one of our own. */
  databaseUrl?: string;
  stateDir: string;
}

export const stackEnvironment = (env: Record<string, string | undefined> = process.env): StackEnvironment => ({
  temporalCli: env.LIENTHONG_TEMPORAL_CLI,
  databaseUrl: env.DATABASE_URL,
  stateDir: resolve(env.LIENTHONG_STATE ?? join(repositoryRoot, '.lienthong')),
});
