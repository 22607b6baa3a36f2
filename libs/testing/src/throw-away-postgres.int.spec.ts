import { existsSync } from 'node:fs';
import { Client } from 'pg';
import { throwAwayPostgres } from './throw-away-postgres';

it('gives an empty PostgreSQL of its own and leaves nothing behind', async () => {
  const postgres = await throwAwayPostgres();
  const client = new Client({ connectionString: postgres.url });
  client.on('error', () => {});
  await client.connect();
  const { rows } = await client.query(`select current_setting('data_directory') as data, lower('ĐẶNG') as lower`);
  await client.end();
  expect([rows[0].lower, existsSync(rows[0].data)]).toEqual(['đặng', true]);
  await postgres.stop();
  expect(existsSync(rows[0].data)).toBe(false);
});
