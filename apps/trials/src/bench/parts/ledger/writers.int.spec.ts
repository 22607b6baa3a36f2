import { throwAwayPostgres } from '@lienthong/testing';
import { Ledger, migrate, openPool, PostgresStorage } from '@lienthong/ledger';
import type { Pool } from 'pg';
import { ledgerWriter, PLAIN_TABLE, plainWriter } from './writers';

let pool: Pool;
let stop: () => Promise<void>;
beforeAll(async () => {
  const server = await throwAwayPostgres();
  await migrate(server.url, server.url);
  pool = openPool({ url: server.url });
  await pool.query(PLAIN_TABLE);
  stop = () => pool.end().then(() => server.stop());
});
afterAll(() => stop());

const lengths = async (text: string) => (await pool.query<{ length: number }>(text)).rows.map(({ length }) => length);

describe('what is written beside each other', () => {
  it('is one chained event each time, and a row about as long', async () => {
    const reader = new Ledger(new PostgresStorage(pool), { keyEncryptionKey: Buffer.alloc(32) });
    const [ledger, plain] = [await ledgerWriter(reader), plainWriter(pool)];
    for (let turn = 0; turn < 4; turn++) await Promise.all([ledger(), plain()]);
    const claims = await lengths(`select octet_length(text) as length from event where text like '%/claimed/%'`);
    const rows = await lengths('select octet_length(text) as length from plain_event');
    expect([claims.length, rows.length]).toEqual([2, 4]);
    expect(rows[0]! / claims[0]!).toBeGreaterThan(0.9);
    expect(rows[0]! / claims[0]!).toBeLessThan(1.1);
    const [dossierId] = await reader.dossierIds();
    expect(await reader.findChainFault(dossierId!)).toBeUndefined();
  });
});
