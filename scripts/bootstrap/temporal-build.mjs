import { copyFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { exec } from './exec.mjs';
import { cache, root } from './places.mjs';
import { withProgress } from './progress.mjs';

const cli = 'github.com/temporalio/cli/cmd/temporal';
// go.work files and vendoring flags around us are not meant for this module. Without cgo the binary runs anywhere.
const env = { CGO_ENABLED: '0', GOWORK: 'off', GOFLAGS: '' };

/** Builds the command line of the pinned module into the file `target`: five minutes on two cores, the first time. */
export async function buildTemporal(version, target) {
  const folder = await openModule();
  const named = `-X github.com/temporalio/cli/internal/temporalcli.Version=${version}`;
  await build(folder, { name: `Temporal ${version}`, command: cli, target, linked: `-s -w ${named}` });
}

/** Builds another command of the same module: seconds after the command line, minutes without it. */
export async function buildServerPart(name, command, target) {
  await build(await openModule(), { name, command, target, linked: '-s -w' });
}

async function openModule() {
  const folder = cache('build-temporal');
  await mkdir(folder, { recursive: true });
  for (const file of ['go.mod', 'go.sum']) await copyFile(join(root, 'scripts', 'temporal', file), join(folder, file));
  await checkGo(folder);
  return folder;
}

async function build(folder, { name, command, target, linked }) {
  const list = ['list', '-mod=readonly', '-deps', command];
  const packages = await go(`fetching the sources of ${name}`, folder, list);
  const total = packages.split('\n').filter((line) => line && !line.startsWith('go: ')).length;
  const flags = ['-mod=readonly', '-trimpath', '-v', '-ldflags', linked];
  await go(`building ${name} (minutes, once)`, folder, ['build', ...flags, '-o', target, command], total);
}

/** Go reads the version it needs from go.mod, and a newer Go may be fetched by an older one: let it judge itself. */
async function checkGo(folder) {
  const { code, output } = await exec('go', ['version'], { cwd: folder, env });
  if (code === 0) return;
  const found = code === undefined ? 'Go is not installed' : `this Go will not do (${output.trim()})`;
  throw new Error(
    `Temporal is neither installed nor can it be downloaded, and ${found}. Do one of these, then try again:\n` +
      '  - install the Temporal CLI (https://docs.temporal.io/cli) or set TEMPORAL_CLI to its path\n' +
      '  - install Go 1.26.4 or later (https://go.dev/dl)',
  );
}

async function go(title, cwd, args, total) {
  let lines = 0;
  const onOutput = (text) => (lines += text.split('\n').length - 1);
  const detail = () => (total ? `, ${lines} of up to ${total} packages` : `, ${lines} lines from Go`);
  const { code, output } = await withProgress(title, () => exec('go', args, { cwd, env, onOutput }), {
    detail,
    everySeconds: 15,
  });
  if (code !== 0) throw new Error(`go ${args[0]} failed:\n${output.split('\n').slice(-30).join('\n')}`);
  return output;
}
