import { writeFileSync } from 'node:fs';
import { Command } from 'commander';
import { jsonOption, seedOption, wholeNumber } from '../options';
import { benchEnvironment } from './config';
import { effortOf, onlyOption, type BenchOptions } from './options';
import { lastLine } from './report/last-line';
import { tableOf } from './report/table';
import { writeDocs } from './report/write-docs';
import { runBench } from './run/run-bench';
import { runRounds } from './run/run-rounds';

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
    .action(bench);

const say = (line: string): void => void process.stderr.write(`${line}\n`);

async function bench(options: BenchOptions): Promise<void> {
  const { only, json, out, quick, seed } = options;
  const run = { environment: benchEnvironment(), effort: effortOf(options), quick, seed, say };
  if (only) return print(json, await runRounds(run, only));
  const result = await runBench(run);
  say(`\n${tableOf(result)}`);
  if (out) writeFileSync(out, JSON.stringify(result));
  if (options.writeDocs) writeDocs(result);
  print(json, lastLine(result));
}

const print = (json: boolean, line: unknown): void => {
  if (json) process.stdout.write(`${JSON.stringify(line)}\n`);
};
