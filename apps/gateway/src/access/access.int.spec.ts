import { createHmac } from 'node:crypto';
import { generateKeyPair, SignJWT } from 'jose';
import { roles } from '@lienthong/access';
import { throwAwayPostgres } from '@lienthong/testing';
import { auditor, citizen, officer, operator, reviewOf, stranger, submission, submitted } from '../testing/cases';
import { KEY_ID } from '../testing/mock-issuer';
import { startGateway, type StartedGateway } from '../testing/start-gateway';

let gateway: StartedGateway;
beforeAll(async () => {
  gateway = await startGateway(await throwAwayPostgres());
});
afterAll(() => gateway.stop());

describe('logging in', () => {
  const now = () => Math.floor(Date.now() / 1000);
  const claims = () => ({ role: 'citizen', sub: 'an', iss: gateway.issuer.issuer, aud: 'lienthong', exp: now() + 600 });
  const base64 = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const statusFor = async (token: string) => (await gateway.call('GET /dossiers', { token })).status;

  it('takes a good token, and one that ran out a moment ago', async () => {
    expect(await statusFor(await gateway.issuer.token(citizen))).toBe(200);
    expect(await statusFor(await gateway.issuer.token(citizen, { exp: now() - 2 }))).toBe(200);
  });

  it('asks whoever brings none', async () => {
    for (const headers of [
      {},
      { authorization: 'Basic YTpi' },
      { authorization: 'Bearer' },
      { authorization: 'Bearer a b' },
    ] as Record<string, string>[]) {
      const { status, headers: answered } = await gateway.call('GET /dossiers', { headers });
      expect([status, answered.get('www-authenticate')]).toEqual([401, expect.stringMatching(/^Bearer/)]);
    }
  });

  it.each([
    ['expired', { exp: 1 }],
    ['without an end', { exp: undefined }],
    ['for somebody else', { aud: 'another' }],
    ['from somebody else', { iss: 'https://evil.example' }],
    ['not yet valid', { nbf: Math.floor(Date.now() / 1000) + 3_600 }],
  ])('refuses a token that is %s', async (_story, changes) => {
    expect(await statusFor(await gateway.issuer.token(citizen, changes))).toBe(401);
  });

  it.each([
    { role: 'king' },
    { role: undefined, sub: 'x' },
    { role: 'officer' },
    { role: 'officer', unit: '' },
    { role: 'citizen', sub: '' },
  ])('refuses the claims %j', async (bad) => {
    expect(await statusFor(await gateway.issuer.token(bad))).toBe(401);
  });

  it('refuses tricks with the header', async () => {
    const { privateKey } = await generateKeyPair('EdDSA');
    const signed = (header: object, key = privateKey) =>
      new SignJWT(claims()).setProtectedHeader({ alg: 'EdDSA', ...header }).sign(key);
    const payload = base64(claims());
    const hs256 = `${base64({ alg: 'HS256', kid: KEY_ID })}.${payload}`;
    const tricks = [
      `${base64({ alg: 'none' })}.${payload}.`,
      `${hs256}.${createHmac('sha256', JSON.stringify(gateway.issuer.publicJwk)).update(hs256).digest('base64url')}`,
      await signed({ kid: KEY_ID }),
      await signed({ kid: 'unknown' }),
      await signed({ kid: KEY_ID, jku: 'http://evil.example/jwks' }),
      await signed({ kid: 'unknown' }, gateway.issuer.privateKey),
      'garbage',
      'a.b.c',
      `${'a'.repeat(9_000)}.b.c`,
    ];
    for (const token of tricks) expect(await statusFor(token)).toBe(401);
  });
});

/** Every protected route by what it needs, once more by hand; the policy's own spec has the full table. */
const routes: [route: string, ...roles: string[]][] = [
  ['POST /papers', 'citizen'],
  ['GET /papers/{id}', 'citizen', 'officer'],
  ['GET /papers/{id}/content', 'citizen', 'officer'],
  ['GET /dossiers/{id}/results', 'citizen'],
  ['GET /dossiers/{id}/results/{step}', 'citizen'],
  ['GET /dossiers/{id}/results/{step}/document', 'citizen'],
  ['POST /dossiers', 'citizen'],
  ['GET /dossiers', 'citizen'],
  ['GET /dossiers/{id}', 'citizen'],
  ['GET /dossiers/{id}/trail', 'citizen'],
  ['POST /dossiers/{id}/withdrawal', 'citizen'],
  ['POST /dossiers/{id}/supplement', 'citizen'],
  ['POST /dossiers/{id}/route', 'citizen'],
  ['POST /dossiers/{id}/consents/{step}', 'citizen'],
  ['GET /dossiers/{id}/undo-preview', 'citizen'],
  ['POST /dossiers/{id}/corrections', 'officer'],
  ['POST /dossiers/{id}/annulments', 'officer'],
  ['POST /procedures/{id}/check', 'citizen'],
  ['GET /tasks', 'officer'],
  ['GET /tasks/{taskId}', 'officer'],
  ['GET /tasks/{taskId}/facts', 'officer'],
  ['POST /tasks/{taskId}/claim', 'officer'],
  ['POST /tasks/{taskId}/release', 'officer'],
  ['POST /tasks/{taskId}/decision', 'officer'],
  ['POST /tasks/{taskId}/resolution', 'officer'],
  ['POST /tasks/{taskId}/apology', 'officer'],
  ['GET /tasks/{taskId}/undo-preview', 'officer'],
  ['GET /audit/dossiers/{id}', 'auditor'],
  ['GET /audit/dossiers/{id}/trail', 'auditor'],
  ['GET /audit/dossiers/{id}/verify', 'auditor'],
  ['GET /audit/dossiers/{id}/history', 'auditor'],
  ['GET /operations/stuck', 'operator'],
];

