import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { newRequest, startMocks, type Started } from '../testing/started';

let mocks: Started;
beforeEach(async () => {
  mocks = await startMocks({ faults: ['residence:refuse'] });
});
afterEach(() => mocks.close());

const call = async (method: string, path: string, body?: unknown) => {
  const reply = await fetch(`${mocks.url}${path}`, { method, ...(body ? { body: JSON.stringify(body) } : {}) });
  return { status: reply.status, body: (await reply.json()) as unknown };
};

describe('the admin interface', () => {
  it('says that it is well', async () => {
    expect(await call('GET', '/_mock/health')).toEqual({ status: 200, body: { status: 'ok' } });
  });

  it('replaces the faults, or none when one is unknown', async () => {
    expect(await call('PUT', '/_mock/faults', { faults: ['residence:slow:0.1', 'population:hold'] })).toEqual({
      ...{ status: 200, body: { faults: ['residence:slow:0.1', 'population:hold'] } },
    });
    expect(await call('PUT', '/_mock/faults', { faults: ['residence:explode'] })).toMatchObject({ status: 400 });
    expect(await call('PUT', '/_mock/faults', 'residence')).toMatchObject({ status: 400 });
    expect((await call('GET', '/_mock/faults')).body).toEqual({ faults: ['residence:slow:0.1', 'population:hold'] });
    expect(await mocks.agency('residence').send(newRequest('residence'))).toMatchObject({ kind: 'accepted' });
  });

  it('shows one dossier, and nothing of an unknown one', async () => {
    const request = newRequest('population');
    await mocks.agency('population').send(request);
    await mocks.agency('population').send(newRequest('population'));
    expect(await mocks.journal(request.dossier)).toMatchObject([
      { agency: 'population', dossier: request.dossier, key: request.key, intent: 'reserve', kind: 'received' },
      { kind: 'committed' },
    ]);
    expect(await mocks.journal('nobody')).toEqual([]);
    expect((await mocks.summary('nobody')).duplicates).toBe(0);
  });

  it("answers nobody else's paths", async () => {
    expect((await call('GET', '/_mock/secrets')).status).toBe(404);
    expect((await call('GET', '/bakery/requests/x')).status).toBe(404);
    expect((await call('GET', '/population/requests/%E0%A4%A')).status).toBe(400);
  });
});

describe('the journal file', () => {
  it('names no person: no name, birth date, number or sex, plain or hashed without a key', async () => {
    const request = newRequest('population');
    const answer = await mocks.agency('population').send(request);
    if (answer.kind !== 'accepted') throw new Error('unreachable');
    await mocks.agency('health-insurance').send(newRequest('health-insurance'));
    const text = readFileSync(join(mocks.journalDir, 'journal.jsonl'), 'utf8');
    for (const personal of [
      'THỬ',
      'MẪU',
      '2026-11-02',
      'male',
      '001190',
      'TE1',
      String(answer.result['personalNumber']),
    ]) {
      expect(text).not.toContain(personal);
    }
    expect(JSON.stringify(await mocks.journal(request.dossier))).not.toContain('sealed');
  });
});

describe('requests that no agency could carry out', () => {
  const post = async (key: string | undefined, body: unknown, path = '/population/requests') =>
    (
      await fetch(`${mocks.url}${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...(key ? { 'idempotency-key': key } : {}) },
        body: JSON.stringify(body),
      })
    ).status;

  it('are answered 400 and leave no trace', async () => {
    const { key, ...request } = newRequest('population');
    const other = newRequest('population');
    expect(await post(undefined, request)).toBe(400);
    expect(await post('a person', request)).toBe(400);
    expect(await post(other.key, request)).toBe(400);
    expect(await post(key, { ...request, intent: 'confirm' })).toBe(400);
    expect(await post(key, { ...request, payload: { ...request.payload, extra: 1 } })).toBe(400);
    expect(await post(key, 'prose')).toBe(400);
    expect(await post(key, {}, `/population/requests/${encodeURIComponent(key)}/undo`)).toBe(400);
    expect(await mocks.journal(request.dossier)).toEqual([]);
  });
});
