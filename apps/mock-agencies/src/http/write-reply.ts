import type { ServerResponse } from 'node:http';
import type { Reply } from '../desk/operation';

export function writeReply(response: ServerResponse, { status, body, headers }: Reply): void {
  // The client may have given up while a slow agency was thinking.
  if (response.destroyed || response.writableEnded) return;
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(JSON.stringify(body));
}
