import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { migrate } from '@lienthong/ledger';
import { stackEnvironment } from '@lienthong/stack';
import { calendarIds } from '@lienthong/working-time';
import { verify } from './audit';
import { adoptCalendar } from './calendar';
import { keepDatabaseOpen } from './database';
import { doctor } from './doctor';
import { dueCommand } from './due';
import { benefitCommand } from './law/benefit';
import { checkCommand } from './law/check';
import { planCommand } from './law/plan';
import { placeCommand } from './place';
import { rebuild } from './rebuild';
import { openState } from './state';
import { stuck, type StuckOptions } from './stuck';
import { printToken, type TokenOptions } from './token';

const BAD_USAGE = 2;
const { stateDir } = stackEnvironment();

const command = (name: string, description: string): Command =>
  new Command(name)
    .description(description)
    .option('--state <dir>', 'state directory of the stack', stateDir)
    .exitOverride();

const audit = new Command('audit').description('Proofs of a case.').exitOverride();
audit.addCommand(
  command('verify', 'Checks chain, replay, agreement and read model of a dossier.')
    .argument('<dossier>', 'its id')
    .option('--json', 'print the report as JSON', false)
    .action((dossier: string, options: { state: string; json: boolean }) => verify(dossier, options)),
);

const toDays = (text: string): number => {
  if (!/^\d{1,2}$/.test(text)) throw new InvalidArgumentError('Days are 0 to 99.');
  return Number(text);
};

const program = new Command('lienthong')
  .description('The command line of Liên Thông.')
  .exitOverride()
  .addCommand(command('doctor', 'Says what this machine has, and what runs.').action(doctor))
  .addCommand(
    command('migrate', 'Brings the database up to date.').action(async ({ state }: { state: string }) => {
      const open = await openState(state);
      const { applied } = await migrate(open.ownerUrl, open.appUrl).finally(() => open.close());
      process.stdout.write(applied.length > 0 ? `applied ${applied.join(', ')}\n` : 'up to date\n');
    }),
  )
  .addCommand(
    command('rebuild', 'Folds every dossier anew and compares with the read model.')
      .option('--write', 'put right what differs', false)
      .action(rebuild),
  )
  .addCommand(
    command(
      'database',
      "Opens the state's PostgreSQL, prints its addresses as JSON, and keeps it open until Ctrl-C.",
    ).action(keepDatabaseOpen),
  )
  .addCommand(
    command('token', 'Prints a bearer token of the mock identity provider.')
      .addOption(
        new Option('--as <role>', 'whose').choices(['citizen', 'officer', 'auditor', 'operator']).makeOptionMandatory(),
      )
      .option('--unit <unit>', "an officer's unit")
      .option('--sub <subject>', 'who exactly')
      .option('--procedure <id>', 'whose sample', 'birth')
      .option('--sample <name>', 'the citizen files this sample', 'plain')
      .action((options: TokenOptions) => printToken(options)),
  )
  .addCommand(
    command('calendar', 'Brings every dossier to another version of the working calendar.')
      .argument('<calendar>', `one of ${calendarIds.join(', ')}`)
      .action((calendar: string, options: { state: string }) => adoptCalendar(calendar, options)),
  )
  .addCommand(
    command('stuck', 'What stands still: unclaimed tasks, given-up requests, untold messages, unseen dates.')
      .option('--days <n>', 'a task may lie unclaimed for so many working days', toDays, 1)
      .addOption(new Option('--calendar <id>', 'working calendar').choices(calendarIds).default(calendarIds[0]))
      .option('--json', 'print JSON', false)
      .action((options: StuckOptions) => stuck(options)),
  )
  .addCommand(placeCommand())
  .addCommand(audit)
  .addCommand(dueCommand())
  .addCommand(benefitCommand())
  .addCommand(checkCommand())
  .addCommand(planCommand());

program.parseAsync().then(
  () => process.exit(),
  (error: unknown) => {
    if (error instanceof CommanderError) process.exit(error.exitCode === 0 ? 0 : BAD_USAGE);
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  },
);
