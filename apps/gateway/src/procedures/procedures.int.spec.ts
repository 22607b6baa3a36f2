import { getProcedure } from '@lienthong/procedures';
import { throwAwayPostgres } from '@lienthong/testing';
import { citizen, officer, plainFacts, reviewOf, submission, submitted } from '../testing/cases';
import { startGateway, type StartedGateway } from '../testing/start-gateway';
import { submissionAt } from '../testing/surroundings';

let gateway: StartedGateway;
beforeAll(async () => {
  gateway = await startGateway(await throwAwayPostgres(), {
    env: {
      LIENTHONG_LAW_SETTINGS: JSON.stringify({ 'ks.dueWD': 2, 'gs.allowRootOnly': true, 'supplement.maxRounds': 2 }),
    },
  });
});
afterAll(() => gateway.stop());

const sampleOf = (name: string, procedure = 'birth') => {
  const { facts, choose } = getProcedure(procedure).samples[name]!;
  return { facts: facts(new Date(submissionAt)), choose };
};
const check = (body: unknown, procedure = 'birth', as: object = citizen) =>
  gateway.call(`POST /procedures/${procedure}/check`, { as, body, key: null });

describe('the settings of the law', () => {
  it('are public, each with the value in force, its default and its source', async () => {
    const { status, body } = await gateway.call('GET /procedures/birth/settings');
    expect(status).toBe(200);
    expect(body.items).toContainEqual({
      key: 'ks.dueWD',
      value: 2,
      default: 1,
      source: expect.stringContaining('NĐ 63/2024'),
    });
    expect(body.items).toContainEqual(expect.objectContaining({ key: 'cutoff.inclusive', value: true, default: true }));
    expect(body.items).toHaveLength(Object.keys(getProcedure('birth').settings).length);
    for (const id of ['no-procedure', '__proto__', 'constructor'])
      expect((await gateway.call(`GET /procedures/${id}/settings`)).status).toBe(404);
  });

  it('hold from check to plan: another limit, another choice, another supplement', async () => {
    const rootOnly = { facts: getProcedure('birth').fit(plainFacts(), []), choose: [] };
    expect((await check(rootOnly)).body.issues).toEqual([]);
    const dossierId = await submitted(gateway, submission(rootOnly));
    const task = reviewOf(dossierId);
    const { body } = await gateway.call(`GET /tasks/${task}`, { as: officer });
    expect(body.due).toBe('2026-11-25T10:00:00.000Z');
    await gateway.call(`POST /tasks/${task}/decision`, {
      as: officer,
      body: { decision: 'supplement', reason: 'unreadable' },
      ifMatch: 1,
    });
    const answered = await gateway.call(`POST /dossiers/${dossierId}/supplement`, {
      as: citizen,
      body: { facts: rootOnly.facts },
    });
    expect(answered.status).toBe(202);
    const again = await gateway.call(`POST /tasks/${reviewOf(dossierId, 1)}/decision`, {
      as: officer,
      body: { decision: 'supplement', reason: 'unreadable' },
      ifMatch: 1,
    });
    expect(again.status).toBe(200);
  });
});

describe('checking a declaration before it is submitted', () => {
  it('names every issue as a submission would, and keeps nothing', async () => {
    const facts = plainFacts();
    facts['filer']!['phone'] = '12';
    const { status, body } = await check({ facts, choose: ['identity-cart'] });
    expect([status, body.issues.map(({ pointer }: { pointer: string }) => pointer)]).toEqual([
      200,
      expect.arrayContaining(['/facts/filer/phone', '/choose']),
    ]);
    expect((await gateway.call('GET /dossiers', { as: { role: 'citizen', sub: 'checker' } })).body.items).toEqual([]);
  });

  it.each([
    ['birth', 'late', 'RB-02', '/facts/child/bornOn'],
    ['death', 'late', 'RB-02', '/facts/death/diedOn'],
  ])('warns of what is unusual in a %s (%s)', async (procedure, name, rule, pointer) => {
    const { body } = await check(sampleOf(name, procedure), procedure);
    expect(body).toMatchObject({
      issues: [],
      warnings: [{ rule, pointer, vi: expect.any(String), en: expect.any(String) }],
    });
  });

  it('finds nothing in what is right, believes a login that says who the filer is, and warns the officer alike', async () => {
    expect((await check(sampleOf('plain'))).body).toEqual({ issues: [], warnings: [] });
    const another = { ...citizen, personal_id: '001195999999' };
    expect((await check(sampleOf('plain'), 'birth', another)).body.issues).not.toEqual([]);
    const dossierId = await submitted(gateway, { procedure: 'birth', ...sampleOf('undetermined-sex') });
    const { body } = await gateway.call(`GET /tasks/${reviewOf(dossierId)}/facts`, { as: officer });
    expect(body.warnings).toMatchObject([{ rule: 'BF-59', pointer: '/facts/child/sex' }]);
  });

  it('is for citizens who are logged in, for procedures on offer, with a body that can be read', async () => {
    expect((await gateway.call('POST /procedures/birth/check', { body: { facts: {} } })).status).toBe(401);
    expect((await check({ facts: {} }, 'birth', officer)).status).toBe(403);
    for (const id of ['no-procedure', '__proto__']) expect((await check({ facts: {} }, id)).status).toBe(404);
    for (const body of [{}, { facts: {}, procedure: 'birth' }, { facts: {}, choose: 'all' }, []])
      expect((await check(body)).status).toBe(422);
  });
});
