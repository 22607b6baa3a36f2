import type { SettingDefinition, Settings, SettingValue } from '@lienthong/plan';
import { procedures } from '@lienthong/procedures';
import { calendarIds } from '@lienthong/working-time';

/** Open points of the law, decided by whoever runs the service: a JSON object by key. @throws Error that names every fault. */
export function toLawSettings(value: string): Settings {
  const given = parsed(value);
  const faults = Object.entries(given).flatMap(([key, setting]) => findFault(key, setting) ?? []);
  if (faults.length > 0) throw new Error(faults.join(', '));
  return Object.freeze(given) as Settings;
}

function parsed(value: string): Record<string, unknown> {
  let input: unknown;
  try {
    input = JSON.parse(value);
  } catch {
    throw new Error('must be JSON');
  }
  if (typeof input !== 'object' || input === null || Array.isArray(input)) throw new Error('must be a JSON object');
  return input as Record<string, unknown>;
}

function findFault(key: string, value: unknown): string | undefined {
  const definition = findDefinition(key);
  if (!definition) return `names "${key}", which is no setting of any procedure`;
  if (key.endsWith('WD') && !isLimit(value)) return `${key} must be a whole number of working days, 1 to ${MOST_DAYS}`;
  const kind = kindOf(definition.default);
  if (!isOfKind(kind, value)) return `${key} must be ${kind}`;
  return key === 'calendar' && !calendarIds.includes(value as string)
    ? `calendar must be one of ${calendarIds.join(', ')}`
    : undefined;
}

const findDefinition = (key: string): SettingDefinition | undefined =>
  procedures.map(({ settings }) => settings).find((settings) => Object.hasOwn(settings, key))?.[key];

/** No limit of the law comes near it. */
const MOST_DAYS = 1_000;

const isLimit = (value: unknown): boolean =>
  Number.isInteger(value) && (value as number) >= 1 && (value as number) <= MOST_DAYS;

type Kind = 'a number' | 'text' | 'true or false' | 'a list of numbers';

function kindOf(value: SettingValue): Kind {
  if (Array.isArray(value)) return 'a list of numbers';
  return typeof value === 'number' ? 'a number' : typeof value === 'string' ? 'text' : 'true or false';
}

function isOfKind(kind: Kind, value: unknown): value is SettingValue {
  if (kind === 'a list of numbers') return Array.isArray(value) && value.every(isAmount);
  if (kind === 'a number') return isAmount(value);
  return typeof value === (kind === 'text' ? 'string' : 'boolean');
}

/** Days, shares and amounts of money: none is below nothing. */
const isAmount = (value: unknown): boolean => typeof value === 'number' && Number.isFinite(value) && value >= 0;
