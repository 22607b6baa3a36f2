import type { IncomingMessage, ServerResponse } from 'node:http';
import type { DeskParts } from '../desk/desk';
import { problem, type Reply } from '../desk/operation';
import { parseFault, UnknownFault, type Fault } from '../faults/fault';
import type { Entry } from '../journal/entry';
import { summarise } from '../summary';
import { told } from '../journal/told';
import { isObject, readJson } from './read-body';
import { writeReply } from './write-reply';

/** What trials and the demo judge by and turn: `/_mock/…`, for this machine only. */
export async function serveAdmin(parts: DeskParts, url: URL, request: IncomingMessage, response: ServerResponse) {
  const reply = isLoopback(request) ? await answer(parts, url, request) : problem(403, 'loopback', 'loopback only');
  writeReply(response, reply);
}

async function answer(
  { office, switches, settlements }: DeskParts,
  url: URL,
  request: IncomingMessage,
): Promise<Reply> {
  const dossier = url.searchParams.get('dossier') ?? '';
  switch (`${request.method} ${url.pathname}`) {
    case 'GET /_mock/health':
      return { status: 200, body: { status: 'ok' } };
    case 'GET /_mock/journal':
      return { status: 200, body: office.records.entriesOf(dossier).map(withoutSeal) };
    case 'GET /_mock/summary':
      return { status: 200, body: summarise(office.records.recordsOf(dossier)) };
    case 'GET /_mock/notices':
      return { status: 200, body: told(office, dossier, 'notifications') };
    case 'GET /_mock/statuses':
      return { status: 200, body: told(office, dossier, 'national-portal') };
    case 'GET /_mock/faults':
      return { status: 200, body: { faults: switches.list().map(toText) } };
    case 'PUT /_mock/faults':
      return replaceFaults(switches, await readJson(request));
    case 'POST /_mock/release':
      return { status: 200, body: { released: settlements.release(Object.fromEntries(url.searchParams)) } };
    default:
      return problem(404, 'route', 'no such route');
  }
}

function replaceFaults(switches: DeskParts['switches'], body: unknown): Reply {
  const wanted = isObject(body) ? body['faults'] : body;
  if (!Array.isArray(wanted)) return problem(400, 'faults', 'expected { "faults": ["AGENCY:MODE[:ARG]", …] }');
  try {
    switches.replace(wanted.map((text) => parseFault(String(text))));
    return { status: 200, body: { faults: switches.list().map(toText) } };
  } catch (error) {
    if (error instanceof UnknownFault) return problem(400, 'faults', error.message);
    throw error;
  }
}

const toText = ({ agency, mode, argument }: Fault): string =>
  [agency, mode, ...(argument === undefined ? [] : [argument])].join(':');

const withoutSeal = ({ sealed: _, kept: __, ...entry }: Entry): Omit<Entry, 'sealed' | 'kept'> => entry;

const isLoopback = ({ socket }: IncomingMessage): boolean =>
  /^(127\.|::1$|::ffff:127\.)/.test(socket.remoteAddress ?? '');
