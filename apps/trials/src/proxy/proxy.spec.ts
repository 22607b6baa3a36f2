import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { startProxy, type Proxy } from './proxy';

/** Says back what it hears; tells what it met. */
interface Echo {
  server: Server;
  port: number;
  heard: string[];
  met: Socket[];
}

let echo: Echo;
let proxy: Proxy;
const mine: Socket[] = [];

beforeEach(async () => {
  const heard: string[] = [];
  const met: Socket[] = [];
  const server = createServer({ allowHalfOpen: true }, (socket) => {
    met.push(socket);
    socket.on('error', () => undefined);
    socket.on('data', (said) => {
      heard.push(String(said));
      socket.write(said);
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  echo = { server, port: (server.address() as AddressInfo).port, heard, met };
  proxy = await startProxy(echo.port, () => 0.5);
});

afterEach(async () => {
  for (const socket of [...mine.splice(0), ...echo.met]) socket.destroy();
  await proxy.close();
  await new Promise((closed) => echo.server.close(closed));
});

function dial(): Socket {
  const socket = connect({ port: proxy.port, host: '127.0.0.1', allowHalfOpen: true });
  mine.push(socket);
  return socket;
}

/** Everything up to the end of that way. */
async function hear(socket: Socket, bytes: number): Promise<string> {
  let text = '';
  while (text.length < bytes) {
    const [said] = (await once(socket, 'data')) as [Buffer];
    text += String(said);
  }
  return text;
}

const turn = () => new Promise((resolve) => setTimeout(resolve, 40));

it('carries both ways and says how much', async () => {
  const socket = dial();
  socket.write('xin chào');
  expect(await hear(socket, 8)).toBe('xin chào');
  expect(proxy.carried).toEqual({ up: 9, down: 9, connections: 1 });
});

it('keeps the order of what it delays', async () => {
  const draws = [0.9, 0.1, 0.5, 0];
  const jittery = await startProxy(echo.port, () => draws.shift() ?? 0);
  jittery.set({ jitterMs: 60 });
  const socket = connect({ port: jittery.port, host: '127.0.0.1' });
  mine.push(socket);
  socket.setNoDelay(true).write('one ');
  await turn();
  socket.write('two');
  expect(await hear(socket, 7)).toBe('one two');
  await jittery.close();
});

it('delays as long as it was told', async () => {
  proxy.set({ latencyMs: 150 });
  const socket = dial();
  const at = Date.now();
  socket.write('?');
  await hear(socket, 1);
  expect(Date.now() - at).toBeGreaterThanOrEqual(290);
});

it('lets bytes trickle', async () => {
  proxy.set({ bytesPerSecond: 20 });
  const socket = dial();
  const pieces: string[] = [];
  socket.on('data', (piece) => pieces.push(String(piece)));
  socket.write('12345678');
  while (pieces.join('').length < 8) await once(socket, 'data');
  expect(pieces.every((piece) => piece.length <= 4)).toBe(true);
  expect(pieces.length).toBeGreaterThanOrEqual(2);
});

it('resets in the middle of a piece', async () => {
  const socket = dial();
  socket.write('first');
  await hear(socket, 5);
  proxy.set({ resets: 1 });
  socket.write('abcdef');
  const [error] = (await once(socket, 'error')) as [NodeJS.ErrnoException];
  expect(error.code).toBe('ECONNRESET');
  expect(echo.heard.join('')).toMatch(/^first(abc)?$/);
});

it('is silent without a word, and brings the rest once healed', async () => {
  const socket = dial();
  socket.write('first');
  await hear(socket, 5);
  proxy.set({ silent: 'both' });
  socket.write('later');
  await turn();
  expect([echo.heard.join(''), socket.destroyed, echo.met[0]!.destroyed]).toEqual(['first', false, false]);
  proxy.set({});
  expect(await hear(socket, 5)).toBe('later');
});

it('cuts one direction while the other works', async () => {
  proxy.set({ silent: 'down' });
  const socket = dial();
  let answered = false;
  socket.on('data', () => (answered = true));
  socket.write('do it');
  while (echo.heard.length === 0) await turn();
  await turn();
  expect([echo.heard, answered]).toEqual([['do it'], false]);
});

it('closes one half and leaves the other open', async () => {
  proxy.set({ ended: 'down' });
  const socket = dial();
  socket.resume().write('a');
  await once(socket, 'end');
  socket.write('b');
  while (echo.heard.join('') !== 'ab') await turn();
});

it('passes on that one side is done, and that it broke', async () => {
  const done = dial();
  done.end('bye');
  while (echo.met.length === 0 || !echo.met[0]!.readableEnded) await turn();
  echo.met[0]!.resetAndDestroy();
  const [error] = (await once(done.resume(), 'error')) as [NodeJS.ErrnoException];
  expect(error.code).toBe('ECONNRESET');
});

it('refuses new connections, and breaks all that are open, when told', async () => {
  const before = dial();
  before.write('x');
  await hear(before, 1);
  proxy.set({ refused: true });
  const after = dial();
  expect(((await once(after, 'error')) as [NodeJS.ErrnoException])[0].code).toBe('ECONNRESET');
  proxy.reset();
  expect(((await once(before, 'error')) as [NodeJS.ErrnoException])[0].code).toBe('ECONNRESET');
});

it('resets who dials while nobody listens behind it', async () => {
  const nobody = await startProxy(1, () => 0);
  const socket = connect({ port: nobody.port, host: '127.0.0.1' });
  mine.push(socket);
  await once(socket, 'error');
  await nobody.close();
});
