import { randomUUID } from 'node:crypto';
import type { Filed } from '../../cast/cast';
import { familyOf, type Story } from '../../cast/family';
import type { Stage } from './stage';

/** One POST, once: without a careful client's repeats. */
export interface Call {
  path: string;
  token: string;
  body?: unknown;
  etag?: string;
  /** Another one each time, when absent. */
  key?: string;
  /** Instead of the gateway's own address. */
  url?: string;
}

export interface Heard {
  status: number;
  text: string;
  body: { dossierId?: string; type?: string };
  retryAfter: string | null;
  ms: number;
}

/** What came back; undefined when nothing did within that time. */
export async function post({ stack }: Stage, call: Call, withinMs = 30_000): Promise<Heard | undefined> {
  const { path, token, body = {}, etag, key = randomUUID(), url = stack.gatewayUrl } = call;
  const at = Date.now();
  try {
    const answer = await fetch(url + path, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
        'idempotency-key': key,
        ...(etag && { 'if-match': etag }),
      },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(withinMs),
    });
    const text = await answer.text();
    const retryAfter = answer.headers.get('retry-after');
    return { status: answer.status, text, body: JSON.parse(text) as Heard['body'], retryAfter, ms: Date.now() - at };
  } catch {
    return undefined;
  }
}

/** Far above those of the cast. */
const FIRST_FAMILY = 300_000;
let families = FIRST_FAMILY;

/** A declaration that nobody has handed in yet. */
export interface Declared {
  call: Required<Pick<Call, 'path' | 'token' | 'body' | 'key'>>;
  filed: Omit<Filed, 'dossierId'>;
}

const plainBirth: Story = { procedure: 'birth', sample: 'plain' };

/** Of a new family, or of the nth. */
export async function declare({ client }: Stage, story = plainBirth, nth = families++): Promise<Declared> {
  const { facts, choose } = familyOf(story, nth, new Date());
  const { personalId } = (facts as { filer: { personalId: string } }).filer;
  const token = await client.token({ as: 'citizen', sub: `far-${nth}-${story.sample}`, personalId });
  const body = { procedure: story.procedure, facts, ...(choose && { choose }) };
  return { call: { path: '/dossiers', token, body, key: randomUUID() }, filed: { nth, story, facts, citizen: token } };
}

/** Tells the judge of a submission that was accepted, whoever made it; the cast looks after it from now on. */
export function noteSubmitted(
  { cast }: Stage,
  { call, filed }: Declared,
  heard: Heard | undefined,
): string | undefined {
  const dossierId = heard && heard.status < 300 ? heard.body.dossierId : undefined;
  if (!dossierId) return undefined;
  const line = { call: randomUUID(), key: call.key, what: 'submit', dossierId, outcome: 'ok' as const };
  cast.log.write({ ...line, status: heard!.status });
  cast.adopt({ ...filed, dossierId });
  return dossierId;
}

/** How many dossiers this citizen has. */
export async function countOwn({ stack }: Stage, { call }: Declared): Promise<number> {
  const answer = await fetch(`${stack.gatewayUrl}/dossiers`, { headers: { authorization: `Bearer ${call.token}` } });
  return ((await answer.json()) as { items: unknown[] }).items.length;
}
