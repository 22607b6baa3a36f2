import { mkdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { firstLine } from './exec.mjs';
import { withLock } from './lock.mjs';
import { cache } from './places.mjs';
import { buildServerPart } from './temporal-build.mjs';

/** Of go.temporal.io/server in scripts/temporal/go.mod. */
export const serverVersion = '1.31.2';

const parts = [
  { file: 'temporal-server', command: 'go.temporal.io/server/cmd/server' },
  { file: 'temporal-sql-tool', command: 'go.temporal.io/server/cmd/tools/sql' },
];

/** Where the production server and its schema tool are, built from source the first time. */
export async function ensureTemporalServer() {
  const folder = cache(`temporal-server-${serverVersion}`);
  const missing = async () => {
    const found = await Promise.all(parts.map(async (part) => ((await works(join(folder, part.file))) ? [] : [part])));
    return found.flat();
  };
  const found = { server: join(folder, 'temporal-server'), sqlTool: join(folder, 'temporal-sql-tool') };
  if ((await missing()).length === 0) return found;
  await mkdir(folder, { recursive: true });
  await withLock(`${folder}.lock`, async () => {
    for (const { file, command } of await missing()) {
      const target = join(folder, file);
      // Appears under its name only when whole.
      await buildServerPart(`${file} ${serverVersion}`, command, `${target}.new`);
      if (!(await works(`${target}.new`))) throw new Error(`the ${file} just made does not run on this machine`);
      await rename(`${target}.new`, target);
    }
  });
  return found;
}

const works = async (binary) => (await firstLine(binary, '--version'))?.endsWith(`version ${serverVersion}`) ?? false;
