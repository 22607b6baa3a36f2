import { setTimeout as sleep } from 'node:timers/promises';
import { residentMb, toMb } from '../../figures/memory';
import { rounded } from '../../figures/percentiles';
import { logIn } from '../../measure/closed-turn';
import { pidOf } from '../../measure/processes';
import { untilQuiet } from '../../world/quiet';
import type { World } from '../../world/world';

/** What cases that wait for a person cost, in MB per 1,000. */
export interface OpenCases {
  cases: number;
  gatewayMb: number;
  workerMb: number;
  databaseMb: number;
}

const PER_SECOND = 40;
const QUIET_MS = 180_000;
/** For garbage to be collected, as far as it is. */
const REST_MS = 2_000;

/** Submits so many and leaves them open; answers what grew, and their ids. */
export async function openCases(world: World, cases: number): Promise<{ figures: OpenCases; ids: string[] }> {
  await logIn(world, cases);
  const before = await sizes(world);
  const { ids } = await world.generator.order({ kind: 'submit', cases, perSecond: PER_SECOND });
  await untilQuiet(world.database, QUIET_MS);
  await sleep(REST_MS);
  const after = await sizes(world);
  const grown = (name: keyof typeof after): number => rounded(((after[name] - before[name]) * 1_000) / cases);
  const figures = { cases, gatewayMb: grown('gateway'), workerMb: grown('worker'), databaseMb: grown('database') };
  return { figures, ids };
}

async function sizes({ stack, database }: World) {
  const { gateway, worker } = stack.processes;
  const { rows } = await database.query<{ bytes: string }>('select pg_database_size(current_database()) as bytes');
  return {
    gateway: residentMb(pidOf(gateway)),
    worker: residentMb(pidOf(worker)),
    database: toMb(Number(rows[0]!.bytes)),
  };
}
