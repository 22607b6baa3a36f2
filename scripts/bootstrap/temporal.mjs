import { delimiter, join, resolve } from 'node:path';
import { mkdir, rename } from 'node:fs/promises';
import { firstLine } from './exec.mjs';
import { withLock } from './lock.mjs';
import { cache } from './places.mjs';
import { say } from './progress.mjs';
import { buildTemporal } from './temporal-build.mjs';
import { downloadTemporal } from './temporal-download.mjs';

export const temporalVersion = '1.8.2';

/**
 * The path of a Temporal command line that runs here: the one named by TEMPORAL_CLI, on PATH, from an earlier time,
 * from the official site, or built from source.
 */
export async function ensureTemporal() {
  const named = process.env.TEMPORAL_CLI;
  if (named) {
    const path = resolve(named);
    if (await works(path)) return path;
    throw new Error(`TEMPORAL_CLI names ${named}, which does not answer "temporal --version"`);
  }
  const cached = cache(`temporal-${temporalVersion}`, 'temporal');
  return (await findOnPath()) ?? ((await works(cached)) ? cached : await provide(cached));
}

async function findOnPath() {
  for (const folder of (process.env.PATH ?? '').split(delimiter).filter(Boolean)) {
    const candidate = join(folder, 'temporal');
    if (await works(candidate)) return candidate;
  }
  return undefined;
}

async function provide(cached) {
  const folder = cache(`temporal-${temporalVersion}`);
  await mkdir(folder, { recursive: true });
  return withLock(`${folder}.lock`, async () => {
    if (await works(cached)) return cached;
    // Appears under its name only when whole: an aborted build leaves no broken binary for the next time.
    const fresh = `${cached}.new`;
    if (!((await downloadTemporal(temporalVersion, folder, fresh)) && (await works(fresh)))) {
      await buildTemporal(temporalVersion, fresh);
    }
    if (!(await works(fresh))) throw new Error(`the Temporal just made at ${fresh} does not run on this machine`);
    await rename(fresh, cached);
    say(`Temporal ${temporalVersion} is kept in ${cached}`);
    return cached;
  });
}

async function works(binary) {
  return (await firstLine(binary, '--version'))?.startsWith('temporal version') ?? false;
}
