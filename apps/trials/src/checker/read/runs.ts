import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { decodeHistory } from '@lienthong/audit';
import { WorkflowNotFoundError, type WorkflowClient } from '@temporalio/client';
import type { Pool } from 'pg';
import type { SeenRun, Told } from '../world';

const RUN = 'run:';
const AT_A_TIME = 16;

interface Kept {
  runId: string;
  dossierId: string;
  history: Buffer | null;
}

/** Every run that the relay or the ledger knows of, by dossier: its history as archived, or as Temporal has it now. */
export async function readRuns(
  pool: Pool,
  workflows: WorkflowClient,
  cases: { dossierId: string; told: Told[] }[],
): Promise<Map<string, SeenRun[]>> {
  const ids = cases.map(({ dossierId }) => dossierId);
  const { rows } = await pool.query<Kept>(
    `select run.run_id as "runId", dossier_id as "dossierId", history
       from run left join run_history using (run_id) where dossier_id = any($1::uuid[]) order by started_at`,
    [ids],
  );
  const found = new Map<string, SeenRun[]>();
  for (let first = 0; first < cases.length; first += AT_A_TIME)
    await Promise.all(
      cases.slice(first, first + AT_A_TIME).map(async ({ dossierId, told }) => {
        const kept = rows.filter((row) => row.dossierId === dossierId);
        found.set(dossierId, await runsOf({ dossierId, told, kept, workflows }));
      }),
    );
  return found;
}

interface Known {
  dossierId: string;
  told: Told[];
  kept: Kept[];
  workflows: WorkflowClient;
}

function runsOf(known: Known): Promise<SeenRun[]> {
  const { told, kept } = known;
  const wrote = told.flatMap(({ actor }) => (actor.startsWith(RUN) ? [actor.slice(RUN.length)] : []));
  const named = told.flatMap(({ type, data }) =>
    type === 'RunArchived' || type === 'RunLost' ? [String(data['run'])] : [],
  );
  const ids = new Set([...kept.map(({ runId }) => runId), ...named, ...wrote]);
  return Promise.all([...ids].map((runId) => readRun(runId, known)));
}

async function readRun(runId: string, { dossierId, told, kept, workflows }: Known): Promise<SeenRun> {
  const said = (type: string) => told.find((event) => event.type === type && event.data['run'] === runId);
  if (said('RunLost')) return { runId, source: 'lost' };
  const archived = said('RunArchived');
  const bytes = kept.find((row) => row.runId === runId)?.history;
  if (archived && !bytes) return { runId, source: 'archived', fault: 'it is archived, and its history is not there' };
  if (bytes) {
    const digest = createHash('sha256').update(bytes).digest('hex');
    const fault =
      archived?.data['historySha256'] === digest ? undefined : 'its archived history is not the one recorded';
    return { runId, source: 'archived', history: decodeHistory(bytes), ...(fault && { fault }) };
  }
  try {
    const handle = workflows.getHandle(dossierId, runId);
    // Only this call says in a word that there is no such run.
    await handle.describe();
    return { runId, source: 'live', history: await handle.fetchHistory() };
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return { runId, source: 'unread' };
    throw error;
  }
}

const ends = [
  'workflowExecutionCompletedEventAttributes',
  'workflowExecutionFailedEventAttributes',
  'workflowExecutionTimedOutEventAttributes',
  'workflowExecutionTerminatedEventAttributes',
  'workflowExecutionCanceledEventAttributes',
  'workflowExecutionContinuedAsNewEventAttributes',
] as const;

/** By its own history it has not ended. */
export const isRunning = ({ source, history }: SeenRun): boolean => {
  const last = history?.events?.at(-1);
  return source === 'live' && last !== undefined && !ends.some((attributes) => last[attributes]);
};

const OPEN = 'ExecutionStatus = "Running"';
const SETTLES_MS = 10_000;
const LOOK_MS = 250;

/** Dossiers of which Temporal has an open run, once those that may end have had some seconds for it. */
export async function findOpenRuns(
  workflows: WorkflowClient,
  mayStay: (dossierId: string) => boolean,
): Promise<string[]> {
  const until = Date.now() + SETTLES_MS;
  for (;;) {
    const open = await listed(workflows, OPEN);
    if (open.every(mayStay) || Date.now() > until) return open;
    await sleep(LOOK_MS);
  }
}

/** Dossiers whose open run fails task after task, as Temporal itself reports. */
export const findTroubled = (workflows: WorkflowClient): Promise<string[]> =>
  listed(workflows, `TemporalReportedProblems IS NOT NULL AND ${OPEN}`);

async function listed(workflows: WorkflowClient, query: string): Promise<string[]> {
  const found: string[] = [];
  for await (const { workflowId } of workflows.list({ query })) found.push(workflowId);
  return found;
}
