import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** A TCP link to `port` that can be cut, as when the server behind it dies, and mended. */
export interface BreakableLink {
  port: number;
  cut(): Promise<void>;
  mend(): Promise<void>;
}

export async function linkTo(port: number): Promise<BreakableLink> {
  const sockets = new Set<Socket>();
  const keep = (socket: Socket, other: Socket) => {
    sockets.add(socket);
    socket.on('error', () => other.destroy()).on('close', () => (sockets.delete(socket), other.destroy()));
  };
  const server = createServer((near) => {
    const far = connect(port, '127.0.0.1');
    keep(near, far);
    keep(far, near);
    near.pipe(far).pipe(near);
  });
  await listen(server, 0);
  const own = (server.address() as AddressInfo).port;
  return {
    port: own,
    cut: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
    mend: () => listen(server, own),
  };
}

const listen = (server: Server, port: number): Promise<void> =>
  new Promise((resolve) => server.listen(port, '127.0.0.1', resolve));
