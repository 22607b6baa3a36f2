import { Command, Option } from 'commander';
import { jsonOption, listOption, seedOption, wholeNumber, type TrialRunOptions } from '../options';
import { runRow } from '../rows/run-row';
import { Stages } from '../rows/stage/stages';
import { runTrials, type Trial } from '../run-trials';
import { zombies } from './zombies';

export const zombieCommand = (): Command =>
  new Command('zombie')
    .description('A stopped worker wakes after another has done its work; an undo overtakes a late send.')
    .addOption(new Option('--seeds <n>', 'each so many times').argParser(wholeNumber).default(1))
    .addOption(jsonOption())
    .addOption(listOption())
    .addOption(seedOption())
    .action(run);

async function run(options: TrialRunOptions & { seeds: number }): Promise<void> {
  const { seed, seeds } = options;
  const stages = new Stages(seed);
  const trials = Array.from({ length: seeds }, () => zombies).flat();
  try {
    await runTrials(
      trials.map((zombie): Trial => ({ ...zombie, run: (say) => runRow(stages, zombie, say) })),
      options,
    );
  } finally {
    await stages.stop();
  }
}
