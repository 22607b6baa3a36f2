import { Command } from 'commander';
import { jsonOption, seedOption, wholeNumber } from '../options';
import { benchEnvironment } from './config';
import { onlyOption, type BenchOptions } from './options';
import { runRounds } from './run-rounds';

/** `npm run bench`: ours beside bare Temporal, on one machine, in one run. */
export const benchCommand = (): Command =>
  new Command('bench')
    .description('Measures ours beside Temporal as people write it, in interleaved rounds on one server.')
    .addOption(jsonOption())
    .option('--quick', 'shorter rounds, at most four minutes in all', false)
    .addOption(onlyOption())
    .option('--rounds <n>', 'how often each system has its turn', wholeNumber)
    .option('--seconds <n>', 'of one turn', wholeNumber)
    .option('--in-flight <n>', 'cases at once', wholeNumber)
    .option('--out <file>', 'everything measured, as JSON')
    .option('--write-docs', 'puts table and picture into docs/', false)
    .addOption(seedOption())
    .action(async (options: BenchOptions) => {
      const say = (line: string) => void process.stderr.write(`${line}\n`);
      const rounds = await runRounds(options, benchEnvironment(), say);
      process.stdout.write(`${JSON.stringify(rounds)}\n`);
    });
