import {
  chainHash,
  GENESIS,
  leafOf,
  Ledger,
  openPool,
  PostgresStorage,
  sha256Hex,
  type LedgerRow,
} from '@lienthong/ledger';
import { spreadOf } from '../../figures/spread';
import type { World } from '../../world/world';

export interface Verified {
  dossiers: number;
  events: number;
  eventsPerSecond: number;
  /** The same texts, already in memory, chained as the ledger chains them when it writes: encoded and hashed. */
  pureChainPerSecond: number;
  /** The same, encoded beforehand: SHA-256 and nothing else. */
  pureBytesPerSecond: number;
  ratio: number;
}

/** Each is measured so often. */
const TURNS = 5;
/** Questions to the database at the same time, so that hashing need not wait for it, and dossiers in each. */
const AT_ONCE = 3;
const TOGETHER = 32;

/** Chains read from the database and hashed anew, beside the hashing alone. */
export async function verifyBesideHashing({ stack }: World, most: number): Promise<Verified> {
  const pool = openPool({ url: stack.file.postgres.appUrl, max: AT_ONCE });
  const ledger = new Ledger(new PostgresStorage(pool), { keyEncryptionKey: Buffer.alloc(32) });
  try {
    const ids = (await ledger.dossierIds()).slice(0, most);
    const rows: LedgerRow[] = [];
    for (const id of ids) rows.push(...(await ledger.trail(id)));
    const texts = rows.map(({ text }) => text);
    const leaves = rows.map((row) => leafOf(row).bytes);
    const rates: Record<'verified' | 'hashed' | 'ofBytes', number>[] = [];
    // In turns; the first one is for the compiler.
    for (let turn = 0; turn <= TURNS; turn++) {
      const verified = await perSecond(texts.length, () => verifyAll(ledger, ids));
      const hashed = await perSecond(texts.length, () => hashAll(texts));
      const ofBytes = await perSecond(texts.length, () => hashBytes(leaves));
      if (turn > 0) rates.push({ verified, hashed, ofBytes });
    }
    const medianOf = (figure: (rate: (typeof rates)[number]) => number): number => spreadOf(rates.map(figure)).median;
    return {
      dossiers: ids.length,
      events: texts.length,
      eventsPerSecond: medianOf(({ verified }) => verified),
      pureChainPerSecond: medianOf(({ hashed }) => hashed),
      pureBytesPerSecond: medianOf(({ ofBytes }) => ofBytes),
      ratio: medianOf(({ verified, hashed }) => verified / hashed),
    };
  } finally {
    await pool.end();
  }
}

async function verifyAll(ledger: Ledger, ids: string[]): Promise<void> {
  const left = [...ids];
  const lane = async (): Promise<void> => {
    while (left.length > 0)
      for (const [id, { fault }] of await ledger.findChainFaults(left.splice(0, TOGETHER)))
        throw new Error(`the chain of ${id} is broken: ${fault}`);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
}

function hashAll(texts: string[]): void {
  let hash: Buffer = GENESIS;
  for (const text of texts) hash = chainHash(text, hash);
}

function hashBytes(leaves: Buffer[]): void {
  let hash = GENESIS.toString('hex');
  for (const leaf of leaves) {
    leaf.write(hash, leaf.length - GENESIS.length, 'hex');
    hash = sha256Hex(leaf);
  }
}

async function perSecond(events: number, act: () => unknown): Promise<number> {
  const startedAt = performance.now();
  await act();
  return (events * 1_000) / (performance.now() - startedAt);
}
