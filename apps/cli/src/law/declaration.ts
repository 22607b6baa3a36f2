import { readFileSync, statSync } from 'node:fs';
import { type Command, InvalidArgumentError, Option } from 'commander';
import type { SettingDefinition, Settings, SettingValue } from '@lienthong/plan';
import { findProcedure, type OfferedProcedure, procedures } from '@lienthong/procedures';
import { parseInstant } from '../due';

export interface DeclarationOptions {
  procedure: string;
  file?: string;
  sample?: string;
  choose?: string[];
  at: number;
  set: string[];
  json: boolean;
}

/** A declaration to be judged: what was declared, what was chosen, when, under which settings. */
export interface Declaration {
  procedure: OfferedProcedure;
  facts: unknown;
  choose?: string[];
  at: Date;
  settings: Settings;
}

export const withDeclaration = (command: Command): Command =>
  command
    .addOption(
      new Option('--procedure <id>', 'which service')
        .choices(procedures.filter(({ actsOn }) => !actsOn).map(({ id }) => id))
        .makeOptionMandatory(),
    )
    .option('--file <facts>', 'the declaration, as JSON')
    .option('--sample <name>', 'an invented declaration as of that instant')
    .option('--choose <branches>', 'comma-separated; left out = all on offer, "" = none', parseList)
    .option('--at <instant>', 'when it is submitted, e.g. 2026-11-23T09:00:00+07:00', parseInstant, Date.now())
    .addOption(settingOption())
    .option('--json', 'print as JSON', false);

export const settingOption = () =>
  new Option('--set <key=value>', 'an open point of the law decided otherwise; may be repeated')
    .argParser((pair: string, pairs: string[]) => [...pairs, pair])
    .default([], 'the defaults');

export const parseList = (text: string): string[] => (text === '' ? [] : text.split(','));

/** Refuses through the command what cannot be judged at all. */
export function toDeclaration(options: DeclarationOptions, command: Command): Declaration {
  const procedure = findProcedure(options.procedure)!;
  const settings = toSettings(options.set, procedure.settings, command);
  const at = new Date(options.at);
  if (options.file !== undefined && options.sample !== undefined)
    command.error('error: give --file or --sample, not both');
  if (options.file !== undefined)
    return { procedure, facts: readFacts(options.file, command), choose: options.choose, at, settings };
  return { ...sampleOf({ ...options, procedure, at, settings }, command), procedure, at, settings };
}

type SampleRequest = Omit<Declaration, 'facts'> & { sample?: string };

/** A sample follows the choice: what only other branches need is left out. */
function sampleOf({ procedure, sample = 'plain', choose, at, settings }: SampleRequest, command: Command) {
  const found = Object.hasOwn(procedure.samples, sample) ? procedure.samples[sample] : undefined;
  if (!found) command.error(`error: ${procedure.id} has no sample ${sample}`);
  const facts = found.facts(at);
  const chosen = choose ?? found.choose;
  const branches = chosen ?? branchesOnOffer({ procedure, facts, at, settings });
  const isFitted = choose !== undefined || !found.failsOn;
  return { facts: isFitted && branches ? procedure.fit(facts, branches) : facts, choose: chosen };
}

/** Undefined when nothing can be planned, which the check will explain. */
function branchesOnOffer({ procedure, facts, at, settings }: Declaration): string[] | undefined {
  try {
    return planOf({ procedure, facts, at, settings }).steps.flatMap(({ id, requested }) => (requested ? [id] : []));
  } catch {
    return undefined;
  }
}

/** Waiting times and agencies are a system's, not the law's: none are named here. */
export const planOf = ({ procedure, facts, choose, at, settings }: Declaration) =>
  procedure.plan({ facts, choose, at, settings, durations: { patienceMs: 0, pollMs: 0, pollMaxMs: 0 }, agencies: {} });

/** What the gateway takes. */
const largestFile = 256 * 1024;

/** No message quotes the file: it may be somebody's declaration. */
function readFacts(path: string, command: Command): unknown {
  const file = statSync(path, { throwIfNoEntry: false });
  if (!file) command.error(`error: no file ${path}`);
  if (!file.isFile()) command.error(`error: ${path} is no file`);
  if (file.size > largestFile) command.error(`error: ${path} has ${file.size} bytes; at most ${largestFile} are read`);
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as unknown;
  } catch (error) {
    const why = error instanceof SyntaxError ? 'is not JSON' : 'cannot be read';
    return command.error(`error: ${path} ${why}`);
  }
}

export function toSettings(
  pairs: string[],
  definitions: Record<string, SettingDefinition>,
  command: Command,
): Settings {
  try {
    return Object.fromEntries(pairs.map((pair) => toSetting(pair, definitions)));
  } catch (error) {
    if (error instanceof InvalidArgumentError) command.error(`error: ${error.message}`);
    throw error;
  }
}

function toSetting(pair: string, definitions: Record<string, SettingDefinition>): [string, SettingValue] {
  const [key = '', ...rest] = pair.split('=');
  const definition = Object.hasOwn(definitions, key) ? definitions[key] : undefined;
  if (!definition) throw new InvalidArgumentError(`no setting ${key}`);
  const value = valueLike(definition.default, rest.join('='));
  if (value === undefined) throw new InvalidArgumentError(`setting ${key} is like ${String(definition.default)}`);
  return [key, value];
}

function valueLike(example: SettingValue, text: string): SettingValue | undefined {
  if (typeof example === 'string') return text;
  if (typeof example === 'boolean') return text === 'true' || (text === 'false' ? false : undefined);
  const numbers = text.split(',').map(Number);
  if (text === '' || numbers.some(Number.isNaN)) return undefined;
  if (Array.isArray(example)) return numbers;
  return numbers.length === 1 ? numbers[0] : undefined;
}
