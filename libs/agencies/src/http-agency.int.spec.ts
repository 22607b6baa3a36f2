import { randomUUID } from 'node:crypto';
import { InvalidPayload } from './check-payload';
import { httpAgency } from './http-agency';
import type { AgencyRequest, ClosableAgency } from './port';
import { sampleIdentityCard } from './samples';
import { startRawServer, type RawServer } from './wire/raw-server';

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

describe('what goes out', () => {
  it('carries the key as a header, the request as JSON, and asks for no encoding', async () => {
    server.reply(200, json, JSON.stringify(accepted));
    await agency.send(request);
    expect(server.seen).toMatchObject([
      {
        method: 'POST',
        url: '/identity-card/requests',
        headers: { 'idempotency-key': request.key, 'accept-encoding': 'identity' },
      },
    ]);
    const { intent, dossier, payload } = request;
    expect(JSON.parse(server.seen[0]!.body)).toEqual({ intent, dossier, payload });
  });

  it('puts the key into one path segment for ask and undo', async () => {
    server.reply(404, json, '{"answer":"never-heard"}');
    await agency.ask(request.key, 'issue');
    await agency.undo(request.key);
    const path = `/identity-card/requests/${encodeURIComponent(request.key)}`;
    expect(server.seen.map(({ url }) => url)).toEqual([path, `${path}/undo`]);
    expect(server.seen[1]!.headers['idempotency-key']).toBe(`${request.key}/undo`);
  });

  it('does not go out when it does not fit the messages, and the error quotes nothing', async () => {
    const sending = agency.send({ ...request, payload: { ...request.payload, note: 'Nguyễn Văn Bí Mật' } });
    await expect(sending).rejects.toThrow(InvalidPayload);
    await expect(sending).rejects.not.toThrow(/Bí Mật/);
    await expect(agency.send({ ...request, intent: 'revoke' })).rejects.toThrow(InvalidPayload);
    expect(server.seen).toEqual([]);
  });
});

describe('answers', () => {
  const cases: [number, object, object][] = [
    [200, accepted, { kind: 'accepted', reference: 'R-1', result: accepted.result }],
    [202, { answer: 'pending', reference: 'R-1' }, { kind: 'pending', reference: 'R-1' }],
    [202, { answer: 'verifying', reference: 'R-1' }, { kind: 'verifying', reference: 'R-1' }],
    [422, { answer: 'refused', reason: 'r', ground: 'g' }, { kind: 'refused', reason: 'r', ground: 'g' }],
    [409, { answer: 'suspected-duplicate', reason: 'r' }, { kind: 'suspected-duplicate', reason: 'r' }],
    [422, { answer: 'needs-supplement', reason: 'r' }, { kind: 'needs-supplement', reason: 'r' }],
    [
      409,
      { answer: 'needs-supplement', reason: 'r', fields: ['/child/bornOn'] },
      { kind: 'needs-supplement', reason: 'r', fields: ['/child/bornOn'] },
    ],
  ];

  it.each(cases)('%i %j is read by send and by ask alike', async (status, body, expected) => {
    server.reply(status, { 'content-type': 'Application/JSON; charset=utf-8' }, JSON.stringify(body));
    expect(await agency.send(request)).toEqual(expected);
    expect(await agency.ask(request.key, 'issue')).toEqual(expected);
  });

  it('410 means gone to a send', async () => {
    server.reply(410, json, '{}');
    expect(await agency.send(request)).toEqual({ kind: 'gone' });
  });

  it('reads the words of ask and undo', async () => {
    server.reply(404, json, '{"answer":"never-heard"}');
    expect(await agency.ask(request.key, 'issue')).toEqual({ kind: 'never-heard' });
    server.reply(200, json, '{"answer":"undone"}');
    expect(await agency.ask(request.key, 'issue')).toEqual({ kind: 'undone' });
    expect(await agency.undo(request.key)).toEqual({ kind: 'undone' });
    server.reply(409, json, '{"answer":"too-late"}');
    expect(await agency.undo(request.key)).toEqual({ kind: 'too-late' });
    server.reply(501, {}, '');
    expect(await agency.undo(request.key)).toEqual({ kind: 'unsupported' });
    expect(await agency.ask(request.key, 'issue')).toEqual({ kind: 'unsupported' });
  });
});

describe('no usable answer', () => {
  it('429 and 503 were not executed, and say when to come again', async () => {
    server.reply(503, { 'retry-after': '3' }, '');
    expect(await agency.send(request)).toEqual({ kind: 'unavailable', executed: 'no', retryAfterMs: 3000 });
    server.reply(429, { 'retry-after': '99999999' }, '');
    expect(await agency.send(request)).toEqual({ kind: 'unavailable', executed: 'no', retryAfterMs: 3_600_000 });
    server.reply(503, { 'retry-after': new Date(Date.now() + 60_000).toUTCString() }, '');
    expect(await agency.undo(request.key)).toMatchObject({ executed: 'no', retryAfterMs: expect.any(Number) });
    server.reply(503, { 'retry-after': 'soon' }, '');
    expect(await agency.send(request)).toEqual({ kind: 'unavailable', executed: 'no' });
  });

  it.each([400, 403, 500, 502, 504, 302])('%i may have been executed; 400 says that it is wrong', async (status) => {
    server.reply(status, { ...json, location: '/identity-card/elsewhere' }, '{}');
    const wrong = status === 400 ? { wrong: true } : {};
    expect(await agency.send(request)).toEqual({ kind: 'unavailable', executed: 'unknown', ...wrong });
    expect(server.seen).toHaveLength(1);
  });

  it('a refused connection was not executed', async () => {
    await server.close();
    expect(await agency.send(request)).toEqual({ kind: 'unavailable', executed: 'no' });
  });

  it('an unknown host was not executed', async () => {
    const lost = httpAgency({ agency: 'identity-card', url: 'http://no-such-host.invalid/x', limits });
    expect(await lost.send(request)).toEqual({ kind: 'unavailable', executed: 'no' });
    await lost.close();
  });

  it('a connection broken before or within the reply may have been executed', async () => {
    server.act((socket) => socket.destroy());
    expect(await agency.send(request)).toEqual({ kind: 'unavailable', executed: 'unknown' });
    server.act((socket) => {
      socket.write('HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 500\r\n\r\n{"answer"');
      setTimeout(() => socket.destroy(), 50);
    });
    expect(await agency.send(request)).toEqual({ kind: 'unavailable', executed: 'unknown' });
  });
});
