import { homedir } from 'node:os';
import { dirname, resolve } from 'node:path';
import type { ProcessSpec } from './supervision/supervised';

const ROOT = resolve(__dirname, '../../../..');
const PROBE_TIMEOUT_MS = 2_000;

export type NodeProcess = {
  name: string;
  /** Absolute path of the app's TypeScript entry. */
  main: string;
  /** All that the app gets to know, beside PATH, HOME and TZ. */
  env: Record<string, string>;
  args?: string[];
  /** Node's own. */
  nodeArgs?: string[];
  /** Ready when a GET here answers 200. */
  readyUrl: string;
  logFile: string;
  readyTimeoutMs?: number;
  stopTimeoutMs?: number;
  background?: boolean;
  onExit?: ProcessSpec['onExit'];
};

/** V8 makes the heap of an idle process smaller, and lets go of compiled code with it: after two quiet minutes a case would cost a quarter more. */
export const KEEP_COMPILED = '--no-memory-reducer';

/** Node's own arguments for each of our apps, here and in the image. */
export const NODE_ARGS = [KEEP_COMPILED, '-r', '@swc-node/register'];

/** How to run one of our apps straight from its TypeScript source. */
export function nodeProcess(app: NodeProcess): ProcessSpec {
  return {
    name: app.name,
    command: process.execPath,
    args: [...(app.nodeArgs ?? []), ...NODE_ARGS, app.main, ...(app.args ?? [])],
    env: { ...surroundings(), ...app.env },
    cwd: ROOT,
    logFile: app.logFile,
    ready: () => answersOk(app.readyUrl),
    readyTimeoutMs: app.readyTimeoutMs ?? 60_000,
    stopTimeoutMs: app.stopTimeoutMs ?? 15_000,
    ipc: true,
    background: app.background,
    onExit: app.onExit,
  };
}

async function answersOk(url: string): Promise<boolean> {
  const response = await fetch(url, { signal: AbortSignal.timeout(PROBE_TIMEOUT_MS), redirect: 'manual' });
  await response.body?.cancel();
  return response.status === 200;
}

const surroundings = () => ({
  PATH: `${dirname(process.execPath)}:/usr/local/bin:/usr/bin:/bin`,
  HOME: homedir(),
  TZ: 'UTC',
  SWC_NODE_PROJECT: resolve(ROOT, 'tsconfig.json'),
});
