import { Command, InvalidArgumentError, Option } from 'commander';
import { faultModes, parseFault } from '@lienthong/mock-agencies';
import type { Settings } from '@lienthong/plan';
import { findProcedure, procedures } from '@lienthong/procedures';
import { setOption } from '../law-settings';
import type { Via } from '../stack-options';
import { declarationOf } from './run-case';

export type Moment = 'submitted' | 'decided' | 'sent';
export type KillTarget = 'worker' | 'gateway' | 'temporal' | 'postgres' | 'mock-agencies';

export interface DemoOptions {
  procedure: string;
  json: boolean;
  state?: string;
  choose?: string[];
  sample: string;
  at?: Date;
  decision: 'accept' | 'supplement' | 'refuse';
  withdraw?: 'before-decision' | 'after-root';
  fault: string[];
  via?: Via;
  kill: { target: KillTarget; moment: Moment }[];
  lose: Moment[];
  patience: number;
  seed: string;
  set: Settings;
}

/** Nothing goes wrong, everybody agrees. */
export const plainCase: DemoOptions = {
  procedure: 'birth',
  json: false,
  sample: 'plain',
  decision: 'accept',
  fault: [],
  kill: [],
  lose: [],
  patience: 20,
  seed: '1',
  set: {},
};

const moments: Moment[] = ['submitted', 'decided', 'sent'];
const targets: KillTarget[] = ['worker', 'gateway', 'temporal', 'postgres', 'mock-agencies'];

const wrong = (why: string): never => {
  throw new InvalidArgumentError(why);
};

const momentOf = (text: string): Moment =>
  moments.find((moment) => moment === text) ?? wrong(`one of ${moments.join(', ')}`);

function killOf(text: string, before: DemoOptions['kill']): DemoOptions['kill'] {
  const [name, moment = ''] = text.split('@');
  const target =
    targets.find((candidate) => candidate === name) ?? wrong(`kill one of ${targets.join(', ')}, e.g. worker@sent`);
  return [...before, { target, moment: momentOf(moment) }];
}

function loseOf(text: string, before: Moment[]): Moment[] {
  const [name, moment = ''] = text.split('@');
  return name === 'temporal' ? [...before, momentOf(moment)] : wrong('only temporal can be lost, e.g. temporal@sent');
}

function faultOf(text: string, before: string[]): string[] {
  try {
    parseFault(text);
  } catch (error) {
    wrong((error as Error).message);
  }
  return [...before, text];
}

function instantOf(text: string): Date {
  const at = new Date(text);
  return /T.*(Z|[+-]\d\d:\d\d)$/.test(text) && !Number.isNaN(at.getTime())
    ? at
    : wrong('an instant with its offset, e.g. 2026-11-23T09:00:00+07:00');
}

const secondsOf = (text: string): number =>
  Number(text) > 0 && Number(text) <= 3600 ? Number(text) : wrong('seconds above 0');

/** The demo's command line; what cannot be is refused before anything starts. */
export function demoCommand(run: (options: DemoOptions) => Promise<void>): Command {
  return new Command('demo')
    .description('Runs one case on a system of its own, tells what became of it, and stops everything.')
    .addOption(
      new Option('--procedure <id>', 'linked service')
        .choices(procedures.filter(({ actsOn }) => !actsOn).map(({ id }) => id))
        .default('birth'),
    )
    .option('--json', 'the last line on standard output is JSON', false)
    .option('--state <dir>', 'keep the state in this directory')
    .option('--choose <steps>', 'branches, separated by commas', (text: string) => text.split(',').filter(Boolean))
    .option('--sample <name>', 'which invented declaration', 'plain')
    .option('--at <instant>', 'instant of submission', instantOf)
    .addOption(
      new Option('--decision <decision>', 'what the officer decides')
        .choices(['accept', 'supplement', 'refuse'])
        .default('accept'),
    )
    .addOption(new Option('--withdraw <when>', 'the citizen withdraws').choices(['before-decision', 'after-root']))
    .option(
      '--fault <agency:mode>',
      `what a mock agency does wrong (${faultModes.join(', ')}); repeatable`,
      faultOf,
      [],
    )
    .addOption(new Option('--via <way>', 'the way to the civil registry').choices(['province']))
    .option('--kill <process@moment>', 'SIGKILL; the system starts it again; repeatable', killOf, [])
    .option('--lose <temporal@moment>', "delete Temporal's database", loseOf, [])
    .option('--patience <seconds>', 'how long an unreachable agency is tried', secondsOf, 20)
    .option('--seed <n>', 'of everything random', '1')
    .addOption(setOption())
    .action((options: DemoOptions, command: Command) => run(checked(options, command)));
}

/** What the gateway would refuse is refused here, before anything starts. */
function checked(options: DemoOptions, command: Command): DemoOptions {
  const { samples, check } = findProcedure(options.procedure)!;
  if (!Object.hasOwn(samples, options.sample))
    command.error(`error: no sample ${options.sample}; there are ${Object.keys(samples).join(', ')}`);
  const at = options.at ?? new Date();
  const issues = check({ ...declarationOf(options, at), at, settings: options.set });
  if (issues.length > 0)
    command.error(
      `error: this declaration would be refused:\n${issues.map(({ pointer, rule, en }) => `  ${pointer || '/'} ${rule} ${en}`).join('\n')}`,
    );
  return options;
}
