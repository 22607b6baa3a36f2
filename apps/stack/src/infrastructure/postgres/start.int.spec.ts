import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { withClient } from './database';
import { usePostgresUrl } from './external';
import { processesIn } from './leftovers';
import { startPostgres, type Postgres } from './start';

describe('PostgreSQL of our own', () => {
  // A mkdtemp directory is 0700: what a clone below /root is to PostgreSQL's account.
  const stateDir = mkdtempSync(join(tmpdir(), 'lienthong-postgres-stack-'));
  const logFile = join(stateDir, 'postgres.log');
  const warnings: string[] = [];
  const servers: Postgres[] = [];
  let postgres: Postgres;
  const start = async () => {
    servers.push(await startPostgres({ stateDir, logFile, warn: (line) => warnings.push(line) }));
    return servers.at(-1)!;
  };

  beforeAll(async () => (postgres = await start()));
  afterAll(async () => {
    await Promise.all(servers.map((server) => server.process.stop()));
    await postgres?.destroy();
    rmSync(stateDir, { recursive: true });
  });

  const value = (url: string, sql: string): Promise<unknown> =>
    withClient(url, async (client) => Object.values((await client.query(sql)).rows[0] ?? {})[0]);

  it('gives the owner a database and the application a login without rights', async () => {
    expect(await value(postgres.ownerUrl, 'select current_user || current_database()')).toBe(
      'lienthong_ownerlienthong',
    );
    expect(await value(postgres.appUrl, 'select current_user')).toBe('lienthong_app');
    await expect(value(postgres.appUrl, 'create table mine (id int)')).rejects.toThrow('permission denied');
    await expect(value(postgres.appUrl.replace(/:[^:@]+@/, ':wrong@'), 'select 1')).rejects.toThrow('password');
  });

  it('commits to disk, in UTC, and folds Vietnamese capitals', async () => {
    const settings = ['fsync', 'synchronous_commit', 'timezone', 'max_connections'].map((name) =>
      value(postgres.ownerUrl, `show ${name}`),
    );
    expect(await Promise.all(settings)).toEqual(['on', 'on', 'UTC', '200']);
    expect(await value(postgres.ownerUrl, `select lower('ĐẶNG')`)).toBe('đặng');
  });

  it('writes nothing of a failing statement to its log', async () => {
    await value(postgres.ownerUrl, `create table person (name text primary key)`);
    const insert = `insert into person values ('NGUYEN-THI-CANARY')`;
    await value(postgres.ownerUrl, insert);
    await expect(value(postgres.ownerUrl, insert)).rejects.toThrow('duplicate key');
    await expect(value(postgres.ownerUrl, `select 'NGUYEN-THI-CANARY'::int`)).rejects.toThrow('invalid input');
    expect(readFileSync(logFile, 'utf8')).toContain('ready to accept connections');
    expect(readFileSync(logFile, 'utf8')).not.toContain('CANARY');
  });

  it('comes back by itself after SIGKILL with everything that was committed', async () => {
    await value(postgres.ownerUrl, 'create table kept (id int)');
    await value(postgres.ownerUrl, 'insert into kept values (7)');
    // A session in the middle of a query keeps its backend, and the shared memory, alive for a moment longer.
    const busy = value(postgres.ownerUrl, 'select pg_sleep(1)').catch(() => 'cut off');
    for (let round = 1; round <= 3; round += 1) {
      await postgres.process.kill('SIGKILL');
      await postgres.process.ready();
      expect(postgres.process.restarts).toBe(round);
      expect(
        await value(postgres.appUrl.replace(/.*@/, postgres.ownerUrl.replace(/@.*/, '@')), 'select id from kept'),
      ).toBe(7);
    }
    expect(await busy).toBe('cut off');
  });

  it('does not wait for the long computation of a killed server', async () => {
    const busy = value(postgres.ownerUrl, 'select count(*) from generate_series(1, 1e9::bigint) a').catch(
      () => 'cut off',
    );
    await value(postgres.ownerUrl, 'select pg_sleep(0.5)');
    await postgres.process.kill('SIGKILL');
    await postgres.process.ready();
    expect([await busy, await value(postgres.ownerUrl, 'select id from kept')]).toEqual(['cut off', 7]);
  });

  it('starts again although its lock file names a process of somebody else', async () => {
    await postgres.process.stop();
    expect(processesIn(postgres.dataDir)).toEqual([]);
    // Of the same account: PostgreSQL itself would take it for another server and refuse.
    const stranger = spawn('sleep', ['60'], { ...postgres.user });
    writeFileSync(join(postgres.dataDir, 'postmaster.pid'), `${stranger.pid}\n`);
    postgres = await start().finally(() => stranger.kill());
    expect(await value(postgres.ownerUrl, 'select id from kept')).toBe(7);
  });

  it('refuses a second server on the same data', async () => {
    await expect(start()).rejects.toThrow('already running');
    expect(await value(postgres.ownerUrl, 'select id from kept')).toBe(7);
  }, 30_000);

  it('serves as someone else’s server too', async () => {
    const elsewhere = mkdtempSync(join(stateDir, 'elsewhere-'));
    const use = (databaseUrl: string, state: string) =>
      usePostgresUrl({ databaseUrl, stateDir: state, warn: (line) => warnings.push(line) });
    expect(await use(postgres.ownerUrl, stateDir)).toEqual({
      port: postgres.port,
      ownerUrl: postgres.ownerUrl,
      appUrl: postgres.appUrl,
    });
    const foreign = await use(postgres.ownerUrl, elsewhere);
    expect([foreign.appUrl, warnings.pop()]).toEqual([
      postgres.ownerUrl,
      expect.stringContaining('exists with another password'),
    ]);
    await value(postgres.ownerUrl, 'drop role lienthong_app');
    const created = await use(postgres.ownerUrl, elsewhere);
    expect(await value(created.appUrl, 'select current_user')).toBe('lienthong_app');
  });

  it('sets data aside whose password is lost, and begins anew', async () => {
    await postgres.process.stop();
    rmSync(join(stateDir, 'secrets.json'));
    postgres = await start();
    const kept = /kept as (\S+),/.exec(warnings.pop() ?? '')![1]!;
    expect([existsSync(kept), await value(postgres.ownerUrl, `select to_regclass('kept')`)]).toEqual([true, null]);
    rmSync(kept, { recursive: true });
  });

  it('leaves no process behind', async () => {
    const { pid } = postgres.process;
    await postgres.process.stop();
    expect([
      processesIn(postgres.dataDir),
      existsSync(`/proc/${pid}`),
      existsSync(join(postgres.dataDir, 'postmaster.pid')),
    ]).toEqual([[], false, false]);
  });
});
