import { openPool, chainHash, GENESIS, Ledger, PostgresStorage } from '@lienthong/ledger';
import { rounded } from '../../figures/percentiles';
import type { World } from '../../world/world';

export interface Verified {
  dossiers: number;
  events: number;
  eventsPerSecond: number;
  /** SHA-256 over the same texts, already in memory. */
  pureChainPerSecond: number;
  ratio: number;
}

/** Questions to the database at the same time, so that hashing need not wait for it, and dossiers in each. */
const AT_ONCE = 3;
const TOGETHER = 32;

/** Chains read from the database and hashed anew, beside the hashing alone. */
export async function verifyBesideHashing({ stack }: World, most: number): Promise<Verified> {
  const pool = openPool({ url: stack.file.postgres.appUrl, max: AT_ONCE });
  const ledger = new Ledger(new PostgresStorage(pool), { keyEncryptionKey: Buffer.alloc(32) });
  try {
    const ids = (await ledger.dossierIds()).slice(0, most);
    // Twice, as the hashing: the first time is for the compiler.
    await verifyAll(ledger, ids);
    const startedAt = performance.now();
    await verifyAll(ledger, ids);
    const verifyMs = performance.now() - startedAt;
    const texts = await textsOf(ledger, ids);
    const hashMs = hashAll(texts);
    const events = texts.length;
    const eventsPerSecond = (events * 1_000) / verifyMs;
    const pureChainPerSecond = (events * 1_000) / hashMs;
    return {
      dossiers: ids.length,
      events,
      eventsPerSecond: rounded(eventsPerSecond),
      pureChainPerSecond: rounded(pureChainPerSecond),
      ratio: rounded(eventsPerSecond / pureChainPerSecond),
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

async function textsOf(ledger: Ledger, ids: string[]): Promise<string[]> {
  const texts: string[] = [];
  for (const id of ids) for (const { text } of await ledger.trail(id)) texts.push(text);
  return texts;
}

function hashAll(texts: string[]): number {
  const once = (): number => {
    const startedAt = performance.now();
    let hash: Buffer = GENESIS;
    for (const text of texts) hash = chainHash(text, hash);
    return performance.now() - startedAt;
  };
  // The first time is for the compiler.
  once();
  return once();
}
