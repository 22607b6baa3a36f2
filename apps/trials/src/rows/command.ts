import { Option, type Command } from 'commander';
import { jsonOption, listOption, seedOption, type TrialRunOptions } from '../options';
import { runTrials, type Trial } from '../run-trials';
import { matrix } from './matrix';
import { whyNotRun, type Alone, type Row, type Staged } from './row';
import { runRow } from './run-row';
import { Stages } from './stage/stages';

interface RowOptions extends TrialRunOptions {
  rows?: string;
  keep?: string;
}

/** The rows are what `trials` runs by itself; everything else of it is a command of its own. */
export const withRows = (trials: Command): Command =>
  trials
    // What stands behind the name of another command is for that one.
    .enablePositionalOptions()
    .addOption(new Option('--rows <ids>', 'rows of the fault matrix: all, or e.g. F2,F10'))
    .addOption(new Option('--keep <dir>', 'keeps the logs of rows in which something was broken'))
    .addOption(jsonOption())
    .addOption(listOption())
    .addOption(seedOption())
    .action(run);

async function run(options: RowOptions, command: Command): Promise<void> {
  if (!options.rows && !options.list) command.error('error: --rows all or --rows F2,F10, or one of the commands');
  const wanted = chosen(options.rows ?? 'all', command);
  if (options.list) return list(wanted, options.json);
  const idle = wanted.filter((row) => whyNotRun(row));
  for (const row of idle) process.stderr.write(`${row.id}: not run: ${whyNotRun(row)}\n`);
  if (options.rows !== 'all' && idle.length > 0) command.error('error: some of these rows cannot be run here');
  const stages = new Stages(options.seed, options.keep);
  try {
    await runTrials(
      wanted.filter((row) => !idle.includes(row)).map((row) => toTrial(row as Alone | Staged, stages, options.seed)),
      options,
    );
  } finally {
    await stages.stop();
  }
}

function chosen(rows: string, command: Command): Row[] {
  if (rows === 'all') return matrix;
  const ids = rows.split(',').filter(Boolean);
  const unknown = ids.filter((id) => !matrix.some((row) => row.id === id));
  if (unknown.length > 0) command.error(`error: no row ${unknown.join(', ')}`);
  return matrix.filter(({ id }) => ids.includes(id));
}

function list(rows: Row[], json: boolean): void {
  for (const row of rows) {
    const { id, what } = row;
    const notRun = whyNotRun(row);
    const words = `${id.padEnd(4)} ${what}${notRun ? `\n     not run: ${notRun}` : ''}`;
    process.stdout.write(`${json ? JSON.stringify({ id, what, ...(notRun && { notRun }) }) : words}\n`);
  }
}

const toTrial = (row: Staged | Alone, stages: Stages, seed: number): Trial => ({
  ...{ id: row.id, what: row.what },
  run: (say) => ('run' in row ? row.run({ seed, say }) : runRow(stages, row, say)),
});
