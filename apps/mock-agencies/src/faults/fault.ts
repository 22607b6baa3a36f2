import { isKnownAgency, knownAgencies, type KnownAgency } from '@lienthong/agencies';

type Argument = 'seconds' | 'rate';

interface Mode {
  meaning: string;
  argument?: Argument;
  /** Where it means something; absent = everywhere. */
  only?: readonly KnownAgency[];
}

/** Every way an agency can misbehave. "First" always means the first time per key. */
const modes = {
  refuse: {
    meaning: 'refuses what it is asked to do (what follows a book entry, and look-ups of records, it still accepts)',
  },
  pending: { meaning: 'answers 202, commits a moment later, then calls back' },
  'execute-and-timeout': { meaning: 'does it, but its first answer never comes; undo and confirm likewise' },
  down: { meaning: 'answers 503 to everything, for so long from its first request on', argument: 'seconds' },
  busy: {
    meaning: 'answers 429 to everything for so long from its first request on, and asks for two seconds of peace',
    argument: 'seconds',
  },
  flaky: { meaning: 'so often answers 503 before, or breaks the connection after doing it', argument: 'rate' },
  slow: { meaning: 'answers sends only after so long', argument: 'seconds' },
  'duplicate-callback': { meaning: 'pending, and calls back three times' },
  'lost-callback': { meaning: 'pending, and never calls back' },
  'early-callback': { meaning: 'pending, and the callback is through before the 202 goes out' },
  malformed: { meaning: 'does it, first answers with broken JSON' },
  'html-200': { meaning: 'does it, first answers 200 with an HTML page' },
  huge: { meaning: 'does it, first answers with a body of 64 MiB' },
  prose: { meaning: 'does it, first answers with a sentence in JSON' },
  'no-ask': { meaning: 'cannot be asked about a key, and leaves no tombstones' },
  hold: { meaning: 'pending until released by POST /_mock/release' },
  supplement: { meaning: 'asks once per step for a readable paper, and goes on in the next round' },
  verify: { meaning: 'answers 202 "verifying", commits a moment later, then calls back' },
  'duplicate-suspect': {
    meaning: "suspects that the person is already registered or dead, until an officer's note says otherwise",
    only: ['population'],
  },
  'no-match': {
    meaning: "knows nobody of that number, name and birth, until an officer's note says otherwise",
    only: ['population'],
  },
  paid: { meaning: 'the money of every order has left: too late to cancel one', only: ['payments'] },
  'lost-push': { meaning: 'as a province: takes the first push and loses it', only: ['civil-registry'] },
  'unknown-prose': {
    meaning: 'as a province: answers every push with a sentence that nobody knows, and does nothing',
    only: ['civil-registry'],
  },
  'shuffled-reports': {
    meaning: 'as a province: its status reports come twice and out of order',
    only: ['civil-registry'],
  },
} satisfies Record<string, Mode>;

export type FaultMode = keyof typeof modes;
export const faultModes = Object.keys(modes) as FaultMode[];
export const faultMeanings = Object.fromEntries(
  Object.entries(modes).map(([mode, { meaning }]) => [mode, meaning]),
) as Record<FaultMode, string>;

export interface Fault {
  agency: KnownAgency;
  mode: FaultMode;
  /** Seconds or a rate, where the mode takes one. */
  argument?: number;
}

/** Thrown for a fault that cannot be read; its message lists what would be. */
export class UnknownFault extends Error {
  readonly code = 'mock.unknown-fault';
}

/** Reads `AGENCY:MODE[:ARG]`. */
export function parseFault(text: string): Fault {
  const [agency = '', mode = '', argument, ...rest] = text.split(':');
  if (rest.length > 0) throw new UnknownFault(`fault "${text}": expected AGENCY:MODE[:ARG]`);
  if (!isKnownAgency(agency)) {
    throw new UnknownFault(`fault "${text}": unknown agency, known are ${knownAgencies.join(', ')}`);
  }
  if (!isFaultMode(mode)) {
    throw new UnknownFault(`fault "${text}": unknown mode, known are ${faultModes.map(usageOf).join(', ')}`);
  }
  const { only } = modes[mode] as Mode;
  if (only && !only.includes(agency)) throw new UnknownFault(`fault "${text}": ${mode} is for ${only.join(', ')} only`);
  return { agency, mode, ...parseArgument(text, mode, argument) };
}

const isFaultMode = (mode: string): mode is FaultMode => Object.hasOwn(modes, mode);

const argumentOf = (mode: FaultMode): Argument | undefined => (modes[mode] as Mode).argument;

const usageOf = (mode: FaultMode): string => {
  const argument = argumentOf(mode);
  const { only } = modes[mode] as Mode;
  if (only) return `${mode} (${only.join(', ')})`;
  return argument ? `${mode}:${argument.toUpperCase()}` : mode;
};

function parseArgument(text: string, mode: FaultMode, argument: string | undefined): { argument?: number } {
  const kind = argumentOf(mode);
  if (!kind) {
    if (argument === undefined) return {};
    throw new UnknownFault(`fault "${text}": ${mode} takes no argument`);
  }
  const value = argument ? Number(argument) : Number.NaN;
  const most = kind === 'rate' ? 1 : 24 * 60 * 60;
  if (!(value >= 0 && value <= most)) {
    throw new UnknownFault(`fault "${text}": expected ${usageOf(mode)}, a number from 0 to ${most}`);
  }
  return { argument: value };
}
