import { parseDirectory, type AgencyDirectory } from '@lienthong/agencies';
import type { Durations, Settings } from '@lienthong/plan';
import { toLawSettings } from './law-settings';

export interface Config {
  host: string;
  /** 0 = any free one. */
  port: number;
  /** The application's role, never the owner's. */
  databaseUrl: string;
  temporalAddress: string;
  /** Base of the identity provider; its keys are at `{issuer}/jwks`. */
  issuer: string;
  audience: string;
  keyEncryptionKey: Buffer;
  /** Turns logins into pseudonyms and keys the digests of requests. */
  pseudonymKey: Buffer;
  agencies: AgencyDirectory;
  /** Copied into the plan of every dossier. */
  durations: Durations;
  /** Open points of the law that are decided otherwise than by default. */
  settings: Settings;
  /** Stands in for the clock at submission only (epoch ms): for demos and tests. */
  submissionAt?: number;
  /** Per actor and route, per address and route where nobody is logged in. */
  limits: { requestsPerMinute: number; submissionsPerMinute: number };
  logLevel: string;
}

/** Thrown at boot; lists every fault of the environment together and quotes no value. */
export class ConfigFaults extends Error {
  constructor(readonly faults: string[]) {
    super(`gateway configuration: ${faults.join('; ')}`);
    this.name = 'ConfigFaults';
  }
}

type Env = Record<string, string | undefined>;

/** Parses the environment once, at boot. */
export function readConfig(env: Env = process.env): Readonly<Config> {
  const faults: string[] = [];
  const read = <T>(name: string, parse: (value: string) => T, fallback?: string): T => {
    try {
      const value = env[name] || fallback;
      if (value === undefined) throw new Error('is missing');
      return parse(value);
    } catch (error) {
      faults.push(`${name} ${(error as Error).message}`);
      return undefined as T;
    }
  };
  const config: Config = {
    host: read('LIENTHONG_HOST', toText, '127.0.0.1'),
    port: read('LIENTHONG_PORT', toWhole(0, 65_535), '3000'),
    databaseUrl: read('LIENTHONG_DATABASE_URL', toUrl('postgres:', 'postgresql:')),
    temporalAddress: read('LIENTHONG_TEMPORAL_ADDRESS', toText, '127.0.0.1:7233'),
    issuer: read('LIENTHONG_ISSUER', toUrl('http:', 'https:')),
    audience: read('LIENTHONG_AUDIENCE', toText, 'lienthong'),
    keyEncryptionKey: read('LIENTHONG_KEY_ENCRYPTION_KEY', toKey(32, 32)),
    pseudonymKey: read('LIENTHONG_PSEUDONYM_KEY', toKey(32, 1_024)),
    agencies: read('LIENTHONG_AGENCIES', toDirectory),
    durations: {
      patienceMs: read('LIENTHONG_PATIENCE_SECONDS', toMs, '86400'),
      pollMs: read('LIENTHONG_POLL_SECONDS', toMs, '60'),
      pollMaxMs: read('LIENTHONG_POLL_MAX_SECONDS', toMs, '900'),
    },
    settings: read('LIENTHONG_LAW_SETTINGS', toLawSettings, '{}'),
    submissionAt: env.LIENTHONG_SUBMISSION_AT ? read('LIENTHONG_SUBMISSION_AT', toInstant) : undefined,
    limits: {
      requestsPerMinute: read('LIENTHONG_REQUESTS_PER_MINUTE', toWhole(1, 1e6), '3000'),
      submissionsPerMinute: read('LIENTHONG_SUBMISSIONS_PER_MINUTE', toWhole(1, 1e6), '300'),
    },
    logLevel: read('LIENTHONG_LOG_LEVEL', toLevel, 'info'),
  };
  if (faults.length > 0) throw new ConfigFaults(faults);
  return Object.freeze(config);
}

const toText = (value: string): string => value;

const toWhole =
  (least: number, most: number) =>
  (value: string): number => {
    const number = /^\d+$/.test(value) ? Number(value) : NaN;
    if (!(number >= least && number <= most)) throw new Error(`must be a whole number from ${least} to ${most}`);
    return number;
  };

/** Seconds, with a fraction if need be. */
function toMs(value: string): number {
  const ms = Math.round(Number(value) * 1_000);
  if (!Number.isSafeInteger(ms) || ms < 1) throw new Error('must be a positive number of seconds');
  return ms;
}

const toUrl =
  (...protocols: string[]) =>
  (value: string): string => {
    if (!URL.canParse(value) || !protocols.includes(new URL(value).protocol))
      throw new Error(`must be a URL with ${protocols.join(' or ')}`);
    return value.replace(/\/+$/, '');
  };

const toKey =
  (least: number, most: number) =>
  (value: string): Buffer => {
    const bytes = /^[A-Za-z0-9+/]+={0,2}$/.test(value) ? Buffer.from(value, 'base64') : Buffer.alloc(0);
    if (bytes.length < least || bytes.length > most)
      throw new Error(
        least === most ? `must be ${least} bytes in base64` : `must be at least ${least} bytes in base64`,
      );
    return bytes;
  };

function toDirectory(value: string): AgencyDirectory {
  let input: unknown;
  try {
    input = JSON.parse(value);
  } catch {
    throw new Error('must be JSON');
  }
  return parseDirectory(input);
}

function toInstant(value: string): number {
  const at = /^\d{4}-\d{2}-\d{2}T[\d:.]+(Z|[+-]\d{2}:\d{2})$/.test(value) ? Date.parse(value) : NaN;
  if (Number.isNaN(at)) throw new Error('must be an instant such as 2026-11-23T02:00:00Z');
  return at;
}

const levels = ['silent', 'fatal', 'error', 'warn', 'info', 'debug'];

function toLevel(value: string): string {
  if (!levels.includes(value)) throw new Error(`must be one of ${levels.join(', ')}`);
  return value;
}
