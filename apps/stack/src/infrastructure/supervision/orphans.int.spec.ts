import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const ROOT = resolve(__dirname, '../../../../..');
const HERE = JSON.stringify(join(__dirname, 'supervisor'));
const RUNTIME = JSON.stringify(join(ROOT, 'libs/runtime/src/die-with-parent'));

describe('when the supervisor itself is killed', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lienthong-orphans-'));
  let supervisor: ChildProcess | undefined;
  afterEach(() => supervisor?.kill('SIGKILL'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('its children are stopped with their own stop signal', async () => {
    supervisor = superviseElsewhere(
      'sh',
      `trap 'echo stopped >> "$LOG"; exit 0' INT; echo up; while :; do sleep 0.05; done`,
      `command: '/bin/sh', args: ['-c', program], stopSignal: 'SIGINT'`,
    );
    await until(() => logOf('sh').includes('up'));
    supervisor.kill('SIGKILL');
    await until(() => logOf('sh').includes('stopped'));
  });

  it('a Node child that asked for it notices by itself and shuts down in order', async () => {
    // Its stop signal does nothing to it, so what ends it can only be the lost channel.
    const app = `require('@swc-node/register'); require(${RUNTIME}).dieWithParent(); process.on('SIGINT', () => {});
      process.on('SIGTERM', () => { console.log('shut down'); process.exit(0); }); console.log('up'); setInterval(() => {}, 1000);`;
    supervisor = superviseElsewhere(
      'node',
      app,
      `command: process.execPath, args: ['-e', program], ipc: true, stopSignal: 'SIGINT'`,
    );
    await until(() => logOf('node').includes('up'));
    supervisor.kill('SIGKILL');
    await until(() => logOf('node').includes('shut down'));
  });

  const logFile = (name: string) => join(folder, `${name}.log`);
  const logOf = (name: string) => (existsSync(logFile(name)) ? readFileSync(logFile(name), 'utf8') : '');

  function superviseElsewhere(name: string, program: string, how: string): ChildProcess {
    const main = join(folder, `${name}.cjs`);
    const env = `{ PATH: '/usr/bin:/bin', LOG: ${JSON.stringify(logFile(name))}, SWC_NODE_PROJECT: ${JSON.stringify(join(ROOT, 'tsconfig.json'))} }`;
    const rest = `env: ${env}, cwd: ${JSON.stringify(ROOT)}, logFile: ${JSON.stringify(logFile(name))}, ready: async () => true, readyTimeoutMs: 9000, stopTimeoutMs: 9000`;
    writeFileSync(
      main,
      `const program = ${JSON.stringify(program)}; require(${HERE}).supervise({ name: 'child', ${how}, ${rest} });`,
    );
    return spawn(process.execPath, ['-r', '@swc-node/register', main], {
      cwd: ROOT,
      stdio: 'inherit',
      env: { SWC_NODE_PROJECT: join(ROOT, 'tsconfig.json') },
    });
  }
});

async function until(condition: () => boolean): Promise<void> {
  const deadline = Date.now() + 15_000;
  while (!condition()) {
    if (Date.now() > deadline) throw new Error('It did not happen within 15 seconds');
    await new Promise((later) => setTimeout(later, 50));
  }
}
