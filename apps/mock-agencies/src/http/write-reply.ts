import type { ServerResponse } from 'node:http';
import type { Reply } from '../desk/operation';

export function writeReply(response: ServerResponse, { status, body, headers }: Reply): void {
  // The client may have given up while a slow agency was thinking.
  if (response.destroyed || response.writableEnded) return;
  const text = JSON.stringify(body);
  // Said beforehand, so that it need not be sent in chunks.
  const length = { 'content-length': Buffer.byteLength(text) };
  response.writeHead(status, { 'content-type': 'application/json', ...length, ...headers });
  response.end(text);
}
