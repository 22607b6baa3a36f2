import { join } from 'node:path';
import { agencyDirectory, callbackSecrets, provinceCredentials } from './agency-directory';
import { repositoryRoot } from './config';
import type { openSecrets, NodeProcess, PostgresAccess, Supervised, Temporal } from './infrastructure';
import type { StackOptions } from './stack-options';

export type ProcessName = 'postgres' | 'temporal' | 'mock-agencies' | 'gateway' | 'worker';

/** What a stack is being built from. */
export interface Parts {
  options: StackOptions;
  logDir: string;
  ports: { gateway: number; worker: number; mock: number; temporal: number };
  secrets: ReturnType<typeof openSecrets>;
  started: [ProcessName, Supervised][];
}

/** How one of our apps is run: its entry, all that it gets to know, and where it says that it is ready. */
export type App = Omit<NodeProcess, 'name' | 'logFile'>;

export const url = (port: number): string => `http://127.0.0.1:${port}`;
const app = (name: string): string => join(repositoryRoot, 'apps', name, 'src/main.ts');

export function mockAgencies({ options, ports, secrets }: Parts): App {
  const { faults, seed, stateDir, holdFirstReplyMs } = options;
  return {
    main: app('mock-agencies'),
    readyUrl: `${url(ports.mock)}/_mock/health`,
    env: {
      MOCK_PORT: String(ports.mock),
      MOCK_JOURNAL_DIR: join(stateDir, 'agencies'),
      MOCK_CALLBACK_BASE: url(ports.gateway),
      MOCK_CALLBACK_SECRETS: JSON.stringify(callbackSecrets(agencyDirectory(url(ports.mock), secrets, options))),
      MOCK_SEED: seed,
      MOCK_FAULTS: faults.join(','),
      MOCK_LOG_LEVEL: 'info',
      ...(options.via === 'province' && { MOCK_PROVINCE: logInOf(provinceCredentials(secrets)) }),
      ...(holdFirstReplyMs && { MOCK_HOLD_FIRST_REPLY_MS: String(holdFirstReplyMs) }),
    },
  };
}

const logInOf = ({ user, password }: ReturnType<typeof provinceCredentials>): string => `${user}:${password}`;

const surroundings = ({ options, ports, secrets }: Parts, postgres: PostgresAccess): Record<string, string> => ({
  LIENTHONG_DATABASE_URL: postgres.appUrl,
  LIENTHONG_KEY_ENCRYPTION_KEY: Buffer.from(secrets.secret('key-encryption-key', 32), 'base64url').toString('base64'),
  LIENTHONG_AGENCIES: JSON.stringify(agencyDirectory(url(ports.mock), secrets, options)),
});

export function gatewayApp(parts: Parts, postgres: PostgresAccess): App {
  const { options, ports, secrets } = parts;
  return {
    main: app('gateway'),
    readyUrl: `${url(ports.gateway)}/readyz`,
    env: {
      ...surroundings(parts, postgres),
      LIENTHONG_PORT: String(ports.gateway),
      LIENTHONG_TEMPORAL_ADDRESS: `127.0.0.1:${ports.temporal}`,
      LIENTHONG_ISSUER: `${url(ports.mock)}/idp`,
      LIENTHONG_PSEUDONYM_KEY: Buffer.from(secrets.secret('pseudonym-key', 32), 'base64url').toString('base64'),
      LIENTHONG_PATIENCE_SECONDS: String(options.patienceSeconds),
      LIENTHONG_POLL_SECONDS: String(options.pollSeconds),
      LIENTHONG_POLL_MAX_SECONDS: String(options.pollSeconds * 8),
      LIENTHONG_LAW_SETTINGS: JSON.stringify(options.settings ?? {}),
      ...(options.submissionAt && { LIENTHONG_SUBMISSION_AT: options.submissionAt.toISOString() }),
    },
  };
}

export function workerApp(parts: Parts, postgres: PostgresAccess, temporal: Temporal): App {
  const port = parts.ports.worker;
  const env = {
    ...surroundings(parts, postgres),
    LIENTHONG_PORT: String(port),
    LIENTHONG_TEMPORAL_ADDRESS: temporal.address,
  };
  return { main: app('worker'), readyUrl: `${url(port)}/readyz`, env };
}
