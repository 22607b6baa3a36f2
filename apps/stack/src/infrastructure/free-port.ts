import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';

const HOST = '127.0.0.1';
const LOWEST = 10_240;
const USUAL_EPHEMERAL_START = 32_768;

/**
 * Free TCP ports on 127.0.0.1, all different, outside the range that the kernel lends to outgoing connections:
 * while a server restarts, a client that keeps dialling its port would otherwise now and then be lent that very port
 * and keep the server from coming back.
 */
export async function freePorts(count: number): Promise<number[]> {
  const held: Server[] = [];
  try {
    while (held.length < count) {
      const server = await tryToHold(randomPort());
      if (server) held.push(server);
    }
    return held.map(portOf);
  } finally {
    await Promise.all(held.map((server) => new Promise((closed) => server.close(closed))));
  }
}

export async function freePort(): Promise<number> {
  const [port] = await freePorts(1);
  return port!;
}

function tryToHold(port: number): Promise<Server | undefined> {
  return new Promise((settle) => {
    const server = createServer();
    server.once('error', () => settle(undefined));
    server.listen({ port, host: HOST, exclusive: true }, () => settle(server));
  });
}

const randomPort = () => LOWEST + Math.floor(Math.random() * (ephemeralStart() - LOWEST));

function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('A TCP server has no port');
  return address.port;
}

function ephemeralStart(): number {
  try {
    const [start] = readFileSync('/proc/sys/net/ipv4/ip_local_port_range', 'utf8').split(/\s+/).map(Number);
    return start && start > LOWEST + 1000 ? start : USUAL_EPHEMERAL_START;
  } catch {
    return USUAL_EPHEMERAL_START;
  }
}
