import { createServer } from 'node:net';
import { freePorts } from './free-port';

describe('free ports', () => {
  it('are different and can be listened on', async () => {
    const ports = await freePorts(20);
    expect(new Set(ports).size).toBe(20);
    const server = createServer().listen(ports[0], '127.0.0.1');
    await new Promise((listening) => server.once('listening', listening));
    await new Promise((closed) => server.close(closed));
  });

  it('are none that the kernel would lend to a client', async () => {
    expect(Math.max(...(await freePorts(20)))).toBeLessThan(32_768);
  });
});
