import type { SendOutcome } from '../answer';
import type { Reply } from './exchange';
import { parseBody, readSend, unavailable, unreadable, type Asked } from './read-reply';

/** It is no route there, or the agency will not have it now: each request is then sent by itself. */
const refusesBatches = new Set([404, 405, 501]);

/** One outcome per request, in their order; undefined when the agency takes no batches. */
export function readBatch(reply: Reply, asked: Asked[]): SendOutcome[] | undefined {
  if (refusesBatches.has(reply.status)) return undefined;
  if (reply.status !== 200) return asked.map(() => unavailable(reply));
  const answers = (parseBody(reply) as { answers?: unknown } | undefined)?.answers;
  if (!Array.isArray(answers) || answers.length !== asked.length) return asked.map(() => unreadable(reply));
  return answers.map((answer, index) => readSend(replyOf(answer, reply), asked[index]!));
}

/** An answer within a batch, as the reply that it would be by itself. */
function replyOf(answer: unknown, { headers }: Reply): Reply {
  const { status, body } = Object(answer) as { status?: unknown; body?: unknown };
  return {
    status: typeof status === 'number' ? status : 0,
    headers: { 'content-type': headers['content-type'] },
    body: Buffer.from(JSON.stringify(body ?? null)),
    oversize: false,
  };
}
