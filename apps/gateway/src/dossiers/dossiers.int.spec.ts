import { getProcedure } from '@lienthong/procedures';
import { throwAwayPostgres } from '@lienthong/testing';
import {
  citizen,
  colleague,
  officer,
  personalWords,
  plainFacts,
  reviewOf,
  stranger,
  submission,
  submitted,
} from '../testing/cases';
import { startGateway, type StartedGateway } from '../testing/start-gateway';
import { submissionAt } from '../testing/surroundings';

let gateway: StartedGateway;
beforeAll(async () => {
  gateway = await startGateway(await throwAwayPostgres());
});
afterAll(() => gateway.stop());

const show = async (dossierId: string) => (await gateway.call(`GET /dossiers/${dossierId}`, { as: citizen })).body;

describe('submitting', () => {
  it('answers 202 with receipt and steps, and keeps the facts in the vault', async () => {
    const { status, body, headers } = await gateway.call('POST /dossiers', { as: citizen, body: submission() });
    expect(status).toBe(202);
    expect(body).toMatchObject({
      procedure: 'birth',
      submittedAt: new Date(submissionAt).toISOString(),
      receipt: expect.stringMatching(/^G01\.899\.208\.000-261123-\d{6}$/),
      steps: expect.arrayContaining([{ step: 'birth-registration', title: 'Đăng ký khai sinh', state: 'IN_REVIEW' }]),
    });
    expect(body.steps).toHaveLength(5);
    expect(headers.get('location')).toBe(`/dossiers/${body.dossierId}`);
    const found = await gateway.ledger.find(body.dossierId);
    const opened = await gateway.ledger.open(body.dossierId, found!.dossier.factsDigest!);
    expect(opened?.contact).toMatchObject({ '/filer/phone': plainFacts()['filer']!['phone'] });
    expect(JSON.stringify(opened?.legal)).not.toContain(plainFacts()['filer']!['phone']);
  });

  it('takes a choice of branches', async () => {
    const facts = getProcedure('birth').samples['residence-only']!.facts(new Date(submissionAt));
    const { body } = await gateway.call('POST /dossiers', {
      as: citizen,
      body: { procedure: 'birth', facts, choose: ['permanent-residence'] },
    });
    expect(body.steps).toContainEqual({ step: 'identity-card', title: expect.any(String), state: 'NOT_REQUESTED' });
  });

  it('names every fault of the facts at once, by pointer and rule', async () => {
    const facts = plainFacts();
    facts['filer']!['phone'] = '12';
    facts['child']!['nickname'] = 'Mai';
    const { status, body } = await gateway.call('POST /dossiers', {
      as: citizen,
      body: submission({ facts, choose: [] }),
    });
    expect(status).toBe(422);
    expect(body.type).toBe('urn:lienthong:problem:invalid-request');
    expect(body.errors).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          pointer: '/facts/filer/phone',
          rule: 'BF-05',
          vi: expect.any(String),
          en: expect.any(String),
        }),
        expect.objectContaining({ pointer: '/facts/child/nickname' }),
        expect.objectContaining({ pointer: '/choose', rule: 'RB-05' }),
      ]),
    );
    expect(body.traceId).toMatch(/^[0-9a-f]{32}$/);
  });

  it.each(Object.entries(getProcedure('birth').samples).filter(([, { failsOn }]) => failsOn))(
    'refuses the bad sample %s',
    async (_name, sample) => {
      const body = { procedure: 'birth', facts: sample.facts(new Date(submissionAt)), choose: sample.choose };
      const { status, body: problem } = await gateway.call('POST /dossiers', { as: citizen, body });
      const { pointer, rule } = sample.failsOn!;
      expect({ status, errors: problem.errors }).toMatchObject({
        status: 422,
        errors: [{ pointer: pointer === '/choose' ? pointer : `/facts${pointer}`, rule }],
      });
    },
  );

  it.each([
    [{ facts: {}, status: 'COMPLETED', unit: 'mine' }, ['/status', '/unit', '/procedure']],
    [{ procedure: { $gt: '' }, facts: {} }, ['/procedure']],
    [{ procedure: 'death-of-a-salesman', facts: {} }, ['/procedure']],
    [{ procedure: 'birth', choose: 'all', facts: {} }, ['/choose']],
    [{ procedure: 'birth' }, ['/facts']],
    [[], ['']],
    ['birth', ['']],
    [undefined, ['/procedure', '/facts']],
  ])('refuses the body %j', async (body, pointers) => {
    const { status, body: problem } = await gateway.call('POST /dossiers', { as: citizen, body });
    expect(status).toBe(422);
    expect(problem.errors.map(({ pointer }: { pointer: string }) => pointer).sort()).toEqual([...pointers].sort());
  });

  it('believes a login that says who the filer is, and nobody else', async () => {
    const { personalId } = plainFacts()['filer'] as { personalId: string };
    const submitAs = (personal_id: string) =>
      gateway.call('POST /dossiers', { as: { ...citizen, personal_id }, body: submission() });
    expect((await submitAs(personalId)).status).toBe(202);
    expect((await submitAs('001195999999')).status).toBe(422);
  });
});

