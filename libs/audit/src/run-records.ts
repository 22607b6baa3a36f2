import { createHash } from 'node:crypto';
import { WorkflowNotFoundError, type WorkflowClient } from '@temporalio/client';
import type { EventOf } from '@lienthong/dossier';
import { entryOf, type LedgerRow, type Runs } from '@lienthong/ledger';
import { decodeHistory, type History } from './history';

/** A run's history, and where it was found. `unread`: it may still be open, but Temporal cannot be asked now. */
export interface RunRecord {
  runId: string;
  source: 'archived' | 'live' | 'lost' | 'unread';
  history?: History;
  bundleSha256?: string;
  fault?: string;
}

type Archived = EventOf<'RunArchived'>['data'];
type Lost = EventOf<'RunLost'>['data'];

/** Every run that the ledger or the relay knows of, oldest first. */
export async function runRecords(
  dossierId: string,
  rows: LedgerRow[],
  runs: Runs,
  workflows?: WorkflowClient,
): Promise<RunRecord[]> {
  const entries = rows.map(entryOf);
  const archived = new Map(
    entries.filter(({ type }) => type === 'RunArchived').map(({ data }) => [(data as Archived).run, data as Archived]),
  );
  const lost = new Set(entries.filter(({ type }) => type === 'RunLost').map(({ data }) => (data as Lost).run));
  const wrote = entries.flatMap(({ actor }) => (actor.startsWith('run:') ? [actor.slice('run:'.length)] : []));
  const known = (await runs.of(dossierId)).map(({ runId }) => runId);
  const ids = [...new Set([...known, ...archived.keys(), ...lost, ...wrote])];
  const read = (runId: string) => readRun({ dossierId, runId, event: archived.get(runId), runs, workflows });
  return Promise.all(
    ids.map(async (runId): Promise<RunRecord> => (lost.has(runId) ? { runId, source: 'lost' } : read(runId))),
  );
}

interface Wanted {
  dossierId: string;
  runId: string;
  event: Archived | undefined;
  runs: Runs;
  workflows: WorkflowClient | undefined;
}

async function readRun({ dossierId, runId, event, runs, workflows }: Wanted): Promise<RunRecord> {
  const bytes = event && (await runs.history(runId));
  if (event && bytes) {
    const sound = createHash('sha256').update(bytes).digest('hex') === event.historySha256;
    const fault = sound ? undefined : 'its archived history is not the one whose digest the ledger holds';
    return {
      runId,
      source: 'archived',
      history: decodeHistory(bytes),
      bundleSha256: event.bundleSha256,
      ...(fault && { fault }),
    };
  }
  if (!workflows) return { runId, source: 'unread' };
  try {
    const handle = workflows.getHandle(dossierId, runId);
    // Only this call says in a word that there is no such run.
    await handle.describe();
    return { runId, source: 'live', history: await handle.fetchHistory() };
  } catch (error) {
    return { runId, source: error instanceof WorkflowNotFoundError ? 'lost' : 'unread' };
  }
}
