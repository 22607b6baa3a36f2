import { statSync } from 'node:fs';
import { join } from 'node:path';
import { createLocalJWKSet, createRemoteJWKSet, jwtVerify, type JSONWebKeySet } from 'jose';
import { startMocks, type Started } from '../testing/started';

const issuer = 'http://127.0.0.1:4999/idp';
let mocks: Started;
beforeEach(async () => {
  mocks = await startMocks({ identityProvider: { issuer } });
});
afterEach(() => mocks.close());

const get = async (path: string) =>
  (await fetch(`${mocks.url}${path}`)).json() as Promise<JSONWebKeySet & { issuer: string }>;
const grant = async (body: unknown) => {
  const reply = await fetch(`${mocks.url}/idp/token`, { method: 'POST', body: JSON.stringify(body) });
  return { status: reply.status, body: (await reply.json()) as { access_token: string } };
};
const claimsOf = async (body: unknown) => {
  const { access_token: token } = (await grant(body)).body;
  const keys = createRemoteJWKSet(new URL(`${mocks.url}/idp/jwks`));
  return (await jwtVerify(token, keys, { issuer, audience: 'lienthong', algorithms: ['RS256'] })).payload;
};

describe('the mock identity provider', () => {
  it('publishes where its keys are, and only the public ones', async () => {
    expect(await get('/idp/.well-known/openid-configuration')).toMatchObject({ issuer, jwks_uri: `${issuer}/jwks` });
    const { keys } = await get('/idp/jwks');
    expect(Object.keys(keys[0] ?? {}).sort()).toEqual(['alg', 'e', 'kid', 'kty', 'n', 'use']);
  });

  it('gives an officer of a unit a token for eight hours', async () => {
    const { body, status } = await grant({ as: 'officer', unit: 'ubnd-ba-dinh' });
    expect({ status, ...body }).toMatchObject({ status: 200, token_type: 'Bearer', expires_in: 28_800 });
    const claims = await claimsOf({ as: 'officer', unit: 'ubnd-ba-dinh' });
    expect(claims).toMatchObject({ sub: 'officer-1', role: 'officer', unit: 'ubnd-ba-dinh', jti: expect.any(String) });
    expect(claims.exp! - claims.iat!).toBe(28_800);
    expect(claims).not.toHaveProperty('personal_id');
  });

  it('knows a citizen by a stand-in for the personal number that is no plain hash of it', async () => {
    const first = await claimsOf({ as: 'citizen', personalId: '001190000001' });
    expect(first).toMatchObject({
      role: 'citizen',
      personal_id: '001190000001',
      sub: expect.stringMatching(/^citizen-[0-9a-f]{16}$/),
    });
    expect((await claimsOf({ as: 'citizen', personalId: '001190000001' })).sub).toBe(first.sub);
    expect((await claimsOf({ as: 'citizen', personalId: '001190000002' })).sub).not.toBe(first.sub);
    expect((await claimsOf({ as: 'citizen', sub: 'citizen-7' })).sub).toBe('citizen-7');
  });

  it('gives auditor and operator their role', async () => {
    expect(await claimsOf({ as: 'auditor' })).toMatchObject({ sub: 'auditor-1', role: 'auditor' });
    expect(await claimsOf({ as: 'operator', sub: 'op-2' })).toMatchObject({ sub: 'op-2', role: 'operator' });
  });

  it.each([
    {},
    { as: 'king' },
    { as: 'officer' },
    { as: 'citizen', personalId: '12' },
    { as: 'auditor', scope: 'all' },
  ])('refuses %j', async (body) => {
    expect(await grant(body)).toMatchObject({ status: 400, body: { error: 'invalid_request' } });
  });

  it('keeps its key over a restart, readable to its owner only', async () => {
    const before = (await grant({ as: 'auditor' })).body.access_token;
    await mocks.restart();
    await expect(jwtVerify(before, createLocalJWKSet(await get('/idp/jwks')))).resolves.toBeDefined();
    expect(statSync(join(mocks.journalDir, 'idp-key.json')).mode & 0o777).toBe(0o600);
  });
});