describe('the Idempotency-Key', () => {
  it('must be there and readable', async () => {
    for (const key of [null, 'short', 'x'.repeat(129), 'with space in it']) {
      const { status, body } = await gateway.call('POST /dossiers', { as: citizen, body: submission(), key });
      expect({ status, type: body.type }).toEqual({
        status: 400,
        type: 'urn:lienthong:problem:idempotency-key-missing',
      });
    }
  });

  it('makes fifty submissions at once one dossier with one answer', async () => {
    const key = 'fifty-at-once';
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => gateway.call('POST /dossiers', { as: citizen, body: submission(), key })),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([202]));
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect(new Set(answers.map(({ headers }) => headers.get('location'))).size).toBe(1);
  });

  it('gives the first answer again, whatever happened since', async () => {
    const options = { as: citizen, body: submission(), key: 'first-answer-again' };
    const first = await gateway.call('POST /dossiers', options);
    const { dossierId } = first.body;
    await gateway.call(`POST /tasks/${reviewOf(dossierId)}/decision`, {
      as: officer,
      body: { decision: 'accept' },
      ifMatch: 1,
    });
    expect((await show(dossierId)).steps[0].state).toBe('DISPATCHED');
    expect((await gateway.call('POST /dossiers', options)).text).toBe(first.text);
  });

  it('is refused with another body, also a wrong one, and is each citizen’s own', async () => {
    const key = 'another-body';
    await gateway.call('POST /dossiers', { as: citizen, body: submission(), key });
    const other = await gateway.call('POST /dossiers', {
      as: citizen,
      body: submission({ choose: ['permanent-residence'] }),
      key,
    });
    expect({ status: other.status, type: other.body.type }).toEqual({
      status: 422,
      type: 'urn:lienthong:problem:key-reused',
    });
    const wrong = await gateway.call('POST /dossiers', { as: citizen, body: submission({ facts: {} }), key });
    expect(wrong.body.type).toBe('urn:lienthong:problem:key-reused');
    expect((await gateway.call('POST /dossiers', { as: stranger, body: submission(), key })).status).toBe(202);
  });

  it('is free again after facts that were refused', async () => {
    const key = 'free-after-refusal';
    expect((await gateway.call('POST /dossiers', { as: citizen, body: submission({ facts: {} }), key })).status).toBe(
      422,
    );
    expect((await gateway.call('POST /dossiers', { as: citizen, body: submission(), key })).status).toBe(202);
  });
});

describe('my dossiers', () => {
  it('are listed newest first, page by page, and only mine', async () => {
    const me = { role: 'citizen', sub: 'lister' };
    for (let count = 0; count < 5; count++) await gateway.call('POST /dossiers', { as: me, body: submission() });
    const seen: string[] = [];
    let query = '?limit=2';
    for (let page = 0; page < 3; page++) {
      const { body } = await gateway.call(`GET /dossiers${query}`, { as: me });
      seen.push(...body.items.map(({ dossierId }: { dossierId: string }) => dossierId));
      query = `?limit=2&cursor=${body.next}`;
      expect(body.next === undefined).toBe(page === 2);
    }
    expect(new Set(seen).size).toBe(5);
    expect((await gateway.call('GET /dossiers', { as: { role: 'citizen', sub: 'nobody' } })).body).toEqual({
      items: [],
    });
  });

  it.each([
    'limit=0',
    'limit=101',
    'limit=x',
    'cursor=zzz',
    `cursor=${Buffer.from('[1,"x\' or 1=1"]').toString('base64url')}`,
    'unit=mine',
    'limit=1&limit=2',
  ])('refuses the query %s', async (query) => {
    expect((await gateway.call(`GET /dossiers?${query}`, { as: citizen })).status).toBe(422);
  });

  it('do not exist for anybody else, and nothing unknown does', async () => {
    const dossierId = await submitted(gateway);
    const ids = [
      dossierId,
      dossierId.toUpperCase(),
      '0190a000-0000-7000-8000-000000000000',
      'no-uuid',
      '__proto__',
      '%00',
    ];
    for (const id of ids) {
      for (const path of ['', '/trail'] as const)
        expect((await gateway.call(`GET /dossiers/${id}${path}`, { as: stranger })).status).toBe(404);
      expect((await gateway.call(`POST /dossiers/${id}/withdrawal`, { as: stranger })).status).toBe(404);
      expect(
        (await gateway.call(`POST /dossiers/${id}/supplement`, { as: stranger, body: { facts: plainFacts() } })).status,
      ).toBe(404);
    }
    expect((await gateway.call(`GET /dossiers/${dossierId}`, { as: citizen })).status).toBe(200);
  });

  it('tell their trail by kind of actor', async () => {
    const dossierId = await submitted(gateway);
    const { body, text } = await gateway.call(`GET /dossiers/${dossierId}/trail`, { as: citizen });
    expect(body.items[0]).toEqual({
      seq: 1,
      at: new Date(submissionAt).toISOString(),
      event: 'DossierSubmitted',
      by: 'citizen',
    });
    expect(text).not.toMatch(/citizen:|digest|justice-/);
  });
});

