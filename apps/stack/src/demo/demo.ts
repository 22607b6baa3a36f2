import { randomInt } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { getProcedure } from '@lienthong/procedures';
import { Client } from '../client';
import { findStackFile } from '../infrastructure';
import { startStack } from '../stack';
import { othersNamed } from '../story/others-named';
import type { DemoOptions } from './demo-options';
import { declarationOf, runCase } from './run-case';
import { troubleMaker } from './trouble';
import { judge, type Verdict } from './verdict';

export interface DemoSurroundings {
  temporalBinary: string;
  databaseUrl?: string;
  /** Stops everything early, e.g. on Ctrl-C. */
  signal: AbortSignal;
  tell(line: string): void;
}

const POLL_SECONDS = 1;
const HOLD_FIRST_REPLY_MS = 400;

/** One case on a system of its own; everything is stopped afterwards, and removed unless its state was asked for. */
export async function demo(
  options: DemoOptions,
  { temporalBinary, databaseUrl, signal, tell }: DemoSurroundings,
): Promise<Verdict> {
  const startedAt = Date.now();
  const stateDir = options.state ? resolve(options.state) : mkdtempSync(join(tmpdir(), 'lienthong-demo-'));
  // The agencies of a state that was used before know the sample's family: the same child again would be a suspected duplicate.
  const isUsed = findStackFile(stateDir) !== undefined;
  const stack = await startStack({
    stateDir,
    temporalBinary,
    databaseUrl,
    ui: false,
    patienceSeconds: options.patience,
    pollSeconds: POLL_SECONDS,
    faults: [...options.fault, ...heldBranches(options)],
    via: options.via,
    seed: options.seed,
    submissionAt: options.at,
    settings: options.set,
    holdFirstReplyMs: isTroubledWhenSent(options) ? HOLD_FIRST_REPLY_MS : undefined,
    tell,
  });
  let ended: Promise<void> | undefined;
  const end = () => (ended ??= stack.stop({ destroyData: !options.state }));
  signal.addEventListener('abort', () => void end());
  try {
    const readySeconds = (Date.now() - startedAt) / 1000;
    tell(`ready after ${readySeconds.toFixed(1)} s`);
    const client = new Client(stack.gatewayUrl, stack.mockUrl);
    const tools = { client, tell, trouble: troubleMaker(stack, options, tell) };
    const declared = declarationOf(options, options.at ?? new Date());
    const declaration = isUsed ? { ...declared, facts: othersNamed(declared.facts, randomInt(1_000_000)) } : declared;
    const run = await runCase(tools, options, declaration);
    return await judge(
      stack,
      client,
      { procedure: options.procedure, lost: options.lose.length > 0 },
      run,
      readySeconds,
    );
  } finally {
    await end();
    if (!options.state) rmSync(stateDir, { recursive: true, force: true });
  }
}

/** Branches stay open at their agencies until the citizen has withdrawn. */
function heldBranches(options: DemoOptions): string[] {
  if (options.withdraw !== 'after-root') return [];
  const at = options.at ?? new Date();
  const durations = { patienceMs: 1, pollMs: 1, pollMaxMs: 1 };
  const { steps } = getProcedure(options.procedure).plan({
    ...declarationOf(options, at),
    at,
    durations,
    settings: options.set,
    agencies: {},
  });
  const branches = steps.filter(({ after, partOf }) => after.length > 0 && !partOf);
  return [...new Set(branches.map(({ agency }) => `${agency}:hold`))];
}

const isTroubledWhenSent = ({ kill, lose }: DemoOptions): boolean =>
  lose.includes('sent') || kill.some(({ moment }) => moment === 'sent');
