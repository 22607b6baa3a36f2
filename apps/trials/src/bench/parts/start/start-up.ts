import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startStack, type Stack } from '@lienthong/stack';
import { leaveNothing } from '../../../system/leave-nothing';
import { rounded } from '../../figures/percentiles';
import { startedAt } from '../../figures/started-at';
import { pidOf } from '../../measure/processes';
import type { WorldOptions } from '../../world/world';
import { oneCase } from './one-case';

/** Seconds from the call, each including those before it. */
export interface StartUp {
  /** PostgreSQL serves and its schema is up to date: the gateway is started. */
  database: number;
  /** Temporal serves: the worker is started. */
  temporal: number;
  /** Everything answers. */
  ready: number;
  firstCase: number;
}

export interface Starts {
  /** In an empty directory. */
  cold: StartUp;
  /** In a directory that was used before. */
  warm: StartUp;
}

type Options = Pick<WorldOptions, 'temporalBinary' | 'seed' | 'say'>;

/** As `npm start` does it for a newcomer, on Temporal's dev server; packages and binaries are there. */
export async function measureStarts(options: Options): Promise<Starts> {
  const stateDir = mkdtempSync(join(tmpdir(), 'lienthong-bench-start-'));
  try {
    const cold = await startAndRun(stateDir, options, 1);
    const warm = await startAndRun(stateDir, options, 2);
    return { cold, warm };
  } finally {
    rmSync(stateDir, { recursive: true, force: true });
  }
}

async function startAndRun(stateDir: string, options: Options, family: number): Promise<StartUp> {
  const calledAt = Date.now();
  const since = (at = Date.now()): number => rounded((at - calledAt) / 1_000);
  const { temporalBinary, seed, say } = options;
  const durations = { patienceSeconds: 60, pollSeconds: 2 };
  const stack = await startStack({
    ...{ stateDir, temporalBinary, ui: true, faults: [], seed: String(seed), tell: say },
    ...durations,
  });
  const release = leaveNothing(() => stack.stop({ destroyData: true }));
  try {
    const ready = since();
    await oneCase(stack, family);
    return { ...stages(stack, since), ready, firstCase: since() };
  } finally {
    await stack.stop({ destroyData: family > 1 });
    release();
  }
}

const stages = ({ processes }: Stack, since: (at: number) => number) => ({
  database: since(startedAt(pidOf(processes.gateway))),
  temporal: since(startedAt(pidOf(processes.worker))),
});