describe('every route', () => {
  const everybody = { citizen, officer, auditor, operator };

  it('is on the list, or open on purpose', async () => {
    const { body } = await gateway.call('GET /openapi.json');
    const documented = Object.entries(body.paths as Record<string, object>).flatMap(([path, item]) =>
      Object.keys(item).map((method) => `${method.toUpperCase()} ${path}`),
    );
    const open = [
      'GET /procedures',
      'GET /procedures/{id}',
      'GET /procedures/{id}/form',
      'GET /procedures/{id}/settings',
      'POST /agencies/{agency}/callbacks',
      'GET /livez',
      'GET /readyz',
      'GET /openapi.json',
    ];
    expect(documented.sort()).toEqual([...routes.map(([route]) => route), ...open].sort());
  });

  it.each(routes)('%s: 401 for nobody, 403 for every role but %s', async (route, ...allowed) => {
    const dossierId = await submitted(gateway);
    const path = route.replace('{id}', dossierId).replace('{taskId}', reviewOf(dossierId)) as 'GET /';
    const options = route.startsWith('POST') ? { body: {}, ifMatch: 1 } : {};
    expect((await gateway.call(path, options)).status).toBe(401);
    for (const wrong of roles.filter((one) => !allowed.includes(one))) {
      const { status, body } = await gateway.call(path, { ...options, as: everybody[wrong] });
      expect([wrong, status, body.type]).toEqual([wrong, 403, 'urn:lienthong:problem:not-allowed']);
    }
    for (const role of allowed as 'citizen'[])
      expect([401, 403, 405]).not.toContain((await gateway.call(path, { ...options, as: everybody[role] })).status);
  });
});

describe('fair use', () => {
  it('turns away who asks too often, not others, and says when to come back', async () => {
    const limited = await startGateway(await throwAwayPostgres(), {
      env: { LIENTHONG_SUBMISSIONS_PER_MINUTE: '3', LIENTHONG_REQUESTS_PER_MINUTE: '5' },
    });
    try {
      const statuses: number[] = [];
      for (let count = 0; count < 4; count++)
        statuses.push((await limited.call('POST /dossiers', { as: citizen, body: submission() })).status);
      expect(statuses).toEqual([202, 202, 202, 429]);
      const { headers, body } = await limited.call('POST /dossiers', { as: citizen, body: submission() });
      expect(body.type).toBe('urn:lienthong:problem:too-many-requests');
      // Until the minute is over, not sooner: who comes back earlier is turned away again.
      expect(Number(headers.get('retry-after'))).toBeGreaterThan(30);
      expect((await limited.call('POST /dossiers', { as: stranger, body: submission() })).status).toBe(202);
      expect((await limited.call('GET /dossiers', { as: citizen })).status).toBe(200);
    } finally {
      await limited.stop();
    }
  });

  it('turns away strangers too, by address: with no login, with a bad one, and where none is needed', async () => {
    const limited = await startGateway(await throwAwayPostgres(), { env: { LIENTHONG_REQUESTS_PER_MINUTE: '3' } });
    const statusesOf = async (route: 'GET /', options: object = {}) => {
      const statuses: number[] = [];
      for (let count = 0; count < 5; count++) statuses.push((await limited.call(route, options)).status);
      return statuses;
    };
    try {
      expect(await statusesOf('GET /tasks' as 'GET /')).toEqual([401, 401, 401, 429, 429]);
      expect(await statusesOf('GET /dossiers' as 'GET /', { token: 'a.b.c' })).toEqual([401, 401, 401, 429, 429]);
      expect(await statusesOf('GET /procedures' as 'GET /')).toEqual([200, 200, 200, 429, 429]);
      expect(await statusesOf('GET /readyz' as 'GET /')).toEqual([200, 200, 200, 200, 200]);
      // Who is logged in is somebody else than the strangers of the same address.
      expect((await limited.call('GET /tasks', { as: officer })).status).toBe(200);
      expect((await limited.call('GET /procedures')).headers.get('retry-after')).toMatch(/^\d+$/);
    } finally {
      await limited.stop();
    }
  });
});
