import { createHash, randomUUID } from 'node:crypto';
import { gzipSync } from 'node:zlib';
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
const limits = { connectMs: 1000, firstByteMs: 3000, totalMs: 4000 };

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

const unreadable = (body: string | Buffer) => ({
  kind: 'unreadable',
  sampleDigest: createHash('sha256').update(body).digest('hex'),
});

describe('unreadable replies', () => {
  const good = JSON.stringify(accepted);
  const cases: [string, number, Record<string, string>, string | Buffer][] = [
    ['a wrong content type', 200, { 'content-type': 'text/html' }, good],
    ['no content type', 200, {}, good],
    ['broken JSON', 200, json, '{"answer":'],
    ['bytes that are no UTF-8', 200, json, Buffer.from([0x22, 0xff, 0x22])],
    ['JSON that is no answer', 202, json, '{"message":"Hồ sơ đã được tiếp nhận"}'],
    ['a bare null', 200, json, 'null'],
    ['an encoded body', 200, { ...json, 'content-encoding': 'gzip' }, gzipSync(Buffer.alloc(5_000_000, ' '))],
    ['a body that only claims to be encoded', 200, { ...json, 'content-encoding': 'br' }, good],
    ['a result that does not fit', 200, json, JSON.stringify({ ...accepted, result: { cardNumber: '1' } })],
    ['a result with something extra', 200, json, JSON.stringify({ ...accepted, result: { ...accepted.result, x: 1 } })],
    ['a status that contradicts the body', 202, json, good],
    ['a refusal without its ground', 422, json, '{"answer":"refused","reason":"r"}'],
  ];

  it.each(cases)('%s is no success, only its digest is kept', async (_name, status, headers, body) => {
    server.reply(status, headers, body);
    const sample = unreadable(Buffer.from(body).subarray(0, 65_536));
    expect(await agency.send(request)).toEqual(sample);
    expect(await agency.ask(request.key, 'issue')).toEqual(sample);
  });

  it('a body without end is cut off at a mebibyte, its digest taken of the first 64 KiB', async () => {
    const chunk = Buffer.alloc(65_536, 'x');
    let written = 0;
    server.act((socket) => {
      socket.write('HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n\r\n');
      const pour = () => {
        while (!socket.destroyed && socket.write(chunk)) written += chunk.length;
        if (!socket.destroyed) socket.once('drain', pour);
      };
      pour();
    });
    expect(await agency.send(request)).toEqual(unreadable(chunk));
    expect(written).toBeLessThan(50_000_000);
  });

  it('a 404 of a proxy does not prove that the agency never heard', async () => {
    server.reply(404, { 'content-type': 'text/html' }, '<h1>Not Found</h1>');
    expect(await agency.ask(request.key, 'issue')).toEqual(unreadable('<h1>Not Found</h1>'));
  });

  it('an undo answered with something else is not taken for undone', async () => {
    server.reply(200, json, good);
    expect(await agency.undo(request.key)).toEqual(unreadable(good));
  });
});
