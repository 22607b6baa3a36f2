import { Ledger, openPool, PostgresStorage } from '@lienthong/ledger';
import type { Stack } from '@lienthong/stack';
import type { Cast } from '../cast/cast';
import type { Verdict } from '../verdict';
import { judge } from './judge';
import { journalOf, readCases } from './read/cases';
import { readJournal } from './read/journal';
import type { World } from './world';

export interface Judged {
  stack: Stack;
  cast: Cast;
  /** Absent = all. */
  dossierIds?: string[];
}

/** Reads every witness of a stack at rest, and judges. */
export const judgeStack = async (judged: Judged): Promise<Verdict> => judge(await readWorld(judged));

export async function readWorld({ stack, cast, dossierIds }: Judged): Promise<World> {
  const pool = openPool({ url: stack.file.postgres.ownerUrl, max: 2 });
  try {
    // A rebuild opens nothing private: any key will do.
    const ledger = new Ledger(new PostgresStorage(pool), { keyEncryptionKey: Buffer.alloc(32) });
    const journal = journalOf(readJournal(stack.file.stateDir));
    const cases: World['cases'] = [];
    for (const one of await readCases(pool, dossierIds ?? null))
      cases.push({
        ...one,
        runs: [],
        journal: journal.get(one.dossierId) ?? [],
        differing: one.events.length > 0 ? await ledger.rebuild(one.dossierId) : [],
      });
    const isMine = (id: string | undefined): boolean => !dossierIds || (id !== undefined && dossierIds.includes(id));
    const calls = cast.log.calls().filter(({ dossierId }) => isMine(dossierId));
    return { now: Date.now(), calls, cases, leaks: [], deadJobs: [] };
  } finally {
    await pool.end();
  }
}
