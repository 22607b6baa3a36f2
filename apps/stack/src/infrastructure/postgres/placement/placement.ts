import { postgresAccount, type Account } from './account';
import { postgresBinaries } from './binaries';
import { dataDirectory } from './data-directory';

/** Whom PostgreSQL runs as, from which programs, on which files. */
export type Placement = { account: Account | undefined; binDir: string; dataDir: string };

export function placePostgres(stateDir: string): Placement {
  const account = postgresAccount();
  return { account, binDir: postgresBinaries(account), dataDir: dataDirectory(stateDir, account) };
}
