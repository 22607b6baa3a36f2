import { randomUUID } from 'node:crypto';
import { httpAgency } from '../http-agency';
import type { AgencyRequest, ClosableAgency } from '../port';
import { sampleIdentityCard } from '../samples';
import { startRawServer, type RawServer } from './raw-server';

const accepted = {
  answer: 'accepted',
  reference: 'R-1',
  result: { cardNumber: '001226000001', issuedOn: '2026-11-22' },
};
const json = { 'content-type': 'application/json' };
const limits = { connectMs: 1000, firstByteMs: 500, totalMs: 1200 };

let server: RawServer;
let agency: ClosableAgency;
let request: AgencyRequest;

beforeEach(async () => {
  server = await startRawServer();
  agency = httpAgency({ agency: 'identity-card', url: `${server.url}/identity-card`, limits });
  const dossier = randomUUID();
  request = { key: `${dossier}/identity-card/issue/1`, intent: 'issue', dossier, payload: sampleIdentityCard() };
});
afterEach(async () => {
  await agency.close();
  await server.close();
});

describe('time limits', () => {
  const timed = async () => {
    const startedAt = Date.now();
    const outcome = await agency.send(request);
    return { outcome, tookMs: Date.now() - startedAt };
  };
  const unknown = { kind: 'unavailable', executed: 'unknown' };

  it('ends when no reply comes', async () => {
    server.act(() => undefined);
    const { outcome, tookMs } = await timed();
    expect(outcome).toEqual(unknown);
    expect(tookMs).toBeLessThan(1100);
  });

  it('ends when the head of the reply never ends', async () => {
    server.act((socket) => {
      socket.write('HTTP/1.1 200 OK\r\n');
      server.every(50, () => socket.write('x-more: 1\r\n'));
    });
    const { outcome, tookMs } = await timed();
    expect(outcome).toEqual(unknown);
    expect(tookMs).toBeLessThan(1100);
  });

  it('ends when the body comes a byte at a time', async () => {
    server.act((socket) => {
      socket.write('HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 5000\r\n\r\n');
      server.every(50, () => socket.write(' '));
    });
    const { outcome, tookMs } = await timed();
    expect(outcome).toEqual(unknown);
    expect(tookMs).toBeGreaterThan(1100);
    expect(tookMs).toBeLessThan(2500);
  });

  it('throws the reason of an abort, before and during the call', async () => {
    server.act(() => undefined);
    const stop = new AbortController();
    const sending = agency.send(request, { signal: stop.signal });
    setTimeout(() => stop.abort(new Error('shutting down')), 50);
    await expect(sending).rejects.toThrow('shutting down');
    await expect(agency.ask(request.key, 'issue', { signal: stop.signal })).rejects.toThrow('shutting down');
    expect(server.seen).toHaveLength(1);
  });

  it('serves the next request after one was cut off', async () => {
    server.act(() => undefined);
    await agency.send(request);
    server.reply(200, json, JSON.stringify(accepted));
    expect(await agency.send(request)).toMatchObject({ kind: 'accepted' });
  });
});
