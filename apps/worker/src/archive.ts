import type { Archivist } from '@lienthong/audit';
import { boundary } from '@lienthong/failpoints';
import type { Runs } from '@lienthong/ledger';

const BATCH = 16;
/** A run that has not ended yet is looked at again this soon. */
const AGAIN_MS = 2_000;

/** Lays the histories of ended runs beside the ledger, in no case's way. True when there may be more. */
export async function archiveEndedRuns(runs: Runs, archivist: Archivist): Promise<boolean> {
  const taken = await boundary('archive.take', () => runs.take(BATCH, AGAIN_MS));
  await Promise.all(taken.map((run) => archivist.archive(run)));
  return taken.length === BATCH;
}
