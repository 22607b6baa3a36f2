import { mkdtempSync, rmSync } from 'node:fs';
import { createHmac, randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Pool } from 'pg';
import { knownAgencies, type AgencyDirectory, type KnownAgency } from '@lienthong/agencies';
import { createGateway, readConfig } from '@lienthong/gateway';
import { Ledger, openPool, PostgresStorage } from '@lienthong/ledger';
import { startMockAgencies, type MockAgencies, type MockAgenciesConfig } from '@lienthong/mock-agencies';
import type { Settings } from '@lienthong/plan';
import { createLog } from '@lienthong/runtime';
import { freePort } from '@lienthong/stack';
import type { Clock } from '../clock';
import type { Databases } from '../database';

/** What a scenario may ask of its world beforehand. */
export interface Circumstances {
  /** Open points of the law that are decided otherwise (`LIENTHONG_LAW_SETTINGS`). */
  settings?: Settings;
  /** How long an agency is tried before a person is asked; a day unless told. */
  patienceSeconds?: number;
  /** Births and deaths reach the registry through a province's one-stop system (domain E.5). */
  province?: boolean;
}

/** The real parts, each over real HTTP or SQL; only their clock is the scenario's. */
export interface Parts {
  gatewayUrl: string;
  mocks: MockAgencies;
  /** As configured; the worker may be told of other addresses. */
  directory: AgencyDirectory;
  pool: Pool;
  storage: PostgresStorage;
  ledger: Ledger;
  /** What was logged, as lines of JSON. */
  log: string[];
  logger: ReturnType<typeof createLog>;
  restartGateway(): Promise<void>;
  close(): Promise<void>;
}

const HOST = '127.0.0.1';
export const KEY = Buffer.alloc(32, 3);
const PROVINCE = { user: 'lienthong', password: randomBytes(12).toString('hex') };

export async function openParts(databases: Databases, clock: Clock, circumstances: Circumstances): Promise<Parts> {
  const database = await databases.create();
  const port = await freePort();
  const home = mkdtempSync(join(tmpdir(), 'scenario-'));
  const mocks = await startMockAgencies(mockConfig(home, port, clock, circumstances));
  const directory = directoryOf(mocks.url, circumstances);
  const log: string[] = [];
  const logger = createLog({ name: 'scenario', level: 'info', destination: { write: (line) => log.push(line) } });
  const env = environment({ databaseUrl: database.url, mockUrl: mocks.url, directory }, circumstances);
  const startGateway = async () => {
    const started = await createGateway(readConfig(env), { log: logger, now: clock.now });
    await started.listen(port, HOST);
    return started;
  };
  let gateway = await startGateway();
  const pool = openPool({ url: database.url, max: 8 });
  const storage = new PostgresStorage(pool);
  return {
    gatewayUrl: `http://${HOST}:${port}`,
    mocks,
    directory,
    pool,
    storage,
    ledger: new Ledger(storage, { keyEncryptionKey: KEY, now: clock.now }),
    log,
    logger,
    async restartGateway() {
      await gateway.close();
      gateway = await startGateway();
    },
    async close() {
      await mocks.close();
      await gateway.close();
      await pool.end();
      await database.drop();
      rmSync(home, { recursive: true, force: true });
    },
  };
}

const secretOf = (agency: string): string => `whsec_${createHmac('sha256', KEY).update(agency).digest('base64')}`;

const secrets = Object.fromEntries(knownAgencies.map((id) => [id, secretOf(id)])) as Record<KnownAgency, string>;

/** Mints once per process: making a key takes longer than most scenarios. */
const signingKey = join(mkdtempSync(join(tmpdir(), 'scenario-idp-')), 'idp-key.json');
process.once('exit', () => rmSync(join(signingKey, '..'), { recursive: true, force: true }));

const mockConfig = (
  home: string,
  gatewayPort: number,
  clock: Clock,
  { province }: Circumstances,
): MockAgenciesConfig => ({
  host: HOST,
  port: 0,
  journalDir: home,
  callbackBase: `http://${HOST}:${gatewayPort}`,
  callbackSecrets: secrets,
  seed: 'scenarios',
  identityProvider: { keyFile: signingKey },
  now: () => new Date(clock.now()),
  delayMs: 0,
  ...(province && { province: PROVINCE }),
});

export function directoryOf(mockUrl: string, { province }: Circumstances): AgencyDirectory {
  const entries = knownAgencies.map((id) => {
    const reach = { callbackSecret: secrets[id], url: `${mockUrl}/${id}`, remembersKeys: true };
    return [id, province && id === 'civil-registry' ? throughProvince(reach, mockUrl) : reach] as const;
  });
  return Object.fromEntries(entries);
}

const throughProvince = (reach: { callbackSecret: string }, mockUrl: string) => ({
  ...reach,
  url: `${mockUrl}/province`,
  remembersKeys: false,
  protocol: 'province' as const,
  credentials: PROVINCE,
  province: '01',
});

const environment = (
  { databaseUrl, mockUrl, directory }: { databaseUrl: string; mockUrl: string; directory: AgencyDirectory },
  { settings, patienceSeconds = 86_400 }: Circumstances,
): Record<string, string> => ({
  LIENTHONG_DATABASE_URL: databaseUrl,
  LIENTHONG_ISSUER: `${mockUrl}/idp`,
  LIENTHONG_KEY_ENCRYPTION_KEY: KEY.toString('base64'),
  LIENTHONG_PSEUDONYM_KEY: KEY.toString('base64'),
  LIENTHONG_AGENCIES: JSON.stringify(directory),
  LIENTHONG_LAW_SETTINGS: JSON.stringify(settings ?? {}),
  LIENTHONG_PATIENCE_SECONDS: String(patienceSeconds),
  // Silent agencies are asked again every so often; each look costs real time, so not too often here.
  LIENTHONG_POLL_SECONDS: '1800',
  LIENTHONG_POLL_MAX_SECONDS: '86400',
});