describe('withdrawing', () => {
  it('is taken once, and again for the same key', async () => {
    const dossierId = await submitted(gateway);
    const key = 'withdraw-once';
    const first = await gateway.call(`POST /dossiers/${dossierId}/withdrawal`, { as: citizen, key });
    expect(first).toMatchObject({ status: 202, body: { outcome: 'WITHDRAWN', withdrawalRequested: true } });
    expect((await gateway.call(`POST /dossiers/${dossierId}/withdrawal`, { as: citizen, key })).text).toBe(first.text);
    const second = await gateway.call(`POST /dossiers/${dossierId}/withdrawal`, { as: citizen });
    expect({ status: second.status, type: second.body.type }).toEqual({
      status: 409,
      type: 'urn:lienthong:problem:withdrawal-already-requested',
    });
    const late = await gateway.call(`POST /tasks/${reviewOf(dossierId)}/decision`, {
      as: officer,
      body: { decision: 'accept' },
      ifMatch: 1,
    });
    expect(late.status).toBe(409);
  });

  it('takes no fields', async () => {
    const dossierId = await submitted(gateway);
    expect(
      (await gateway.call(`POST /dossiers/${dossierId}/withdrawal`, { as: citizen, body: { reason: 'x' } })).status,
    ).toBe(422);
    expect((await gateway.call(`POST /dossiers/${dossierId}/withdrawal`, { as: citizen, body: {} })).status).toBe(202);
  });
});

describe('a supplement', () => {
  const ask = (dossierId: string) =>
    gateway.call(`POST /tasks/${reviewOf(dossierId)}/decision`, {
      as: officer,
      body: { decision: 'supplement', reason: 'birth-notice-unreadable', note: 'Ảnh giấy chứng sinh bị mờ.' },
      ifMatch: 1,
    });
  const answer = (dossierId: string, facts: unknown, key?: string) =>
    gateway.call(`POST /dossiers/${dossierId}/supplement`, { as: citizen, body: { facts }, key });

  it('is asked in the officer’s words and answered with the corrected declaration', async () => {
    const dossierId = await submitted(gateway);
    await ask(dossierId);
    expect((await show(dossierId)).questions).toEqual([
      {
        kind: 'supplement',
        step: 'birth-registration',
        title: 'Đăng ký khai sinh',
        deadline: expect.stringMatching(/T16:59:59\.000Z$/),
        reason: 'birth-notice-unreadable',
        note: 'Ảnh giấy chứng sinh bị mờ.',
      },
    ]);
    const facts = plainFacts();
    facts['child']!['fullName'] = 'Nguyễn Thử Mây';
    const wrong = await answer(dossierId, { ...facts, filer: undefined });
    expect({ status: wrong.status, pointer: wrong.body.errors[0].pointer }).toEqual({
      status: 422,
      pointer: '/facts/filer',
    });
    expect((await answer(dossierId, facts)).status).toBe(202);
    expect((await show(dossierId)).questions).toEqual([]);
    const seen = await gateway.call(`GET /tasks/${reviewOf(dossierId, 1)}/facts`, { as: colleague });
    expect(seen.body.facts).toEqual(facts);
    expect((await answer(dossierId, facts)).body.type).toBe('urn:lienthong:problem:no-supplement-asked');
  });

  it('cannot move the dossier to another office', async () => {
    const dossierId = await submitted(gateway);
    await ask(dossierId);
    const facts = JSON.parse(JSON.stringify(plainFacts()).replaceAll('00004', '00008')) as unknown;
    const { status, body } = await answer(dossierId, facts);
    expect({ status, pointer: body.errors[0].pointer }).toEqual({ status: 422, pointer: '/facts' });
  });
});

it('leaves no word of the sample people in the log', async () => {
  await gateway.call('POST /dossiers', {
    as: citizen,
    body: submission({ facts: { ...plainFacts(), child: { fullName: 'Nguyễn Thử Mai' } } }),
  });
  await gateway.call(`GET /dossiers/${encodeURIComponent('Nguyễn Thử Mai')}?q=Nguyễn`, { as: citizen });
  const log = gateway.log();
  expect(log.length).toBeGreaterThan(1_000);
  expect(personalWords().length).toBeGreaterThan(10);
  expect([...personalWords(), 'Nguyễn', '%E1%BB%85', 'Bearer', 'mờ'].filter((word) => log.includes(word))).toEqual([]);
});
