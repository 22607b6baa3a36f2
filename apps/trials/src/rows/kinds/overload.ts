import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { LegalDates } from '@lienthong/ledger';
import { tellTime } from '@lienthong/worker';
import { lived, submitted, decision } from '../../races/contests/past';
import { openLedgers } from '../../races/ledgers';
import { pastAt } from '../../races/race';
import type { Alone, Row, Staged } from '../row';
import { unkept } from '../run-row';
import { declare, noteSubmitted, post } from '../stage/calls';
import { finish } from '../stage/cases';

const BACKLOG = 40;

const F53: Staged['play'] = async (stage) => {
  const { cast, stack } = stage;
  await stack.processes.worker!.suspend();
  const arriving = Date.now();
  const dossierIds: string[] = [];
  for (let nth = 0; nth < BACKLOG; nth += 8) {
    const eight = await Promise.all(Array.from({ length: 8 }, () => cast.submit()));
    await Promise.all(eight.map(({ dossierId }) => cast.decide(dossierId)));
    dossierIds.push(...eight.map(({ dossierId }) => dossierId));
  }
  const arrivedMs = Date.now() - arriving;
  await stack.processes.worker!.resume();
  const draining = Date.now();
  const fresh = Promise.all(
    Array.from({ length: 10 }, async () => {
      const declared = await declare(stage);
      const heard = await post(stage, declared.call);
      return { id: noteSubmitted(stage, declared, heard), ms: heard?.ms ?? Infinity };
    }),
  );
  await finish(stage, ...dossierIds);
  const drainedMs = Date.now() - draining;
  const answered = await fresh;
  return {
    dossierIds: [...dossierIds, ...answered.flatMap(({ id }) => id ?? [])],
    claims: { 'fresh submissions were answered meanwhile': answered.every(({ id }) => id !== undefined) },
    figures: {
      backlog: BACKLOG,
      arrivedPerSecond: perSecond(BACKLOG, arrivedMs),
      drainedPerSecond: perSecond(BACKLOG, drainedMs),
      slowestFreshMs: Math.max(...answered.map(({ ms }) => ms)),
    },
  };
};

const perSecond = (count: number, ms: number): number => Math.round((10_000 * count) / ms) / 10;

const DATES = 500;
const PASSED = 'select from dossier where next_date <= $1::bigint and dossier_id = any($2::uuid[]) limit 1';

/** So many deadlines in one second, two clocks that look at them at once, and somebody who submits meanwhile. */
const F54: Alone['run'] = async () => {
  const ledgers = await openLedgers();
  try {
    const [one, other] = ledgers.each as [(typeof ledgers.each)[0], (typeof ledgers.each)[0]];
    const past = [...submitted, decision('officer:1', 'supplement')];
    const ids: string[] = [];
    // No more at once than one process has connections for.
    while (ids.length < DATES) ids.push(...(await Promise.all(Array.from({ length: 5 }, () => live(one, past)))));
    const expiry = lived(past).steps['birth-registration']!.deadlines!.supplement!.at + 1_000;
    const dates = new LegalDates(ledgers.pool);
    // Those who submit meanwhile have dates of their own, as fast as clocks can look at them.
    const left = async (): Promise<boolean> => (await ledgers.pool.query(PASSED, [expiry, ids])).rows.length > 0;
    const clock = async (ledger: typeof one) => {
      while (await left()) await tellTime(ledger, dates, expiry);
    };
    const at = Date.now();
    let slowestMs = 0;
    let ticking = true;
    const submitting = (async () => {
      while (ticking) {
        const began = Date.now();
        await live(other, submitted);
        slowestMs = Math.max(slowestMs, Date.now() - began);
      }
    })();
    await Promise.all([clock(one), clock(other)]);
    ticking = false;
    await submitting;
    const seconds = (Date.now() - at) / 1000;
    const { rows } = await ledgers.pool.query<{ id: string; count: number }>(
      `select dossier_id as id, count(*)::int as count from event
        where event_id = 'birth-registration/expired' and dossier_id = any($1) group by 1`,
      [ids],
    );
    const faults = [];
    for (const id of ids) faults.push(await one.findChainFault(id));
    const claims = {
      'each date was seen once': rows.length === DATES && rows.every(({ count }) => count === 1),
      'every chain is whole': faults.every((fault) => fault === undefined),
      'nobody who submitted waited for all of them': slowestMs < seconds * 1000,
    };
    const figures = { dates: DATES, datesPerSecond: Math.round(DATES / seconds), slowestSubmissionMs: slowestMs };
    return { verdict: { checked: ['I5', 'I11'], broken: unkept(claims), counts: {} }, figures };
  } finally {
    await ledgers.stop();
  }
};

async function live(
  ledger: Awaited<ReturnType<typeof openLedgers>>['each'][0],
  past: typeof submitted,
): Promise<string> {
  const dossierId = randomUUID();
  for (const { actor, command, secret } of past)
    await ledger.transact({ dossierId, at: pastAt, actor, command, secret });
  return dossierId;
}

const ARRIVALS = 400;
const ARRIVE_WITHIN_MS = 8_000;

/** Open loop: they come whether anybody is answered or not; half of them from one who does not stop. */
const F58: Staged['play'] = async (stage) => {
  const greedy = await declare(stage);
  const answers: Record<string, number> = {};
  const dossierIds: string[] = [];
  await Promise.all(
    Array.from({ length: ARRIVALS }, async (_, nth) => {
      await sleep((nth * ARRIVE_WITHIN_MS) / ARRIVALS);
      const own = nth % 8 === 0 ? await declare(stage) : { ...greedy, call: { ...greedy.call, key: randomUUID() } };
      const heard = await post(stage, own.call);
      const status = heard?.status ?? 'none';
      answers[status] = (answers[status] ?? 0) + 1;
      const dossierId = noteSubmitted(stage, own, heard);
      if (dossierId) dossierIds.push(dossierId);
    }),
  );
  const early = Object.keys(answers).every((status) => ['202', '429', '503'].includes(status));
  return {
    dossierIds,
    claims: {
      'each was accepted, or turned away with 429 or 503': early,
      'who does not stop is turned away': (answers['429'] ?? 0) > 0,
    },
    figures: Object.fromEntries(Object.entries(answers).map(([status, count]) => [`status ${status}`, count])),
  };
};

/** F53, F54, F58: too much at once. */
export const overloadRows: Row[] = [
  { id: 'F53', what: 'the worker is away while forty cases arrive, then comes back', play: F53 },
  {
    id: 'F54',
    what: 'five hundred legal dates in one second before two clocks (there are no event streams to reconnect)',
    run: F54,
  },
  { id: 'F58', what: 'four hundred submissions in eight seconds, most from one citizen', play: F58 },
];
