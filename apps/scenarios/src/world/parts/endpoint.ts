import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** An address under which agencies are reached, and which can die (RA-02). */
export interface Endpoint {
  url: string;
  close(): Promise<void>;
}

/** Passes everything on to where the agencies really are. */
export async function openEndpoint(target: string): Promise<Endpoint> {
  const { hostname, port } = new URL(target);
  const server = createServer((from, to) => {
    const { method, url: path, headers } = from;
    const onward = request({ hostname, port, method, path, headers }, (reply) => {
      to.writeHead(reply.statusCode ?? 502, reply.headers);
      reply.pipe(to);
    });
    onward.on('error', () => to.destroy());
    from.pipe(onward);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => stop(server) };
}

const stop = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
