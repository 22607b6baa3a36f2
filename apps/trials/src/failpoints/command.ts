import { Command, Option } from 'commander';
import { jsonOption, listOption, seedOption, wholeNumber, type TrialRunOptions } from '../options';
import { runTrials, type Trial } from '../run-trials';
import { failpointTrials, type FailpointTrial } from './failpoint-trials';
import { runFailpoint } from './run-failpoint';
import { Worlds } from './worlds';

interface FailpointOptions extends TrialRunOptions {
  only?: string[];
  sample?: number;
}

export const failpointsCommand = (): Command =>
  new Command('failpoints')
    .description('Each boundary of a side effect × before, after × kill, throw, delay, duplicate.')
    .addOption(new Option('--only <names>', 'points or whole ids, separated by commas').argParser(namesIn))
    .addOption(new Option('--sample <n>', 'so many of them, by chance').argParser(wholeNumber))
    .addOption(jsonOption())
    .addOption(listOption())
    .addOption(seedOption())
    .action(run);

const namesIn = (text: string): string[] => text.split(',').filter(Boolean);

async function run(options: FailpointOptions): Promise<void> {
  const { seed } = options;
  const worlds = new Worlds(seed);
  const trials = failpointTrials(seed, options).map((trial): Trial => toTrial(trial, worlds));
  try {
    await runTrials(trials, options);
  } finally {
    await worlds.stop();
  }
}

const toTrial = (trial: FailpointTrial, worlds: Worlds): Trial => {
  const { id, scene, arming } = trial;
  const which = arming.app ? ` of the ${arming.app}` : '';
  return {
    id,
    what: `${arming.mode} ${arming.at} ${arming.point}${which}, time ${arming.nth} of a case "${scene}"`,
    run: async (say) => runFailpoint(await worlds.systemFor(scene, say), trial, say),
  };
};
