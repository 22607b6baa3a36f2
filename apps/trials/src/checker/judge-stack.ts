import { join } from 'node:path';
import { Ledger, openPool, PostgresStorage } from '@lienthong/ledger';
import type { Stack } from '@lienthong/stack';
import { Client as TemporalClient, Connection } from '@temporalio/client';
import type { Pool } from 'pg';
import type { Cast } from '../cast/cast';
import type { Verdict } from '../verdict';
import { judge } from './judge';
import { journalOf, readCases } from './read/cases';
import { readJournal } from './read/journal';
import { filesIn, findLeaks } from './read/leaks';
import { findOpenRuns, findTroubled, readRuns } from './read/runs';
import type { Outage, World } from './world';

export interface Judged {
  stack: Stack;
  cast: Cast;
  /** Absent = all. */
  dossierIds?: string[];
  outages?: Outage[];
}

/** Reads every witness of a stack at rest, and judges. */
export const judgeStack = async (judged: Judged): Promise<Verdict> => judge(await readWorld(judged));

export async function readWorld(judged: Judged): Promise<World> {
  const { file } = judged.stack;
  const pool = openPool({ url: file.postgres.ownerUrl, max: 4 });
  const connection = await Connection.connect({ address: file.temporal.address, connectTimeout: 10_000 });
  const workflows = new TemporalClient({ connection, namespace: file.temporal.namespace }).workflow;
  const { cast, dossierIds, outages = [] } = judged;
  const isMine = (id: string | undefined): boolean => !dossierIds || (id !== undefined && dossierIds.includes(id));
  try {
    const calls = cast.log.calls().filter(({ dossierId }) => isMine(dossierId));
    const cases = await casesOf(pool, judged);
    const idle = new Set(
      cases.filter(({ head }) => head && !head.owes && head.wakeAt === null).map(({ dossierId }) => dossierId),
    );
    const openRuns = await findOpenRuns(workflows, (dossierId) => !idle.has(dossierId));
    const runs = await readRuns(pool, workflows, cases);
    return {
      now: Date.now(),
      calls,
      cases: cases.map((one) => ({ ...one, runs: runs.get(one.dossierId) ?? [] })),
      leaks: leaksIn(judged),
      openRuns,
      troubledRuns: (await findTroubled(workflows)).filter(isMine),
      outages,
    };
  } finally {
    await connection.close();
    await pool.end();
  }
}

async function casesOf(pool: Pool, { stack, dossierIds }: Judged): Promise<World['cases']> {
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
  return cases;
}

/** The agencies' journal, whatever was logged, Temporal's files, the database's own files, what callers were told of failures. */
function leaksIn({ stack, cast }: Judged): World['leaks'] {
  const { stateDir, logDir, postgres, temporal } = stack.file;
  const database = temporal.database ?? '';
  const places = {
    journal: [join(stateDir, 'agencies', 'journal.jsonl')],
    log: filesIn(logDir),
    temporal: database.startsWith('/') ? ['', '-wal'].map((suffix) => database + suffix) : [],
    // Rows and the log of their changes; the rest came with the server.
    database: postgres.dataDir ? ['base', 'pg_wal'].flatMap((part) => filesIn(join(postgres.dataDir!, part))) : [],
  };
  const said = cast.log.calls().flatMap(({ said }) => said ?? []);
  return findLeaks(cast.privateTexts(), places, said);
}
