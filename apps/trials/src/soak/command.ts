import { Command, InvalidArgumentError, Option } from 'commander';
import { faultOption } from '../faults-option';
import { jsonOption, listOption, seedOption, wholeNumber, type TrialRunOptions } from '../options';
import { runTrials } from '../run-trials';
import { judgeEverything, OneSystem } from '../system';
import { soak } from './soak';

interface SoakOptions extends TrialRunOptions {
  minutes: number;
  inFlight: number;
  fault: string[];
}

const minutesOf = (text: string): number => {
  const minutes = Number(text);
  if (!(minutes > 0 && minutes <= 24 * 60)) throw new InvalidArgumentError('minutes above 0, a day at most');
  return minutes;
};

export const soakCommand = (): Command =>
  new Command('soak')
    .description('The same load for a long time: answers and memory at the end beside those at the beginning.')
    .addOption(new Option('--minutes <n>', 'how long').argParser(minutesOf).default(10))
    .addOption(new Option('--in-flight <n>', 'cases at a time').argParser(wholeNumber).default(4))
    .addOption(faultOption())
    .addOption(jsonOption())
    .addOption(listOption())
    .addOption(seedOption())
    .action(run);

async function run({ minutes, inFlight, fault, ...options }: SoakOptions): Promise<void> {
  const say = (line: string) => void process.stderr.write(`${line}\n`);
  const system = new OneSystem({ seed: options.seed, say, faults: fault });
  const what = `${inFlight} cases at a time for ${minutes} minutes`;
  const seconds = minutes * 60;
  const soaked = {
    id: 'soak',
    what,
    run: async (said: typeof say) => soak(await system.get(), { seconds, inFlight }, said),
  };
  try {
    await runTrials([soaked, judgeEverything(system.get)], options);
  } finally {
    await system.stop();
  }
}
