import { setTimeout as sleep } from 'node:timers/promises';
import { rounded } from '../../figures/percentiles';
import { logIn } from '../../measure/closed-turn';
import { cutPower } from '../../../system/cut-power';
import type { World } from '../../world/world';
import { oneCase } from './one-case';

/** After SIGKILL to every process at once, with cases under way. Seconds from the kill. */
export interface Recovery {
  /** Cases that were open at that moment and had been decided. */
  underWay: number;
  /** Everything answers again. */
  serving: number;
  /** The first thing that a run of Temporal's recorded. */
  progress: number;
  /** All that were under way are finished. */
  allFinished: number;
  /** A case handed in as soon as everything answered is finished. */
  newCase: number;
}

const CASES = 40;
const IN_FLIGHT = 40;
const PER_SECOND = 40;
const LOOK_MS = 50;
const WITHIN_MS = 90_000;

const FIRST_PROGRESS = `
  select min((text::jsonb ->> 'recordedAt')::bigint)::float8 as at from event
   where dossier_id = any($1) and text::jsonb ->> 'actor' like 'run:%' and (text::jsonb ->> 'recordedAt')::bigint > $2`;

const CLOSED = `
  select count(*)::int as closed from dossier
   where dossier_id = any($1) and (agenda->>'closed')::boolean and outcome = 'COMPLETED'`;

/** The power fails under way; nobody does anything about it. */
export async function measureRecovery(world: World): Promise<Recovery> {
  const { generator, stack } = world;
  await logIn(world, CASES);
  const { ids } = await generator.order({ kind: 'submit', cases: CASES, perSecond: PER_SECOND });
  await generator.order({ kind: 'decide', ids, inFlight: IN_FLIGHT });
  const { closed } = await first<{ closed: number }>(world, CLOSED, [ids]);
  const killedAt = await cutPower(stack);
  const since = (at = Date.now()): number => rounded((at - killedAt) / 1_000);
  const serving = since();
  const family = 999_000;
  const newCase = oneCase(stack, family).then(() => since());
  newCase.catch(() => undefined);
  await until(async () => (await first<{ closed: number }>(world, CLOSED, [ids])).closed === ids.length);
  const allFinished = since();
  const { at } = await first<{ at: number }>(world, FIRST_PROGRESS, [ids, killedAt]);
  return { underWay: ids.length - closed, serving, progress: since(at), allFinished, newCase: await newCase };
}

const first = async <Row extends object>({ database }: World, text: string, values: unknown[]): Promise<Row> =>
  (await database.query<Row>(text, values)).rows[0]!;

/** A database that is not back yet says no, too. */
async function until(isSo: () => Promise<boolean>): Promise<void> {
  const giveUpAt = Date.now() + WITHIN_MS;
  while (!(await isSo().catch(() => false))) {
    if (Date.now() > giveUpAt)
      throw new Error(`not all cases were finished ${WITHIN_MS} ms after the power had failed`);
    await sleep(LOOK_MS);
  }
}
