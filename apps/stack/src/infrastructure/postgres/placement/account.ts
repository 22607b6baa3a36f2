import { execFileSync } from 'node:child_process';

export type Account = { uid: number; gid: number };

/** Whom PostgreSQL runs as. It refuses to run as root, so root lends it the system account `postgres`; anyone else runs it as himself. */
export function postgresAccount(): Account | undefined {
  return process.getuid?.() === 0 ? systemAccount('postgres') : undefined;
}

/** Finds the account, creating it when the system has none. Root only. */
export function systemAccount(name: string): Account {
  return findAccount(name) ?? createAccount(name);
}

function findAccount(name: string): Account | undefined {
  const id = (flag: '-u' | '-g') => Number(execFileSync('id', [flag, name], { stdio: ['ignore', 'pipe', 'ignore'] }));
  try {
    return { uid: id('-u'), gid: id('-g') };
  } catch {
    return undefined;
  }
}

function createAccount(name: string): Account {
  try {
    execFileSync('groupadd', ['--system', '--force', name], { stdio: 'pipe' });
    execFileSync('useradd', ['--system', '--gid', name, '--no-create-home', '--shell', '/usr/sbin/nologin', name], {
      stdio: 'pipe',
    });
  } catch (error) {
    // Two stacks starting at once: the other one may have been faster.
    const made = findAccount(name);
    if (made) return made;
    throw new Error(
      `PostgreSQL does not run as root, and the account "${name}" cannot be created: ${(error as Error).message}`,
    );
  }
  return findAccount(name)!;
}
