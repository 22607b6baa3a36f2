import { DefaultLogger, makeTelemetryFilterString, Runtime, Worker } from '@temporalio/worker';
import type { History } from './history';

let quiet = false;

/** Replays a history on workflow code; undefined when it runs as recorded, else the first divergence in Temporal's words. */
export async function findReplayDivergence(
  code: string,
  history: History,
  workflowId: string,
): Promise<string | undefined> {
  installQuietRuntime();
  try {
    await Worker.runReplayHistory({ workflowBundle: { code } }, history, workflowId);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** The SDK logs replays at length; once per process, and only where nobody else has installed a runtime. */
function installQuietRuntime(): void {
  if (quiet) return;
  quiet = true;
  try {
    Runtime.install({
      logger: new DefaultLogger('ERROR', () => undefined),
      telemetryOptions: {
        logging: { filter: makeTelemetryFilterString({ core: 'ERROR', other: 'ERROR' }), forward: {} },
      },
    });
  } catch {
    // A worker runs in this process: its runtime serves as well.
  }
}
