import { Command, Option } from 'commander';
import { faultOption } from '../faults-option';
import { jsonOption, listOption, seedOption, wholeNumber, type TrialRunOptions } from '../options';
import { runTrials, type Trial } from '../run-trials';
import { judgeEverything, OneSystem } from '../system';
import { restored, thrownAway, type Amnesia } from './amnesias';

interface AmnesiaOptions extends TrialRunOptions {
  seeds: number;
  inFlight: number;
  fault: string[];
  age: number;
}

const GO_ON_MS = 4_000;

export const amnesiaCommand = (): Command =>
  new Command('amnesia')
    .description("Temporal's database is thrown away, or put back as it was, while people work; the ledger carries on.")
    .addOption(new Option('--seeds <n>', 'each so many times').argParser(wholeNumber).default(2))
    .addOption(new Option('--in-flight <n>', 'cases at a time').argParser(wholeNumber).default(8))
    .addOption(new Option('--age <seconds>', 'how old the copy is that is put back').argParser(wholeNumber).default(15))
    .addOption(faultOption())
    .addOption(jsonOption())
    .addOption(listOption())
    .addOption(seedOption())
    .action(run);

async function run({ seeds, inFlight, age, fault, ...options }: AmnesiaOptions): Promise<void> {
  const say = (line: string) => void process.stderr.write(`${line}\n`);
  const system = new OneSystem({ seed: options.seed, say, faults: fault });
  const trials = Array.from({ length: seeds }, (_, nth): Trial[] => {
    const seed = options.seed + nth;
    const amnesia: Amnesia = { seed, inFlight, ageMs: age * 1_000, goOnMs: GO_ON_MS };
    return [
      {
        ...{ id: `thrown-away-${seed}`, seed, what: "Temporal's database is deleted under load" },
        run: async (said) => thrownAway(await system.get(), amnesia, said),
      },
      {
        ...{ id: `restored-${seed}`, seed, what: `Temporal's database is put back as it was ${age} s of load ago` },
        run: async (said) => restored(await system.get(), amnesia, said),
      },
    ];
  });
  try {
    await runTrials([...trials.flat(), judgeEverything(system.get)], options);
  } finally {
    await system.stop();
  }
}
