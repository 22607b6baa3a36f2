import { randomUUID } from 'node:crypto';
import { Client } from '@lienthong/stack';
import { openPool, query } from '@lienthong/ledger';
import { Agent, request } from 'undici';
import { BulkLook } from './bulk-look';
import { Citizens } from './citizens';
import type { Drive } from './drive';
import type { Target } from '../orders';

/** Of the office that the sample's commune belongs to; several, because fair use is per officer. */
const UNIT = 'justice-00004';
const OFFICERS = 8;
/** Every birth case opens this task with its submission, in this version. */
const TASK = 'birth-registration.review.0';
const VERSION = '"1"';

const ENDED = `
  select dossier_id as id, steps, outcome from dossier
   where dossier_id = any($1::uuid[]) and (agenda->>'closed')::boolean`;

interface Posted {
  token: string;
  body: string;
  /** Of the task, as the officer knows it. */
  version?: string;
}

interface Ended {
  id: string;
  steps: Record<string, string>;
  outcome: string | null;
}

export interface DriveOurs extends Drive {
  prepare(cases: number): Promise<void>;
  /** A citizen's declaration to a route of the benchmark's own. */
  post(url: string): Promise<void>;
}

/** Citizens and officers at the gateway's HTTP API, over connections that stay open. */
export async function driveOurs({ gatewayUrl, mockUrl, databaseUrl, seed }: Target): Promise<DriveOurs> {
  const client = new Client(gatewayUrl, mockUrl);
  const citizens = new Citizens(client, seed);
  const officers = await Promise.all(
    Array.from({ length: OFFICERS }, (_, n) => client.token({ as: 'officer', sub: `officer-${n}`, unit: UNIT })),
  );
  const connections = new Agent({ connections: 64, pipelining: 1 });
  const database = openPool({ url: databaseUrl, max: 2 });
  const ends = new BulkLook(async (ids) =>
    (await query<Ended>(database, ENDED, [ids])).map((ended) => ({ id: ended.id, fault: faultOf(ended) })),
  );
  let turn = 0;

  const post = async (url: string, { token, body, version }: Posted): Promise<string> => {
    const headers = {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      'idempotency-key': randomUUID(),
      ...(version && { 'if-match': version }),
    };
    const answer = await request(url, { method: 'POST', headers, body, dispatcher: connections });
    const text = await answer.body.text();
    if (answer.statusCode >= 300) throw new Error(`POST ${url}: ${answer.statusCode} ${text}`);
    return text;
  };

  return {
    prepare: (cases) => citizens.prepare(cases),
    async submit() {
      const answer = await post(`${gatewayUrl}/dossiers`, citizens.take());
      return (JSON.parse(answer) as { dossierId: string }).dossierId;
    },
    async decide(id) {
      const token = officers[turn++ % OFFICERS]!;
      const url = `${gatewayUrl}/tasks/${id}:${TASK}/decision`;
      await post(url, { token, body: '{"decision":"accept"}', version: VERSION });
    },
    post: async (url) => void (await post(url, citizens.take())),
    finished: (id) => ends.finished(id),
  };
}

/** Nothing less than every step completed counts as finished. */
const faultOf = ({ steps, outcome }: Ended): string | undefined =>
  outcome === 'COMPLETED' && Object.values(steps).every((state) => state === 'COMPLETED')
    ? undefined
    : `ended ${String(outcome)} with ${JSON.stringify(steps)}`;
