import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  httpAgency,
  knownAgencies,
  type AgencyRequest,
  type ClosableAgency,
  type KnownAgency,
} from '@lienthong/agencies';
import { requestKey } from '@lienthong/dossier';
import { firstRequests } from '@lienthong/agencies/samples';
import type { Entry } from '../journal/entry';
import { startMockAgencies, type MockAgenciesConfig } from '../start-mock-agencies';
import type { Summary } from '../summary';

export const secrets = Object.fromEntries(
  knownAgencies.map((id) => [id, `whsec_${randomBytes(24).toString('base64')}`]),
) as Record<KnownAgency, string>;

export interface Started {
  url: string;
  journalDir: string;
  agency(id: KnownAgency): ClosableAgency;
  journal(dossier: string): Promise<Entry[]>;
  summary(dossier: string): Promise<Summary>;
  /** Stops, and starts again on the same journal. */
  restart(changed?: Partial<MockAgenciesConfig>): Promise<void>;
  close(): Promise<void>;
}

/** Mocks on a free port with a journal of their own, and adapters with short patience. */
export async function startMocks(config: Partial<MockAgenciesConfig> = {}): Promise<Started> {
  const journalDir = mkdtempSync(join(tmpdir(), 'mock-agencies-'));
  const start = (changed: Partial<MockAgenciesConfig> = {}) =>
    startMockAgencies({
      ...{ host: '127.0.0.1', port: 0, journalDir, seed: 'spec', callbackSecrets: secrets },
      ...{ callbackBase: 'http://127.0.0.1:9', ...config, ...changed },
    });
  let mocks = await start();
  const adapters: ClosableAgency[] = [];
  const get = async (path: string) => (await fetch(`${mocks.url}${path}`)).json();
  return {
    get url() {
      return mocks.url;
    },
    journalDir,
    agency(id) {
      const adapter = httpAgency({
        agency: id,
        url: `${mocks.url}/${id}`,
        limits: { firstByteMs: 1000, totalMs: 5000 },
      });
      adapters.push(adapter);
      return adapter;
    },
    journal: (dossier) => get(`/_mock/journal?dossier=${dossier}`) as Promise<Entry[]>,
    summary: (dossier) => get(`/_mock/summary?dossier=${dossier}`) as Promise<Summary>,
    async restart(changed) {
      await mocks.close();
      mocks = await start(changed);
    },
    async close() {
      await Promise.all(adapters.map((adapter) => adapter.close()));
      await mocks.close();
      rmSync(journalDir, { recursive: true, force: true });
    },
  };
}

interface Under {
  dossier?: string;
  step?: string;
  round?: number;
}

/** Any request, under a key of its own. */
export function requestOf(
  intent: string,
  payload: Record<string, unknown>,
  { dossier = randomUUID(), step = 'a-step', round = 1 }: Under = {},
): AgencyRequest {
  return { key: requestKey(dossier, { step, intent, round }), intent, dossier, payload };
}

let persons = 0;

/** A new dossier's first request to an agency, about a new person. */
export function newRequest(agency: KnownAgency, round = 1): AgencyRequest {
  const { intent, payload } = firstRequests[agency];
  const dossier = randomUUID();
  persons += 1;
  return requestOf(intent, payload(persons), { dossier, round });
}
