import { Client } from '@temporalio/client';
import { bundleWorkflowCode, NativeConnection, Worker } from '@temporalio/worker';
import { bundleEngine, encodeHistory, type History } from '@lienthong/audit';
import { Runs } from '@lienthong/ledger';
import { CONNECTION_SETTINGS } from '@lienthong/worker/settings';
import { percentileIn, rounded } from '../figures/percentiles';
import type { System } from '../systems';
import type { World } from '../world/world';

/** What Temporal keeps of one case, and what replaying it costs. Medians. */
export interface HistoryFigures {
  events: number;
  bytes: number;
  replayMs: number;
}

interface Run {
  workflowId: string;
  history: History;
}

const IN_FLIGHT = 4;
const WARM_UP = 5;

/** Runs some cases and reads what Temporal recorded of them; each must replay as it was recorded. */
export async function historiesOf(
  world: World,
  system: System,
  cases: number,
): Promise<HistoryFigures & { ids: string[] }> {
  if (system === 'ours') await world.generator.order({ kind: 'prepare', cases: cases + IN_FLIGHT });
  const order = { kind: 'closed' as const, system, inFlight: IN_FLIGHT, forMs: 0, atLeast: cases };
  const { cases: driven, failed } = await world.generator.order(order);
  if (failed.length > 0) throw new Error(`${system}: ${failed[0]}`);
  const ids = driven.map(({ id }) => id);
  const runs = await fetchRuns(world, system, ids);
  const sizes = ids.map((id) => sizeOf(runs.filter(({ workflowId }) => workflowId === id)));
  return {
    ids,
    events: medianOf(sizes.map(({ events }) => events)),
    bytes: medianOf(sizes.map(({ bytes }) => bytes)),
    replayMs: rounded((await replayMs(await bundleOf(system), runs)) / ids.length),
  };
}

async function fetchRuns({ stack, database }: World, system: System, ids: string[]): Promise<Run[]> {
  const { address, namespace } = stack.temporal;
  const connection = await NativeConnection.connect({ address, ...CONNECTION_SETTINGS });
  try {
    const { workflow } = new Client({ connection, namespace });
    const runs = new Runs(database);
    const found: Run[] = [];
    for (const workflowId of ids) {
      const runIds = system === 'ours' ? (await runs.of(workflowId)).map(({ runId }) => runId) : [undefined];
      for (const runId of runIds)
        found.push({ workflowId, history: await workflow.getHandle(workflowId, runId).fetchHistory() });
    }
    return found;
  } finally {
    await connection.close();
  }
}

const sizeOf = (runs: Run[]) => ({
  events: runs.reduce((sum, { history }) => sum + (history.events?.length ?? 0), 0),
  bytes: runs.reduce((sum, { history }) => sum + encodeHistory(history).length, 0),
});

const medianOf = (values: number[]): number =>
  percentileIn(
    values.sort((a, b) => a - b),
    0.5,
  );

const silent = { log() {}, trace() {}, debug() {}, info() {}, warn() {}, error() {} };

const bundleOf = (system: System): Promise<{ code: string }> =>
  system === 'ours'
    ? bundleEngine()
    : bundleWorkflowCode({ workflowsPath: require.resolve('../rivals/workflows'), logger: silent });

/** One after the other, as an auditor would; what does not replay is a defect. */
async function replayMs({ code }: { code: string }, runs: Run[]): Promise<number> {
  const replay = async (some: Run[]): Promise<void> => {
    for await (const { error } of Worker.runReplayHistories({ workflowBundle: { code } }, some)) if (error) throw error;
  };
  await replay(runs.slice(0, WARM_UP));
  const startedAt = performance.now();
  await replay(runs);
  return performance.now() - startedAt;
}
