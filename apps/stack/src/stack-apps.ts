import { join } from 'node:path';
import { agencyDirectory, callbackSecrets, provinceCredentials } from './agency-directory';
import { repositoryRoot } from './config';
import type { openSecrets, NodeProcess, PostgresAccess, Supervised } from './infrastructure';
import type { ProcessName, StackOptions } from './stack-options';

/** What a stack is being built from. */
export interface Parts {
  options: StackOptions;
  logDir: string;
  ports: Record<ProcessName, number>;
  /** Once it runs. */
  postgres?: PostgresAccess;
  secrets: ReturnType<typeof openSecrets>;
  started: [ProcessName, Supervised][];
}

/** How one of our apps is run: its entry, all that it gets to know, and where it says that it is ready. */
export type App = Omit<NodeProcess, 'name' | 'logFile'>;

export const url = (port: number): string => `http://127.0.0.1:${port}`;
const app = (name: string): string => join(repositoryRoot, 'apps', name, 'src/main.ts');

/** The port at which a process reaches another one. */
const dialled = async ({ options, ports }: Parts, from: ProcessName, to: keyof Parts['ports']): Promise<number> =>
  (await options.dial?.(from, to, ports[to])) ?? ports[to];

export async function mockAgencies(parts: Parts): Promise<App> {
  const { options, ports, secrets } = parts;
  const { faults, seed, stateDir, holdFirstReplyMs } = options;
  const directory = agencyDirectory(url(ports['mock-agencies']), secrets, options);
  return {
    main: app('mock-agencies'),
    readyUrl: `${url(ports['mock-agencies'])}/_mock/health`,
    env: {
      MOCK_PORT: String(ports['mock-agencies']),
      MOCK_JOURNAL_DIR: join(stateDir, 'agencies'),
      MOCK_CALLBACK_BASE: url(await dialled(parts, 'mock-agencies', 'gateway')),
      MOCK_CALLBACK_SECRETS: JSON.stringify(callbackSecrets(directory)),
      MOCK_SEED: seed,
      MOCK_FAULTS: faults.join(','),
      MOCK_LOG_LEVEL: 'info',
      ...(options.via === 'province' && { MOCK_PROVINCE: logInOf(provinceCredentials(secrets)) }),
      ...(holdFirstReplyMs && { MOCK_HOLD_FIRST_REPLY_MS: String(holdFirstReplyMs) }),
    },
  };
}

const logInOf = ({ user, password }: ReturnType<typeof provinceCredentials>): string => `${user}:${password}`;

async function surroundings(parts: Parts, from: ProcessName): Promise<Record<string, string>> {
  const { options, secrets, postgres } = parts;
  const agencies = url(await dialled(parts, from, 'mock-agencies'));
  const databaseUrl = new URL(postgres!.appUrl);
  databaseUrl.port = String(await dialled(parts, from, 'postgres'));
  return {
    LIENTHONG_DATABASE_URL: databaseUrl.toString(),
    LIENTHONG_KEY_ENCRYPTION_KEY: Buffer.from(secrets.secret('key-encryption-key', 32), 'base64url').toString('base64'),
    LIENTHONG_AGENCIES: JSON.stringify(agencyDirectory(agencies, secrets, options)),
    LIENTHONG_TEMPORAL_ADDRESS: `127.0.0.1:${await dialled(parts, from, 'temporal')}`,
    ...(options.failpoints && { LIENTHONG_FAILPOINTS: options.failpoints }),
  };
}

const nodeArgsOf = ({ failpoints }: StackOptions): string[] => (failpoints ? ['--conditions=trials'] : []);

export async function gatewayApp(parts: Parts): Promise<App> {
  const { options, ports, secrets } = parts;
  return {
    main: app('gateway'),
    nodeArgs: nodeArgsOf(options),
    readyUrl: `${url(ports.gateway)}/readyz`,
    env: {
      ...(await surroundings(parts, 'gateway')),
      LIENTHONG_PORT: String(ports.gateway),
      LIENTHONG_ISSUER: `${url(ports['mock-agencies'])}/idp`,
      LIENTHONG_PSEUDONYM_KEY: Buffer.from(secrets.secret('pseudonym-key', 32), 'base64url').toString('base64'),
      LIENTHONG_PATIENCE_SECONDS: String(options.patienceSeconds),
      LIENTHONG_POLL_SECONDS: String(options.pollSeconds),
      LIENTHONG_POLL_MAX_SECONDS: String(options.pollSeconds * 8),
      LIENTHONG_LAW_SETTINGS: JSON.stringify(options.settings ?? {}),
      ...(options.submissionAt && { LIENTHONG_SUBMISSION_AT: options.submissionAt.toISOString() }),
    },
  };
}

export async function workerApp(parts: Parts): Promise<App> {
  const { options, ports } = parts;
  return {
    main: app('worker'),
    nodeArgs: nodeArgsOf(options),
    readyUrl: `${url(ports.worker)}/readyz`,
    background: true,
    env: { ...(await surroundings(parts, 'worker')), LIENTHONG_PORT: String(ports.worker) },
  };
}
