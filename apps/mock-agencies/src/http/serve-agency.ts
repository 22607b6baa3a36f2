import type { IncomingMessage, ServerResponse } from 'node:http';
import type { KnownAgency } from '@lienthong/agencies';
import { attend, type DeskParts } from '../desk/desk';
import { busy, problem, unavailable, type Operation, type Reply } from '../desk/operation';
import { noteFault, replyBadly } from '../faults/manners';
import { readBatch, readOperation } from './read-operation';
import { writeReply } from './write-reply';

export interface AgencyServing extends DeskParts {
  holdFirstReplyMs: number;
}

/** One call to one agency. Returns what it was, for the log; undefined when it was no call of the protocol. */
export async function serveAgency(
  serving: AgencyServing,
  agency: KnownAgency,
  path: string,
  { request, response }: { request: IncomingMessage; response: ServerResponse },
): Promise<Operation | undefined> {
  if (path === '/batches' && request.method === 'POST') {
    writeReply(response, await serveBatch(serving, agency, request));
    return undefined;
  }
  const operation = await readOperation(request, agency, path);
  if (!isOperation(operation)) {
    writeReply(response, operation);
    return undefined;
  }
  await carryOut(serving, operation, response, () => attend(serving, operation));
  return operation;
}

/** In their order. An agency that is told to do something wrong does it request by request: it takes no batches. */
async function serveBatch(serving: AgencyServing, agency: KnownAgency, request: IncomingMessage): Promise<Reply> {
  if (serving.switches.isFaulty(agency)) return problem(501, 'no-batches', 'one at a time');
  const batch = await readBatch(request, agency);
  if (!Array.isArray(batch)) return batch;
  const answers: Pick<Reply, 'status' | 'body'>[] = [];
  for (const one of batch) {
    const { status, body } = isOperation(one) ? await attend(serving, one) : one;
    answers.push({ status, body });
  }
  return { status: 200, body: { answers } };
}

/** Does one operation and replies to it, both as badly as the switches say. */
export async function carryOut(
  serving: AgencyServing,
  operation: Operation,
  response: ServerResponse,
  act: () => Promise<Reply>,
): Promise<void> {
  if (await isStruckDown(serving, operation, response, act)) return;
  await replyBadly(serving, operation, await act(), response);
}

const isOperation = (read: Operation | Reply): read is Operation => 'kind' in read;

/** Outages and broken connections; true when nothing more is to be said. */
async function isStruckDown(
  { office, switches }: AgencyServing,
  operation: Operation,
  response: ServerResponse,
  act: () => Promise<Reply>,
): Promise<boolean> {
  for (const mode of ['down', 'busy'] as const) {
    const outage = switches.outage(operation.agency, mode);
    if (outage === 'none') continue;
    // Whoever is asked to stay away is written down each time: that is how it shows who does not.
    if (outage === 'begins' || mode === 'busy') noteFault(office, operation, mode);
    writeReply(response, mode === 'down' ? unavailable : busy);
    return true;
  }
  const roll = switches.roll(operation.agency, operation.key);
  if (roll === 'fine') return false;
  noteFault(office, operation, `flaky-${roll}`);
  if (roll === 'unavailable') {
    writeReply(response, unavailable);
  } else {
    await act();
    response.destroy();
  }
  return true;
}
