import { access, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { exec, firstLine } from './exec.mjs';
import { withLock } from './lock.mjs';
import { cache, root } from './places.mjs';
import { say, withProgress } from './progress.mjs';

const name = 'test-server-1.38.0';
const wrapperName = 'temporal-test-server';

// One compiler tier and shared class data halve the start: the server lives for one spec file.
const wrapper = `#!/bin/sh
exec java -XX:TieredStopAtLevel=1 -Xshare:auto -cp "$(dirname "$0")/*" io.temporal.testserver.TestServer "$@"
`;

/** The path of a program that starts Temporal's time-skipping test server; undefined without Java or Maven. */
export async function ensureTestServer() {
  const folder = cache(name);
  const path = join(folder, wrapperName);
  if (!(await firstLine('java', '-version'))) return undefined;
  if (await exists(path)) return path;
  if (!(await firstLine('mvn', '-version'))) return undefined;
  return withLock(`${folder}.lock`, async () => ((await exists(path)) || (await fetchInto(folder)) ? path : undefined));
}

async function fetchInto(folder) {
  const fresh = `${folder}.new`;
  await rm(fresh, { recursive: true, force: true });
  await mkdir(fresh, { recursive: true });
  const pom = join(root, 'scripts', 'test-server', 'pom.xml');
  const args = ['-q', '-B', '-f', pom, 'dependency:copy-dependencies', `-DoutputDirectory=${fresh}`];
  const { code, output } = await withProgress("fetching Temporal's time-skipping test server", () =>
    exec('mvn', args, { timeoutMs: 300_000 }),
  );
  if (code !== 0) {
    say(`Maven could not fetch the test server; Temporal's SDK will look for its own\n${output}`);
    return false;
  }
  await writeFile(join(fresh, wrapperName), wrapper, { mode: 0o755 });
  await rm(folder, { recursive: true, force: true });
  await rename(fresh, folder);
  return true;
}

function exists(path) {
  return access(path).then(
    () => true,
    () => false,
  );
}
