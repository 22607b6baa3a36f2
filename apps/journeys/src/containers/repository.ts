import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(__dirname, '../../../..');

export const exists = (path: string): boolean => existsSync(join(root, path));
export const read = (path: string): string => readFileSync(join(root, path), 'utf8');

/** What `node docker/make-env.mjs` would write: fresh secrets at every call. */
export function madeEnvironment(): Record<string, string> {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'docker/make-env.mjs'), '--print'], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  return Object.fromEntries(settingsIn(stdout));
}

/** `NAME=value` lines of an env file. */
export const settingsIn = (text: string): [name: string, value: string][] =>
  [...text.matchAll(/^(\w+)=(.*)$/gm)].map(([, name, value]) => [name!, value!]);

type Lock = Record<string, { dev?: boolean }>;
let lock: Lock | undefined;

/** Not in the lock file at all, or there for development only. */
export function isDevelopmentOnly(name: string): boolean {
  lock ??= (JSON.parse(read('package-lock.json')) as { packages: Lock }).packages;
  return lock[`node_modules/${name}`]?.dev ?? !lock[`node_modules/${name}`];
}
