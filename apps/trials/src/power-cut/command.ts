import { Command, Option } from 'commander';
import { faultOption } from '../faults-option';
import { jsonOption, listOption, seedOption, wholeNumber, type TrialRunOptions } from '../options';
import { runTrials, type Trial } from '../run-trials';
import { judgeEverything, OneSystem } from '../system';
import { cutOnce } from './one-cut';

interface PowerCutOptions extends TrialRunOptions {
  seeds: number;
  inFlight: number;
  fault: string[];
}

const GO_ON_MS = 3_000;
const WITHIN_MS = 8_000;

export const powerCutCommand = (): Command =>
  new Command('power-cut')
    .description(
      'Everything is killed at an instant of chance while people work, PostgreSQL and all; it comes back by itself.',
    )
    .addOption(new Option('--seeds <n>', 'so many cuts, each by its own seed').argParser(wholeNumber).default(5))
    .addOption(new Option('--in-flight <n>', 'cases at a time').argParser(wholeNumber).default(8))
    .addOption(faultOption())
    .addOption(jsonOption())
    .addOption(listOption())
    .addOption(seedOption())
    .action(run);

/** All on one system: what survives one cut has to survive the next. */
async function run({ seeds, inFlight, fault, ...options }: PowerCutOptions): Promise<void> {
  const say = (line: string) => void process.stderr.write(`${line}\n`);
  const system = new OneSystem({ seed: options.seed, say, faults: fault });
  const cuts = Array.from({ length: seeds }, (_, nth): Trial => {
    const seed = options.seed + nth;
    const cut = { seed, inFlight, goOnMs: GO_ON_MS, withinMs: WITHIN_MS };
    return {
      ...{ id: `power-cut-${seed}`, seed, what: 'SIGKILL to every process at an instant of chance, under load' },
      run: async (said) => cutOnce(await system.get(), cut, said),
    };
  });
  try {
    await runTrials([...cuts, judgeEverything(system.get)], options);
  } finally {
    await system.stop();
  }
}
