import { randomUUID } from 'node:crypto';
import { must, type Answer } from '@lienthong/stack';
import { post, type Heard } from './calls';
import type { Stage } from './stage';

/** One officer at the open task of a dossier. */
export interface Desk {
  task: string;
  /** The version as last read. */
  etag: string;
  read(): Promise<string>;
  claim(): Promise<Heard | undefined>;
  release(): Promise<Heard | undefined>;
  decide(decision: 'accept' | 'refuse', etag?: string): Promise<Heard | undefined>;
  resolve(body: Record<string, unknown>): Promise<Heard | undefined>;
}

/** Each call once, under a key of its own; the judge hears of those that were answered. */
export async function deskOf(stage: Stage, dossierId: string, sub: string, kind = 'review'): Promise<Desk> {
  const { client, cast } = stage;
  const found = (await cast.look(dossierId)).tasks.find((task) => task.kind === kind);
  if (!found) throw new Error(`no task of kind ${kind}`);
  const { task, unit } = found;
  const token = await client.token({ as: 'officer', sub, unit });
  const path = `/tasks/${encodeURIComponent(`${dossierId}:${task}`)}`;
  const read = async (): Promise<string> => {
    const answer: Answer<unknown> = await client.get(path, token);
    must(answer, 'read the task');
    return (desk.etag = answer.etag ?? '');
  };
  const noted = async (what: string, call: { path: string; body?: unknown; etag?: string }, about = {}) => {
    const key = randomUUID();
    const line = { call: randomUUID(), key, what, dossierId, about: { task, ...about } };
    cast.log.write(line);
    const heard = await post(stage, { token, key, ...call });
    const outcome = !heard || heard.status >= 500 ? 'unknown' : heard.status < 300 ? 'ok' : 'fail';
    cast.log.write({ ...line, outcome, ...(heard && { status: heard.status }) });
    return heard;
  };
  const desk: Desk = {
    ...{ task, etag: '', read },
    claim: () => noted('claim', { path: `${path}/claim` }),
    release: () => noted('release', { path: `${path}/release` }),
    decide(decision, etag = desk.etag) {
      const body = { decision, ...(decision === 'refuse' && { reason: 'not-competent', ground: 'Luật Hộ tịch' }) };
      return noted('decide', { path: `${path}/decision`, body, etag }, { version: etag, decision });
    },
    resolve: (body) => noted('resolve', { path: `${path}/resolution`, body, etag: desk.etag }),
  };
  await read();
  return desk;
}
