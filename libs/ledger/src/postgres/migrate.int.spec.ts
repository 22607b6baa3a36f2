import { setTimeout as sleep } from 'node:timers/promises';
import { Pool } from 'pg';
import { throwAwayPostgres, type ThrowAwayPostgres } from '@lienthong/testing';
import { migrate } from './migrate';

let server: ThrowAwayPostgres;
let owner: Pool;
beforeAll(async () => {
  server = await throwAwayPostgres();
  owner = new Pool({ connectionString: server.url });
});
afterAll(async () => {
  await owner.end();
  await server.stop();
});

const TIMES = 16;

it('a migration that loses its connection fails and takes nobody along; the next one does the rest', async () => {
  const fates = new Set<string>();
  for (let time = 0; time < TIMES; time++) {
    const name = `lost_${time}`;
    await owner.query(`create database ${name}`);
    const url = Object.assign(new URL(server.url), { pathname: `/${name}` }).href;
    const lost = migrate(url, url).then(
      () => 'done',
      () => 'failed',
    );
    await sleep(time * 4);
    await owner.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [name]);
    fates.add(await lost);
    await migrate(url, url);
    expect((await migrate(url, url)).applied).toEqual([]);
  }
  expect(fates).toContain('failed');
});
