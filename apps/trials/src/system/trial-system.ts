import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client, findTemporalBinary, startStack, type Stack, type StackOptions } from '@lienthong/stack';
import { createCast, type Cast } from '../cast/cast';
import { judgeStack } from '../checker/judge-stack';
import type { Outage } from '../checker/world';
import type { Verdict } from '../verdict';
import { cutPower } from './cut-power';
import { leaveNothing } from './leave-nothing';
import { randomFrom, type Random } from './random';
import { rest } from './rest';

export interface TrialOptions {
  seed: number;
  say(line: string): void;
  faults?: string[];
  patienceSeconds?: number;
  /** The failpoints of gateway and worker act as the files in `failpointsDir` say. */
  failpoints?: boolean;
  dial?: StackOptions['dial'];
  /** Open points of the law that are decided otherwise. */
  settings?: StackOptions['settings'];
  /** Keeps its directory in this one, instead of the machine's for what is temporary. */
  within?: string;
}

/** A whole system of its own, its people, and who judges it. */
export interface TrialSystem {
  stack: Stack;
  client: Client;
  cast: Cast;
  random: Random;
  stateDir: string;
  failpointsDir: string;
  /** SIGKILL of every process at once, PostgreSQL's backends too; when that was (epoch ms), once all serve again. */
  cutPower(): Promise<number>;
  /** Until nothing is owed, told, or jobbed any more; answers whether that came. */
  rest(dossierIds?: string[], withinMs?: number): Promise<boolean>;
  /** Judges what happened to these dossiers (all by default). */
  judge(dossierIds?: string[]): Promise<Verdict>;
  stop(): Promise<void>;
}

const PATIENCE_SECONDS = 20;
const POLL_SECONDS = 1;
const REST_MS = 90_000;

/** In a directory of its own, which `stop` removes with all that ran there. */
export async function startTrialSystem(options: TrialOptions): Promise<TrialSystem> {
  const { seed, say, faults = [], patienceSeconds = PATIENCE_SECONDS, failpoints = false, dial, settings } = options;
  const temporalBinary = findTemporalBinary();
  if (!temporalBinary) throw new Error('no Temporal: start through npm, which builds it, or set TEMPORAL_CLI');
  const stateDir = mkdtempSync(join(options.within ?? tmpdir(), 'lienthong-trial-'));
  const failpointsDir = join(stateDir, 'failpoints');
  mkdirSync(failpointsDir);
  const remove = () => rmSync(stateDir, { recursive: true, force: true });
  const starting = startStack({
    ...{ stateDir, temporalBinary, ui: false, patienceSeconds, pollSeconds: POLL_SECONDS, faults },
    ...{ seed: String(seed), tell: say },
    ...(dial && { dial }),
    ...(settings && { settings }),
    ...(failpoints && { failpoints: failpointsDir }),
  });
  let stopped: Promise<void> | undefined;
  const stop = (): Promise<void> => (stopped ??= end());
  const end = async (): Promise<void> => {
    const stack = await starting.catch(() => undefined);
    await stack?.stop({ destroyData: true }).finally(remove);
    remove();
    stay();
  };
  const stay = leaveNothing(stop);
  const stack = await starting.catch((error: unknown) => stop().then(() => Promise.reject(error)));
  const client = new Client(stack.gatewayUrl, stack.mockUrl);
  const random = randomFrom(seed);
  const cast = createCast({ client, random, directory: stateDir });
  const outages: Outage[] = [];
  return {
    ...{ stack, client, cast, random, stateDir, failpointsDir, stop },
    cutPower: async () => {
      const from = await cutPower(stack);
      outages.push({ from, to: Date.now() });
      return from;
    },
    rest: (dossierIds, withinMs = REST_MS) => rest(stack.file.postgres.ownerUrl, { dossierIds, withinMs, say }),
    judge: (dossierIds) => judgeStack({ stack, cast, dossierIds, outages }),
  };
}
