import { connect } from 'node:net';
import { throwAwayPostgres } from '@lienthong/testing';
import { citizen, officer, submission } from '../testing/cases';
import { startGateway, type StartedGateway } from '../testing/start-gateway';

let gateway: StartedGateway;
beforeAll(async () => {
  gateway = await startGateway(await throwAwayPostgres());
});
afterAll(() => gateway.stop());

const refusalOf = ({ status, body }: { status: number; body: { type: string } }) => [
  status,
  body.type.replace('urn:lienthong:problem:', ''),
];
const submitRaw = (raw: string | Buffer, headers: Record<string, string> = {}) =>
  gateway.call('POST /dossiers', { as: citizen, raw, headers });

describe('bad input', () => {
  it.each(['{', '{"procedure":"birth",}', 'facts=1', Buffer.from([0x7b, 0xff, 0x7d])])(
    'malformed JSON (%s) is 400',
    async (raw) => {
      expect(refusalOf(await submitRaw(raw))).toEqual([400, 'malformed-request']);
    },
  );

  it('a body over 256 kB is 413, just below it is read', async () => {
    const padded = (bytes: number) => JSON.stringify({ procedure: 'x'.repeat(bytes), facts: {} });
    expect(refusalOf(await submitRaw(padded(256 * 1024)))).toEqual([413, 'body-too-large']);
    expect(refusalOf(await submitRaw(padded(255 * 1024)))).toEqual([422, 'invalid-request']);
  });

  it.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/xml',
    'nonsense',
  ])('the content type %s is 415', async (type) => {
    expect(refusalOf(await submitRaw(JSON.stringify(submission()), { 'content-type': type }))).toEqual([
      415,
      'unsupported-media-type',
    ]);
  });

  it.each([
    `{"procedure":"birth","facts":${'['.repeat(10_000)}${']'.repeat(10_000)}}`,
    '{"procedure":"birth","facts":{"__proto__":{"admin":true}}}',
    '{"procedure":"birth","facts":{"constructor":{"prototype":{}}}}',
    `{"procedure":"birth","facts":{"child":[${'1,'.repeat(100_000)}1]}}`,
    '{"procedure":"birth","facts":{"copies":1e999}}',
    `{"procedure":"birth","facts":{"child":{"fullName":"${'\u0301'.repeat(10_000)}"}}}`,
  ])('a hostile body (%#) is 422', async (raw) => {
    expect(refusalOf(await submitRaw(raw))).toEqual([422, 'invalid-request']);
    expect(({} as Record<string, unknown>)['admin']).toBeUndefined();
  });

  it('a route that is not there is 404, a wrong method 405 with Allow', async () => {
    expect(refusalOf(await gateway.call('GET /admin', { as: citizen }))).toEqual([404, 'not-found']);
    expect(refusalOf(await gateway.call('POST /audit/dossiers', { as: citizen, body: {} }))).toEqual([
      404,
      'not-found',
    ]);
    const wrong = await gateway.call('PUT /dossiers', { as: citizen, body: {} });
    expect([...refusalOf(wrong), wrong.headers.get('allow')]).toEqual([405, 'method-not-allowed', 'POST, GET, HEAD']);
    expect((await gateway.call('DELETE /tasks/x', { as: officer })).status).toBe(405);
    expect(
      (
        await gateway.call('OPTIONS /dossiers', {
          headers: { origin: 'https://evil.example', 'access-control-request-method': 'POST' },
        })
      ).headers.get('access-control-allow-origin'),
    ).toBeNull();
    expect(
      (await gateway.call('GET /dossiers', { as: citizen, headers: { 'x-http-method-override': 'DELETE' } })).status,
    ).toBe(200);
  });

  it('an unreadable URL is 400, a path outside is not found', async () => {
    expect(refusalOf(await gateway.call('GET /dossiers/%E0%A4%A', { as: citizen }))).toEqual([
      400,
      'malformed-request',
    ]);
    expect(
      (await gateway.call(`GET /dossiers/${encodeURIComponent('../../etc/passwd')}`, { as: citizen })).status,
    ).toBe(404);
  });

  it.each(['GET /dossiers/', 'GET /tasks/', 'GET /papers/'] as const)(
    '%s with an id longer than any is not found, whatever it is made of',
    async (route) => {
      for (const id of [
        'a'.repeat(201),
        'a'.repeat(5_000),
        '%61'.repeat(400),
        `${'0'.repeat(36)}:${'x'.repeat(300)}`,
      ]) {
        const { status, body } = await gateway.call(`${route}${id}` as 'GET /', { as: citizen });
        expect([status, body.type]).toEqual([404, 'urn:lienthong:problem:not-found']);
      }
    },
  );

  it('every refusal is a problem that says nothing of our insides', async () => {
    const answers = [
      await gateway.call('GET /nowhere'),
      await submitRaw('{'),
      await gateway.call('GET /dossiers'),
      await gateway.call('GET /tasks', { as: citizen }),
      await submitRaw('{}', { 'content-type': 'text/plain' }),
    ];
    for (const { body, headers, text, status } of answers) {
      expect(headers.get('content-type')).toMatch(/^application\/problem\+json/);
      expect(body).toMatchObject({
        type: expect.stringMatching(/^urn:lienthong:problem:/),
        title: expect.any(String),
        status,
        traceId: expect.stringMatching(/^[0-9a-f]{32}$/),
      });
      expect(text).not.toMatch(/at \/|node_modules|Fastify|FST_|Nest/);
      expect(headers.get('x-powered-by')).toBeNull();
      expect(headers.get('cache-control')).toBe('no-store');
    }
  });

  it('is answered in Vietnamese, or in English on request', async () => {
    expect((await gateway.call('GET /nowhere')).body.title).toBe('Không tìm thấy.');
    expect((await gateway.call('GET /nowhere', { headers: { 'accept-language': 'en-GB, vi;q=0.5' } })).body.title).toBe(
      'Nothing here that you may see.',
    );
  });

  it('that is no HTTP is refused and its line closed', async () => {
    const { port, hostname } = new URL(gateway.url);
    const say = (text: string) =>
      new Promise<string>((resolve, reject) => {
        const heard: Buffer[] = [];
        const socket = connect(Number(port), hostname, () => socket.write(text));
        socket
          .on('data', (bytes: Buffer) => heard.push(bytes))
          .on('close', () => resolve(Buffer.concat(heard).toString()))
          .on('error', reject);
      });
    expect(await say('hello\r\n\r\n')).toMatch(/^HTTP\/1.1 400 .*malformed-request/s);
    expect(await say(`GET / HTTP/1.1\r\nHost: x\r\nX-Big: ${'a'.repeat(20_000)}\r\n\r\n`)).toMatch(
      /^HTTP\/1.1 431 .*headers-too-large/s,
    );
    expect(
      await say('POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n'),
    ).toMatch(/^HTTP\/1.1 400 /);
  });
});
