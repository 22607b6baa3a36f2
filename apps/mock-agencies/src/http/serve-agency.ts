import type { IncomingMessage, ServerResponse } from 'node:http';
import type { KnownAgency } from '@lienthong/agencies';
import { attend, type DeskParts } from '../desk/desk';
import { unavailable, type Operation, type Reply } from '../desk/operation';
import { noteFault, replyBadly } from '../faults/manners';
import { readOperation } from './read-operation';
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
  const operation = await readOperation(request, agency, path);
  if (!isOperation(operation)) {
    writeReply(response, operation);
    return undefined;
  }
  if (!(await isStruckDown(serving, operation, response))) {
    await replyBadly(serving, operation, await attend(serving, operation), response);
  }
  return operation;
}

const isOperation = (read: Operation | Reply): read is Operation => 'kind' in read;

/** Outages and broken connections; true when nothing more is to be said. */
async function isStruckDown(serving: AgencyServing, operation: Operation, response: ServerResponse): Promise<boolean> {
  const { office, switches } = serving;
  const outage = switches.outage(operation.agency);
  if (outage !== 'none') {
    if (outage === 'begins') noteFault(office, operation, 'down');
    writeReply(response, unavailable);
    return true;
  }
  const roll = switches.roll(operation.agency, operation.key);
  if (roll === 'fine') return false;
  noteFault(office, operation, `flaky-${roll}`);
  if (roll === 'unavailable') {
    writeReply(response, unavailable);
  } else {
    await attend(serving, operation);
    response.destroy();
  }
  return true;
}
