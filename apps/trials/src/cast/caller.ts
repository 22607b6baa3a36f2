import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Answer, Client } from '@lienthong/stack';
import type { CallLine, ClientLog } from './client-log';

/** A call that changes something. */
export interface Wanted {
  what: string;
  path: string;
  token: string;
  body?: unknown;
  etag?: string;
  dossierId?: string;
  about?: CallLine['about'];
}

const GIVES_UP_AFTER_MS = 300_000;
const PAUSE_MS = 500;
const MOST_DEFECTS = 5;

/** Repeats the same key until there is an answer, and writes down what it may rely on. */
export class Caller {
  constructor(
    private readonly client: Client,
    private readonly log: ClientLog,
  ) {}

  /** The last answer; throws when there never was one. */
  async call<T extends { dossierId?: string }>(wanted: Wanted): Promise<Answer<T>> {
    const [call, key] = [randomUUID(), randomUUID()];
    const { what, dossierId, about } = wanted;
    const line = { call, key, what, ...(dossierId && { dossierId }), ...(about && { about }) };
    this.log.write(line);
    const { answer, defects } = await this.answered<T>(wanted, key);
    if (defects > 0) Object.assign(line, { defects });
    if (!answer) {
      this.log.write({ ...line, outcome: 'unknown' });
      throw new Error(`${what}: no answer for ${GIVES_UP_AFTER_MS} ms`);
    }
    const { status, body } = answer;
    if (isSuccess(status)) this.log.write({ ...line, ...idOf(body), outcome: 'ok', status });
    // A defect on the way says nothing about what was done.
    else this.log.write({ ...line, outcome: status < 500 ? 'fail' : 'unknown', status, said: JSON.stringify(body) });
    return answer;
  }

  private async answered<T>({ path, token, body, etag }: Wanted, key: string): Promise<Answered<T>> {
    const until = Date.now() + GIVES_UP_AFTER_MS;
    let defects = 0;
    while (Date.now() < until) {
      // The client itself repeats while nobody answers; it throws when its own patience is spent.
      const answer = await this.client.post<T>(path, token, body, etag, key).catch(() => undefined);
      if (answer?.status === 500) defects += 1;
      if (answer && !isWorthAsking(answer.status, defects)) return { answer, defects };
      await sleep(PAUSE_MS);
    }
    return { defects };
  }
}

interface Answered<T> {
  answer?: Answer<T>;
  /** How often something was said to be broken. */
  defects: number;
}

/** What is broken may have been broken for a moment; what stays broken is no outage, and says so soon. */
const isWorthAsking = (status: number, defects: number): boolean =>
  [429, 502, 503, 504].includes(status) || (status === 500 && defects < MOST_DEFECTS);

export const isSuccess = (status: number): boolean => status >= 200 && status < 300;

const idOf = (body: { dossierId?: string } | undefined): { dossierId?: string } =>
  typeof body?.dossierId === 'string' ? { dossierId: body.dossierId } : {};
