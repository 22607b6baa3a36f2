import { randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import { fold } from '@lienthong/dossier';
import { eventOf, type Ledger } from '@lienthong/ledger';
import type { Random } from '../system/random';
import type { Broken } from '../verdict';
import type { Ledgers } from './ledgers';
import { endingOf, meet, type Told } from './meeting';
import { pastAt, type Race, type Rival } from './race';

export interface Ended {
  ending: string;
  broken: Broken[];
}

type Found = Omit<Broken, 'dossierId'>;

/** One dossier lives through its past, its rivals meet, and everything about it is looked at. */
export async function runRound(ledgers: Ledgers, race: Race, random: Random): Promise<Ended> {
  const [ledger] = ledgers.each;
  const lived = await liveThrough(ledger!, race.before);
  const told = await meet(ledgers, race, lived, random);
  const { dossierId } = told[0]!.done;
  const ending = endingOf(told);
  const found = [
    ...(await judged(ledger!, race, dossierId, ending)),
    ...(await multiplied(ledgers.pool, told)),
    ...(await unkept(ledgers.pool, told)),
  ];
  return { ending, broken: found.map((each) => ({ dossierId, ...each })) };
}

async function liveThrough(ledger: Ledger, past: Rival[]): Promise<string> {
  const dossierId = randomUUID();
  for (const { actor, command, secret, run } of past) {
    const { problem } = await ledger.transact({ dossierId, at: pastAt, actor, command, secret, run });
    if (problem) throw new Error(`the past cannot be: ${command.type} ${problem.code}`);
  }
  return dossierId;
}

async function judged(ledger: Ledger, race: Race, dossierId: string, ending: string): Promise<Found[]> {
  const fault = await ledger.findChainFault(dossierId);
  const differing = await ledger.rebuild(dossierId);
  const events = (await ledger.trail(dossierId)).map(eventOf);
  const dossier = fold(events)!;
  return [
    ...(race.legal.includes(ending) ? [] : [{ invariant: 'I6' as const, what: `it ended "${ending}"` }]),
    ...(race.holds?.({ dossier, events, ending }) === false
      ? [{ invariant: 'claim' as const, what: `what must follow from "${ending}" is not so` }]
      : []),
    ...(fault ? [{ invariant: 'I5' as const, what: `seq ${fault.seq}: ${fault.fault}` }] : []),
    ...(differing.length > 0
      ? [{ invariant: 'I8' as const, what: `${differing.join(', ')} differ from the fold` }]
      : []),
  ];
}

/** Whoever tried with a key finds the same answer under it: the loser's attempt is kept as well as the winner's (I6). */
async function unkept(pool: Pool, told: Told[]): Promise<Found[]> {
  const keyed = told.filter(({ id }) => id);
  if (keyed.length === 0) return [];
  const { rows } = await pool.query<{ id: string; code: string | null; answered: boolean }>(
    `select id, answer -> 'problem' ->> 'code' as code, answer is not null as answered from command where id = any($1)`,
    [keyed.map(({ id }) => id)],
  );
  return keyed.flatMap(({ id, name, done }): Found[] => {
    const kept = rows.find((row) => row.id === id);
    if (kept?.answered && (kept.code ?? undefined) === done.problem?.code) return [];
    return [{ invariant: 'I6', what: `what ${name} was told does not stand under the key` }];
  });
}

/** However many dossiers were meant, one came of it. */
async function multiplied(pool: Pool, told: Told[]): Promise<Found[]> {
  const { rows } = await pool.query<{ count: number }>(
    'select count(*)::int as count from dossier where dossier_id = any($1)',
    [[...new Set(told.map(({ meant }) => meant))]],
  );
  const answered = new Set(told.map(({ done }) => done.dossierId)).size;
  return rows[0]!.count === 1 && answered === 1
    ? []
    : [{ invariant: 'I1', what: `${rows[0]!.count} dossiers came of it, ${answered} were told of` }];
}
