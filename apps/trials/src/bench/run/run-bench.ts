import { execFileSync } from 'node:child_process';
import type { BenchEnvironment } from '../config';
import type { Effort } from '../effort';
import { spreadOf } from '../figures/spread';
import type { Turn } from '../measure/closed-turn';
import { findKnee, type Knee } from '../measure/knee';
import { historiesOf } from '../parts/histories';
import { appendBesideInsert } from '../parts/ledger/append';
import { ledgerBytes } from '../parts/ledger/bytes';
import { verifyBesideHashing } from '../parts/ledger/verify';
import { drainBacklog } from '../parts/open/backlog';
import { openCases } from '../parts/open/open-cases';
import { measureRecovery } from '../parts/start/recovery';
import { measureStarts } from '../parts/start/start-up';
import { submissionsBesideCommits } from '../parts/submissions';
import { quietRuntime } from '../quiet-runtime';
import type { Result } from '../result';
import { rivals, systems, type System } from '../systems';
import { probe } from '../world/probe';
import { startWorld, type World } from '../world/world';
import { assemble, type Histories } from './assemble';
import { circumstances } from './circumstances';
import { playAlone, playRounds, warmUp } from './rounds';

/** Share of the time, after which no further open loop is begun. */
const OPEN_LOOPS_UNTIL = 0.65;

export interface RunOptions {
  environment: BenchEnvironment;
  effort: Effort;
  quick: boolean;
  seed: number;
  say(line: string): void;
}

/** Everything, one after the other, on one world; only the starts have a stack of their own. */
export async function runBench(options: RunOptions): Promise<Result> {
  const { environment, effort, seed, say } = options;
  const startedAt = performance.now();
  quietRuntime();
  const world = await startWorld({ ...environment, rivals, seed, say });
  const measured = await inWorld(world, options, startedAt).finally(() => world.stop());
  say('cold and warm start …');
  const start = await measureStarts({ ...environment, seed, say });
  const seconds = Math.round((performance.now() - startedAt) / 1_000);
  return assemble({ ...measured, start, seconds, inFlight: effort.inFlight });
}

async function inWorld(world: World, { environment, effort, quick, seed, say }: RunOptions, startedAt: number) {
  const temporalServer = versionOf(environment.temporalServer.server);
  const surroundings = await circumstances(world, { quick, seed, temporalServer });
  const { agencyCalls, letters, shape } = await probe(world);
  say(`a case makes ${agencyCalls} agency calls (${JSON.stringify(shape)}) and ${letters} letters`);
  const all = [...systems];
  await warmUp(world, all, effort, say);
  const turns = await playRounds(world, all, effort, say);
  const alone = await playAlone(world, all, effort, say);
  const until = startedAt + effort.withinMs * OPEN_LOOPS_UNTIL;
  const knees = await findKnees(world, turns, { ...effort.open, until }, say);
  say('histories and their replay …');
  const histories = {} as Histories;
  for (const system of all) histories[system] = await historiesOf(world, system, effort.histories);
  const bytes = await ledgerBytes(world, histories.ours.ids);
  say('ledger beside plain inserts, submissions beside plain commits …');
  const append = await appendBesideInsert(world, effort.appendMs);
  const { ids: submitted, ...submissions } = await submissionsBesideCommits(world, effort.submissions);
  say('open cases, a backlog …');
  const { figures, ids } = await openCases(world, effort.openCases);
  const most = Math.round((rateIn(turns, 'ours') * effort.backlog.forMs) / 1_000);
  const backlog = await drainBacklog(world, Math.min(effort.backlog.cases, most), [...submitted, ...ids]);
  say('chains, a power cut …');
  const verify = await verifyBesideHashing(world, effort.verified);
  const recovery = await measureRecovery(world);
  return {
    ...{ circumstances: surroundings, agencyCalls, letters, turns, alone, knees, histories },
    ...{ ledgerBytes: bytes, append, submissions, openCases: figures, backlog, verify, recovery },
  };
}

/** Rates are shares of what the same system did in the closed loop. */
async function findKnees(
  world: World,
  turns: Turn[],
  { systems: wanted, shares, forMs, until }: Effort['open'] & { until: number },
  say: (line: string) => void,
): Promise<Partial<Record<System, Knee>>> {
  const knees: Partial<Record<System, Knee>> = {};
  for (const system of wanted) {
    if (performance.now() > until) break;
    const rates = shares.map((share) => share * rateIn(turns, system));
    const knee = await findKnee(world, system, { rates, forMs });
    knees[system] = knee;
    say(`${system.padEnd(8)} holds ${knee.perSecond} arrivals/s`);
  }
  return knees;
}

const rateIn = (turns: Turn[], wanted: System): number =>
  spreadOf(turns.filter(({ system }) => system === wanted).map(({ casesPerSecond }) => casesPerSecond)).median;

/** `temporal version 1.31.2` */
const versionOf = (binary: string): string =>
  execFileSync(binary, ['--version'], { encoding: 'utf8', timeout: 10_000 }).trim().split(' ').at(-1) ?? 'unknown';
