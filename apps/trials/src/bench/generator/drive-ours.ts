import { randomUUID } from 'node:crypto';
import { Client } from '@lienthong/stack';
import { openPool } from '@lienthong/ledger';
import { Pool } from 'undici';
import { BulkLook } from './bulk-look';
import { Citizens } from './citizens';
import type { Drive } from './drive';
import type { Target } from './orders';

/** Of the office that the sample's commune belongs to; several, because fair use is per officer. */
const UNIT = 'justice-00004';
const OFFICERS = 8;
/** Every birth case opens this task with its submission, in this version. */
const TASK = 'birth-registration.review.0';
const VERSION = '"1"';

const ENDED = `
  select dossier_id as id, steps, outcome from dossier
   where dossier_id = any($1::uuid[]) and (agenda->>'closed')::boolean`;

interface Ended {
  id: string;
  steps: Record<string, string>;
  outcome: string | null;
}

export interface DriveOurs extends Drive {
  prepare(cases: number): Promise<void>;
}

/** Citizens and officers at the gateway's HTTP API, over connections that stay open. */
export async function driveOurs({ gatewayUrl, mockUrl, databaseUrl, seed }: Target): Promise<DriveOurs> {
  const client = new Client(gatewayUrl, mockUrl);
  const citizens = new Citizens(client, seed);
  const officers = await Promise.all(
    Array.from({ length: OFFICERS }, (_, n) => client.token({ as: 'officer', sub: `officer-${n}`, unit: UNIT })),
  );
  const gateway = new Pool(gatewayUrl, { connections: 64, pipelining: 1 });
  const database = openPool({ url: databaseUrl, max: 2 });
  const ends = new BulkLook(async (ids) =>
    (await database.query<Ended>(ENDED, [ids])).rows.map((ended) => ({ id: ended.id, fault: faultOf(ended) })),
  );
  let turn = 0;

  const post = async (path: string, token: string, body: string, extra?: Record<string, string>): Promise<string> => {
    const headers = {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      'idempotency-key': randomUUID(),
      ...extra,
    };
    const answer = await gateway.request({ method: 'POST', path, headers, body });
    const text = await answer.body.text();
    if (answer.statusCode >= 300) throw new Error(`POST ${path}: ${answer.statusCode} ${text}`);
    return text;
  };

  return {
    prepare: (cases) => citizens.prepare(cases),
    async submit() {
      const { token, body } = citizens.take();
      return (JSON.parse(await post('/dossiers', token, body)) as { dossierId: string }).dossierId;
    },
    async decide(id) {
      const officer = officers[turn++ % OFFICERS]!;
      await post(`/tasks/${id}:${TASK}/decision`, officer, '{"decision":"accept"}', { 'if-match': VERSION });
    },
    finished: (id) => ends.finished(id),
    async close() {
      await gateway.close();
      await database.end();
    },
  };
}

/** Nothing less than every step completed counts as finished. */
const faultOf = ({ steps, outcome }: Ended): string | undefined =>
  outcome === 'COMPLETED' && Object.values(steps).every((state) => state === 'COMPLETED')
    ? undefined
    : `ended ${String(outcome)} with ${JSON.stringify(steps)}`;
