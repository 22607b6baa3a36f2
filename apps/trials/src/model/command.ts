import { Command, InvalidArgumentError, Option } from 'commander';
import { jsonOption, listOption, seedOption, type TrialRunOptions } from '../options';
import { runTrials } from '../run-trials';
import { mutantTrials, worldTrials } from './model-trials';
import { parseReplay, type Replay } from './trace/replay';
import { tellTrace } from './trace/trace';
import { boundNames, type Bounds } from './worlds/bounds';

interface ModelOptions extends TrialRunOptions {
  bounds: Bounds;
  mutants: boolean;
  only?: string[];
  replay?: Replay;
}

/** Nothing is left to chance here: whatever the seed, all that can happen within the bounds is looked at. */
export const modelCommand = (): Command =>
  new Command('model')
    .description('Every order of events in a small world, over the code that runs in production; and planted faults.')
    .addOption(new Option('--bounds <name>', 'how much may go wrong').choices(boundNames).default('default'))
    .option('--mutants', 'planted faults have to be found', true)
    .option('--no-mutants', 'leaves them out')
    .option('--only <ids...>', 'these worlds and mutants alone')
    .addOption(new Option('--replay <path>', 'tells the story of a path once more').argParser(replayOf))
    .addOption(jsonOption())
    .addOption(listOption())
    .addOption(seedOption())
    .action(run);

async function run(options: ModelOptions): Promise<void> {
  const { bounds, mutants, only, replay } = options;
  if (replay) return retell(replay);
  const trials = [...worldTrials(bounds), ...(mutants ? mutantTrials() : [])];
  await runTrials(only ? trials.filter(({ id }) => only.includes(id)) : trials, options);
}

async function retell({ world, path }: Replay): Promise<void> {
  const { lines, broken } = await tellTrace(world, path);
  process.stdout.write(`${lines.join('\n')}\n`);
  if (!broken) return;
  process.stdout.write(`  ⇒  ${broken.invariant} ${broken.what}\n`);
  process.exitCode = 1;
}

function replayOf(text: string): Replay {
  const replay = parseReplay(text);
  if (!replay) throw new InvalidArgumentError('as a trial prints it: model/answers@default:0.64.128');
  return replay;
}
