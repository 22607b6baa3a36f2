import { Command, CommanderError, InvalidArgumentError } from 'commander';
import { stackEnvironment } from './config';
import { demo } from './demo/demo';
import { demoCommand, type DemoOptions } from './demo/demo-options';
import { findTemporalBinary } from './infrastructure';
import { setOption } from './law-settings';
import { serve, type ServeOptions } from './serve';

const BAD_USAGE = 2;
const aborted = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => aborted.abort());

const environment = stackEnvironment();
const surroundings = (tell: (line: string) => void) => ({
  temporalBinary: environment.temporalCli ?? findTemporalBinary() ?? missingTemporal(),
  databaseUrl: environment.databaseUrl,
  signal: aborted.signal,
  tell,
});

const missingTemporal = (): never => {
  throw new Error('no Temporal: start through npm, which builds it, or set TEMPORAL_CLI');
};

async function runDemo(options: DemoOptions): Promise<void> {
  const tell = (line: string) => void (options.json ? process.stderr : process.stdout).write(`${line}\n`);
  const { line, kept, broken } = await demo(options, surroundings(tell));
  for (const promise of broken) process.stderr.write(`broken promise: ${promise}\n`);
  process.stdout.write(`${options.json ? JSON.stringify(line) : JSON.stringify(line, null, 2)}\n`);
  process.exitCode = kept ? 0 : 1;
}

/** A known one: what was started has to be found by others. */
function portOf(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) throw new InvalidArgumentError('a port from 1 to 65535');
  return port;
}

const program = new Command('lienthong-stack')
  .exitOverride()
  .addCommand(
    new Command('serve')
      .description('Starts the whole system, tells a case as a story, then serves until Ctrl-C.')
      .option('--state <dir>', 'where the state is kept', environment.stateDir)
      .option('--port <port>', 'of the gateway', portOf, 8700)
      .addOption(setOption())
      .action((options: Pick<ServeOptions, 'state' | 'port' | 'set'>) =>
        serve({ ...options, ...surroundings((line) => void process.stdout.write(`${line}\n`)) }),
      ),
  )
  .addCommand(demoCommand(runDemo));
for (const command of program.commands) command.exitOverride();

program.parseAsync().then(
  () => process.exit(),
  (error: unknown) => {
    if (error instanceof CommanderError) process.exit(error.exitCode === 0 ? 0 : BAD_USAGE);
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
    process.exit(1);
  },
);
