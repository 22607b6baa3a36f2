import { Ledger, openPool, PostgresStorage } from '@lienthong/ledger';
import { Client } from 'pg';
import { rounded } from '../../figures/percentiles';
import type { World } from '../../world/world';
import { scratchDatabase } from './scratch-database';
import { ledgerWriter, PLAIN_TABLE, plainWriter, type Write } from './writers';

/** Events a second. */
export interface Append {
  writers: number;
  ledger: number;
  plainInsert: number;
  ratio: number;
}

/** Each has its turn so often, one after the other. */
const TURNS = 2;

/** The ledger's one door beside a bare insert of the same row, with one writer and with sixteen of one process. */
export async function appendBesideInsert({ stack }: World, forMs: number): Promise<Append[]> {
  const { ownerUrl, appUrl, drop } = await scratchDatabase(stack.file.postgres);
  await createTable(ownerUrl);
  const pool = openPool({ url: appUrl, max: 16 });
  const ledger = new Ledger(new PostgresStorage(pool), { keyEncryptionKey: Buffer.alloc(32, 1) });
  try {
    const results: Append[] = [];
    for (const writers of [1, 16]) {
      const ledgers = await Promise.all(Array.from({ length: writers }, () => ledgerWriter(ledger)));
      const plains = Array.from({ length: writers }, () => plainWriter(pool));
      results.push({ writers, ...(await inTurns(ledgers, plains, forMs)) });
    }
    return results;
  } finally {
    await pool.end();
    await drop();
  }
}

async function inTurns(ledgers: Write[], plains: Write[], forMs: number): Promise<Omit<Append, 'writers'>> {
  // What runs for hours is compiled; a few hundred commands are not enough for that.
  for (const writers of [ledgers, plains]) await rateOf(writers, forMs);
  let [ledger, plainInsert] = [0, 0];
  for (let turn = 0; turn < TURNS; turn++) {
    ledger += (await rateOf(ledgers, forMs)) / TURNS;
    plainInsert += (await rateOf(plains, forMs)) / TURNS;
  }
  return { ledger: rounded(ledger), plainInsert: rounded(plainInsert), ratio: rounded(ledger / plainInsert) };
}

/** All writers at once, each one write after the other. */
async function rateOf(writers: Write[], forMs: number): Promise<number> {
  const startedAt = performance.now();
  let written = 0;
  const write = async (one: Write): Promise<void> => {
    for (; performance.now() - startedAt < forMs; written++) await one();
  };
  await Promise.all(writers.map(write));
  return (written * 1_000) / (performance.now() - startedAt);
}

async function createTable(ownerUrl: string): Promise<void> {
  const owner = new Client({ connectionString: ownerUrl });
  await owner.connect();
  await owner.query(PLAIN_TABLE);
  await owner.end();
}
