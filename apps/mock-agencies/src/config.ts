import { isCallbackSecret, knownAgencies, type KnownAgency } from '@lienthong/agencies';
import { parseFault } from './faults/fault';
import type { ProvinceCredentials } from './province/tokens';
import type { MockAgenciesConfig } from './start-mock-agencies';

/** Thrown at boot; lists every fault of the environment together. */
export class ConfigFaults extends Error {
  constructor(readonly faults: string[]) {
    super(`mock agencies cannot start: ${faults.join('; ')}`);
  }
}

export interface Config extends MockAgenciesConfig {
  logLevel: string;
}

/** The whole environment of main.ts, read once. */
export function readConfig(env: Record<string, string | undefined> = process.env): Config {
  const faults: string[] = [];
  const attempt = <T>(name: string, read: () => T): T | undefined => {
    try {
      return read();
    } catch (error) {
      faults.push(`${name}: ${(error as Error).message}`);
      return undefined;
    }
  };
  const config = {
    host: env['MOCK_HOST'] ?? '127.0.0.1',
    port: attempt('MOCK_PORT', () => toWhole(env['MOCK_PORT'] ?? '0', 65_535)),
    journalDir: attempt('MOCK_JOURNAL_DIR', () => required(env['MOCK_JOURNAL_DIR'])),
    callbackBase: attempt('MOCK_CALLBACK_BASE', () => toHttpUrl(required(env['MOCK_CALLBACK_BASE']))),
    callbackSecrets: attempt('MOCK_CALLBACK_SECRETS', () => toSecrets(required(env['MOCK_CALLBACK_SECRETS']))),
    seed: env['MOCK_SEED'] ?? 'lien-thong',
    faults: attempt('MOCK_FAULTS', () => toFaults(env['MOCK_FAULTS'] ?? '')),
    holdFirstReplyMs: attempt('MOCK_HOLD_FIRST_REPLY_MS', () =>
      toWhole(env['MOCK_HOLD_FIRST_REPLY_MS'] ?? '0', 600_000),
    ),
    identityProvider: {
      keyFile: env['MOCK_IDP_KEY_FILE'],
      issuer:
        attempt('MOCK_IDP_ISSUER', () => env['MOCK_IDP_ISSUER'] && toHttpUrl(env['MOCK_IDP_ISSUER'])) || undefined,
      defaultUnit: env['MOCK_IDP_DEFAULT_UNIT'],
    },
    province: attempt('MOCK_PROVINCE', () => toCredentials(env['MOCK_PROVINCE'])),
    logLevel: attempt('MOCK_LOG_LEVEL', () => toLevel(env['MOCK_LOG_LEVEL'] ?? 'info')),
  };
  if (faults.length > 0) throw new ConfigFaults(faults);
  return Object.freeze(config) as Config;
}

function required(value: string | undefined): string {
  if (!value) throw new Error('is required');
  return value;
}

function toWhole(value: string, most: number): number {
  if (!/^\d+$/.test(value) || Number(value) > most) throw new Error(`must be a whole number from 0 to ${most}`);
  return Number(value);
}

function toHttpUrl(value: string): string {
  if (!URL.canParse(value) || !/^https?:/.test(value)) throw new Error('must be an http or https URL');
  return value.replace(/\/+$/, '');
}

const toFaults = (value: string): string[] => {
  const texts = value
    .split(',')
    .map((text) => text.trim())
    .filter(Boolean);
  texts.forEach(parseFault);
  return texts;
};

const levels = ['silent', 'error', 'warn', 'info', 'debug'];

function toLevel(value: string): string {
  if (!levels.includes(value)) throw new Error(`must be one of ${levels.join(', ')}`);
  return value;
}

/** `user:password`; absent = no province. */
function toCredentials(value: string | undefined): ProvinceCredentials | undefined {
  if (!value) return undefined;
  const [, user, password] = /^([^:]+):(.+)$/.exec(value) ?? [];
  if (!user || !password) throw new Error('must be user:password');
  return { user, password };
}

/** JSON `{ "population": "whsec_…", … }`, one per agency. The message never quotes what it could not read. */
function toSecrets(value: string): Record<KnownAgency, string> {
  let secrets: Record<string, unknown>;
  try {
    secrets = JSON.parse(value) as Record<string, unknown>;
  } catch {
    throw new Error('must be JSON');
  }
  const lacking = knownAgencies.filter((agency) => !isCallbackSecret(secrets?.[agency]));
  if (lacking.length > 0) throw new Error(`needs a whsec_ secret of 24 to 64 bytes for ${lacking.join(', ')}`);
  return secrets as Record<KnownAgency, string>;
}
