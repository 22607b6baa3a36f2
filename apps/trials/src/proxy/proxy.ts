import { createServer, connect, type AddressInfo, type Socket } from 'node:net';
import { carry, type Carrying } from './carry';
import type { LinkFaults } from './link-faults';

/** Stands between two processes and treats what they say to each other as badly as it is told. */
export interface Proxy {
  /** On 127.0.0.1. */
  port: number;
  /** In force at once, for connections that are open too; `{}` heals. */
  set(faults: LinkFaults): void;
  /** Resets every connection that is open. */
  reset(): void;
  /** Bytes that reached the other end, and connections accepted. */
  carried: { up: number; down: number; connections: number };
  close(): Promise<void>;
}

/** Towards a port on 127.0.0.1; `draw` decides chances (0 to 1). What TCP makes one piece is not ours to repeat. */
export async function startProxy(port: number, draw: () => number): Promise<Proxy> {
  const open = new Set<Socket>();
  const carrying: Carrying = { faults: {}, draw, carried: { up: 0, down: 0 }, waiting: new Set() };
  const carried = Object.assign(carrying.carried, { connections: 0 });
  const server = createServer({ allowHalfOpen: true, noDelay: true }, (near) => {
    carried.connections += 1;
    if (carrying.faults.refused) return near.resetAndDestroy();
    const far = connect({ port, host: '127.0.0.1', allowHalfOpen: true, noDelay: true });
    for (const [socket, other] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(socket);
      // A reset is passed on as a reset; 'close' follows.
      socket.on('error', () => other.resetAndDestroy());
      socket.on('close', () => {
        open.delete(socket);
        if (!socket.readableEnded) other.destroy();
      });
    }
    carry(carrying, 'up', near, far);
    carry(carrying, 'down', far, near);
  });
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    carried,
    set(faults) {
      carrying.faults = faults;
      carrying.waiting.forEach((goOn) => goOn());
    },
    reset: () => open.forEach((socket) => socket.resetAndDestroy()),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        open.forEach((socket) => socket.destroy());
      }),
  };
}
