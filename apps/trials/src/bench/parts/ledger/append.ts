import { Ledger, openPool, PostgresStorage } from '@lienthong/ledger';
import { Client } from 'pg';
import { spreadOf } from '../../figures/spread';
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
const TURNS = 3;
/** What runs for hours is compiled: the ledger goes on becoming faster for thousands of commands, one insert does not. */
const WARM_UP_TURNS = { ledger: 3, plain: 1 };
const WRITERS = [1, 16];

/** The ledger's one door beside a bare insert of the same row, with one writer and with sixteen of one process. */
export async function appendBesideInsert({ stack }: World, forMs: number): Promise<Append[]> {
  const { ownerUrl, appUrl, drop } = await scratchDatabase(stack.file.postgres);
  await createTable(ownerUrl);
  const most = Math.max(...WRITERS);
  const pool = openPool({ url: appUrl, max: most });
  const ledger = new Ledger(new PostgresStorage(pool), { keyEncryptionKey: Buffer.alloc(32, 1) });
  try {
    const ledgers = await Promise.all(Array.from({ length: most }, () => ledgerWriter(ledger)));
    const plains = Array.from({ length: most }, () => plainWriter(pool));
    await rateOf(ledgers, WARM_UP_TURNS.ledger * forMs);
    await rateOf(plains, WARM_UP_TURNS.plain * forMs);
    const results: Append[] = [];
    for (const writers of WRITERS)
      results.push({ writers, ...(await inTurns(ledgers.slice(0, writers), plains.slice(0, writers), forMs)) });
    return results;
  } finally {
    await pool.end();
    await drop();
  }
}

/** Medians; the ratio is taken turn by turn. */
async function inTurns(ledgers: Write[], plains: Write[], forMs: number): Promise<Omit<Append, 'writers'>> {
  const turns: { ledger: number; plainInsert: number; ratio: number }[] = [];
  for (let turn = 0; turn < TURNS; turn++) {
    const ledger = await rateOf(ledgers, forMs);
    const plainInsert = await rateOf(plains, forMs);
    turns.push({ ledger, plainInsert, ratio: ledger / plainInsert });
  }
  const median = (of: (turn: (typeof turns)[number]) => number): number => spreadOf(turns.map(of)).median;
  return {
    ledger: median(({ ledger }) => ledger),
    plainInsert: median(({ plainInsert }) => plainInsert),
    ratio: median(({ ratio }) => ratio),
  };
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
