import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

export interface RawServer {
  url: string;
  seen: { method: string; url: string; headers: IncomingHttpHeaders; body: string }[];
  reply(status: number, headers: Record<string, string>, body: string | Buffer): void;
  /** Writes to the bare socket, for replies that no decent server would send. */
  act(onRequest: (socket: Socket) => void): void;
  every(ms: number, task: () => void): void;
  close(): Promise<void>;
}

/** A server that answers exactly what a spec wants, on any free port. */
export async function startRawServer(): Promise<RawServer> {
  const seen: RawServer['seen'] = [];
  const timers: NodeJS.Timeout[] = [];
  let act: (socket: Socket) => void = (socket) => socket.destroy();
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { method = '', url = '', headers } = request;
      seen.push({ method, url, headers, body: Buffer.concat(chunks).toString() });
      act(response.socket!);
    });
  });
  server.on('connection', (socket) => socket.on('error', () => undefined));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    seen,
    reply(status, headers, body) {
      const head = Object.entries({
        ...headers,
        'content-length': String(Buffer.byteLength(body)),
        connection: 'close',
      })
        .map(([name, value]) => `${name}: ${value}\r\n`)
        .join('');
      act = (socket) =>
        socket.end(Buffer.concat([Buffer.from(`HTTP/1.1 ${status} X\r\n${head}\r\n`), Buffer.from(body)]));
    },
    act: (onRequest) => void (act = onRequest),
    every: (ms, task) => void timers.push(setInterval(task, ms)),
    close() {
      timers.forEach(clearInterval);
      return new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
    },
  };
}
