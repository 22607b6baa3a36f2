import { setTimeout as sleep } from 'node:timers/promises';
import { createHash } from 'node:crypto';
import { Webhook } from 'standardwebhooks';
import { Agent, request } from 'undici';
import type { KnownAgency } from '@lienthong/agencies';
import type { Switches } from '../faults/switches';
import type { Office } from '../journal/office';
import type { RequestRecord } from '../journal/records';
import { verdictBody } from './answers';

export const giveUpAfterMs = 2 * 60 * 1000;
const firstWaitMs = 100;
const longestWaitMs = 5_000;
const attemptMs = 5_000;

export interface CourierConfig {
  callbackBase: string;
  secrets: Record<KnownAgency, string>;
  /** What is brought, one letter after the other, where it is not the one answer of PROTOCOL.md. */
  lettersOf?: (record: RequestRecord) => object[] | undefined;
}

export interface Courier {
  /** Until acknowledged, undone, given up or closed. Never throws. */
  deliver(record: RequestRecord): Promise<void>;
  close(): Promise<void>;
}

/** Brings outcomes to whoever sent the request: signed, again and again until a 2xx. */
export function openCourier(office: Office, switches: Switches, config: CourierConfig): Courier {
  const connections = new Agent();
  const closing = new AbortController();

  async function attempt(record: RequestRecord, { body, isLast }: Letter): Promise<boolean> {
    const { agency, dossier, key, intent } = record;
    const entry = { agency, dossier, key, intent };
    office.record({ ...entry, kind: 'callback-sent' });
    const reply = await request(`${config.callbackBase}/agencies/${agency}/callbacks`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...sign(config.secrets[agency], body) },
      body,
      dispatcher: connections,
      signal: AbortSignal.any([closing.signal, AbortSignal.timeout(attemptMs)]),
    });
    await reply.body.dump();
    if (reply.statusCode < 200 || reply.statusCode > 299) return false;
    if (isLast) office.record({ ...entry, kind: 'callback-acked' });
    return true;
  }

  async function persist(record: RequestRecord): Promise<void> {
    const letters = config.lettersOf?.(record) ?? [{ key: record.key, ...verdictBody(office, record) }];
    for (const [index, letter] of letters.entries())
      await bring(record, { body: JSON.stringify(letter), isLast: index === letters.length - 1 });
  }

  async function bring(record: RequestRecord, letter: Letter): Promise<void> {
    const giveUpAt = Date.now() + giveUpAfterMs;
    for (let waitMs = firstWaitMs; Date.now() < giveUpAt; waitMs = Math.min(waitMs * 2, longestWaitMs)) {
      if (closing.signal.aborted || record.status === 'undone') return;
      if (await attempt(record, letter).catch(() => false)) return;
      await sleep(waitMs, undefined, { signal: closing.signal }).catch(() => undefined);
    }
  }

  return {
    async deliver(record) {
      if (!switches.has(record.agency, 'duplicate-callback')) return persist(record);
      // Two at the same moment, because that is what races, and one afterwards.
      await Promise.all([persist(record), persist(record)]);
      await persist(record);
    },
    async close() {
      closing.abort();
      await connections.destroy();
    },
  };
}

interface Letter {
  body: string;
  isLast: boolean;
}

/** All copies of one letter bear one id, as Standard Webhooks asks. */
function sign(secret: string, body: string): Record<string, string> {
  const id = `msg_${createHash('sha256').update(body).digest('base64url').slice(0, 27)}`;
  const at = new Date();
  return {
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
    'webhook-signature': new Webhook(secret).sign(id, at, body),
  };
}
