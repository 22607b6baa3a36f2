import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { exec } from './exec.mjs';
import { withLock } from './lock.mjs';
import { root } from './places.mjs';
import { withProgress } from './progress.mjs';
import { linkDatabaseLibraries } from './postgres-links.mjs';

const modules = join(root, 'node_modules');
const stamp = join(modules, '.lienthong-lock-sha256');

/** Brings node_modules to exactly what package-lock.json says; does nothing when it is there already. */
export async function ensurePackages() {
  if (!(await isInstalled())) {
    await withLock(join(root, '.lienthong', 'packages.lock'), async () => {
      if (!(await isInstalled())) await install();
    });
  }
  await linkDatabaseLibraries(modules);
}

async function install() {
  // Development packages in any case: a NODE_ENV=production at the first start must not spoil `npm test`.
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error', '--progress=false'];
  const { code, output } = await withProgress('installing npm packages (about a minute, once)', () =>
    exec('npm', args, { cwd: root }),
  );
  if (code !== 0) throw new Error(`npm ${args.join(' ')} failed:\n${output}`);
  await writeFile(stamp, await lockDigest());
}

async function isInstalled() {
  const digest = await lockDigest();
  if ((await readFile(stamp, 'utf8').catch(() => undefined)) === digest) return true;
  if (!(await matchesLock())) return false;
  await writeFile(stamp, digest);
  return true;
}

/** After an `npm install` by hand the stamp is old but all may be well: npm's own record of what it put there tells. */
async function matchesLock() {
  const wanted = await readPackages(join(root, 'package-lock.json'));
  const found = await readPackages(join(modules, '.package-lock.json')).catch(() => ({}));
  const paths = Object.keys(wanted).filter((path) => path.includes('node_modules/'));
  return !paths.some((path) => differs(wanted[path], found[path]));
}

function differs(wanted, found) {
  if (found) return found.version !== wanted.version || found.integrity !== wanted.integrity;
  // npm leaves out what is made for other platforms.
  return !wanted.optional;
}

async function readPackages(file) {
  return JSON.parse(await readFile(file, 'utf8')).packages;
}

async function lockDigest() {
  const text = await readFile(join(root, 'package-lock.json'));
  return createHash('sha256').update(text).digest('hex');
}
