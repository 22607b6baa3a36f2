import { Command, CommanderError } from 'commander';
import { amnesiaCommand } from './amnesia/command';
import { benchCommand } from './bench/command';
import { failpointsCommand } from './failpoints/command';
import { modelCommand } from './model/command';
import { powerCutCommand } from './power-cut/command';
import { racesCommand } from './races/command';
import { withRows } from './rows/command';
import { soakCommand } from './soak/command';
import { zombieCommand } from './zombie/command';

const BAD_USAGE = 2;

/** Each command sets the exit code: 1 when a promise was broken. */
const program = new Command('lienthong-trials').exitOverride().enablePositionalOptions();
const trials = withRows(
  new Command('trials').description('What was accepted is never lost or done twice: faults, and a judge.'),
);

program.addCommand(benchCommand());
trials.addCommand(failpointsCommand());
trials.addCommand(powerCutCommand());
trials.addCommand(amnesiaCommand());
trials.addCommand(soakCommand());
trials.addCommand(zombieCommand());
trials.addCommand(racesCommand());
trials.addCommand(modelCommand());
program.addCommand(trials);
for (const command of [...program.commands, ...trials.commands]) command.exitOverride();

program.parseAsync().then(
  () => process.exit(),
  (error: unknown) => {
    if (error instanceof CommanderError) process.exit(error.exitCode === 0 ? 0 : BAD_USAGE);
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
    process.exit(1);
  },
);
