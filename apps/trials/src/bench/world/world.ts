import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Pool } from 'pg';
import { startStack, type Stack } from '@lienthong/stack';
import { leaveNothing } from '../../system/leave-nothing';
import type { BenchEnvironment } from '../config';
import { startGenerator, type Generator } from '../generator/start-generator';
import type { Target } from '../generator/orders';
import { startRival } from '../rivals/start-rival';
import type { Rival } from '../systems';
import type { Child } from './child';

/** Everything that is measured, side by side on one machine and one Temporal server. */
export interface World {
  stack: Stack;
  /** As the database's owner. */
  database: Pool;
  rivals: Partial<Record<Rival, Child>>;
  generator: Generator;
  stop(): Promise<void>;
}

export interface WorldOptions extends BenchEnvironment {
  rivals: readonly Rival[];
  seed: number;
  say(line: string): void;
}

export async function startWorld(options: WorldOptions): Promise<World> {
  const stateDir = mkdtempSync(join(tmpdir(), 'lienthong-bench-'));
  const undo: (() => Promise<unknown>)[] = [async () => rmSync(stateDir, { recursive: true, force: true })];
  let stopped: Promise<void> | undefined;
  const stop = (): Promise<void> => (stopped ??= undoAll(undo).finally(release));
  const release = leaveNothing(stop);
  try {
    const stack = await startBenchStack(stateDir, options);
    undo.push(() => stack.stop({ destroyData: true }));
    const database = new Pool({ connectionString: stack.file.postgres.ownerUrl, max: 4 });
    database.on('error', () => undefined);
    undo.push(() => database.end());
    const rivals: World['rivals'] = {};
    for (const rival of options.rivals) {
      const child = await startRival(rival, stack.temporal);
      rivals[rival] = child;
      undo.push(() => child.stop());
    }
    const generator = await startGenerator(targetOf(stack, options.seed));
    undo.push(() => generator.stop());
    return { stack, database, rivals, generator, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function undoAll(steps: (() => Promise<unknown>)[]): Promise<void> {
  for (const step of steps.reverse()) await step();
}

export const startBenchStack = (
  stateDir: string,
  { temporalBinary, temporalServer, seed, say }: Omit<WorldOptions, 'rivals'>,
): Promise<Stack> =>
  startStack({
    stateDir,
    temporalBinary,
    temporalServer,
    ui: false,
    patienceSeconds: 60,
    pollSeconds: 2,
    faults: [],
    seed: String(seed),
    tell: say,
  });

export const targetOf = ({ gatewayUrl, mockUrl, temporal, file }: Stack, seed: number): Target => {
  const temporalDatabase = new URL(file.postgres.ownerUrl);
  temporalDatabase.pathname = `/${temporal.database}`;
  return {
    gatewayUrl,
    mockUrl,
    databaseUrl: file.postgres.appUrl,
    temporalAddress: temporal.address,
    namespace: temporal.namespace,
    temporalDatabaseUrl: temporalDatabase.href,
    seed,
  };
};
