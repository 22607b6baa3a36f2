import { randomUUID } from 'node:crypto';
import { samplePdf } from '@lienthong/ledger/samples';
import { getProcedure } from '@lienthong/procedures';
import { throwAwayPostgres } from '@lienthong/testing';
import { citizen, officer, reviewOf, stranger, submitted, uploaded } from '../testing/cases';
import { problemOf } from '../testing/caller';
import { clockAt, following } from '../testing/clock';
import { finish, goOn } from '../testing/finish';
import { startGateway, type StartedGateway } from '../testing/start-gateway';

const monday = '2026-11-23T09:00:00+07:00';
const clock = clockAt(monday);
let gateway: StartedGateway;
beforeAll(async () => {
  gateway = await startGateway(await throwAwayPostgres(), following(clock));
});
afterAll(() => gateway.stop());
beforeEach(() => clock.set(monday));

const show = async (dossierId: string) => (await gateway.call(`GET /dossiers/${dossierId}`, { as: citizen })).body;
const stepOf = async (dossierId: string, step: string) =>
  (await show(dossierId)).steps.find((one: { step: string }) => one.step === step);
function submit(procedure: string, name: string): Promise<string> {
  const { facts, choose } = getProcedure(procedure).samples[name]!;
  return submitted(gateway, { procedure, facts: facts(new Date(monday)), choose });
}
const post = (path: string, body: unknown, options: object = {}) =>
  gateway.call(`POST /dossiers/${path}`, { as: citizen, body, ...options });

describe('consent on paper (RB-13)', () => {
  const residence = 'permanent-residence';
  const asked = async () => {
    const dossierId = await submit('birth', 'grandparents-home');
    await goOn(gateway, dossierId, residence, { answer: false });
    return dossierId;
  };
  const paper = async () => ({ paperId: (await uploaded(gateway, samplePdf())).paperId });

  it('is a question to the citizen from the first day, by roles and never by names', async () => {
    const dossierId = await asked();
    const { questions } = await show(dossierId);
    expect(questions).toEqual([
      {
        kind: 'consent',
        step: residence,
        title: 'Đăng ký thường trú',
        deadline: '2026-12-03T16:59:59.000Z',
        roles: ['householder', 'owner'],
      },
    ]);
    expect(JSON.stringify(questions)).not.toMatch(/Nguyễn|Trần|\d{12}/);
    expect(await stepOf(dossierId, residence)).toMatchObject({
      state: 'PENDING',
      waitsFor: [{ for: 'consent', deadline: questions[0].deadline }],
    });
  });

  it('takes the place of the answers in VNeID; the paper lies in the dossier', async () => {
    const dossierId = await asked();
    const body = await paper();
    const key = 'consent-once';
    const first = await post(`${dossierId}/consents/${residence}`, body, { key });
    expect(first).toMatchObject({ status: 202, body: { dossierId } });
    expect((await post(`${dossierId}/consents/${residence}`, body, { key })).text).toBe(first.text);
    expect((await show(dossierId)).questions).toEqual([]);
    const { dossier } = (await gateway.ledger.find(dossierId))!;
    const request = dossier.requests[`${residence}/consent/0`]!;
    expect(request.status).toBe('accepted');
    expect((await gateway.ledger.open(dossierId, request.digest!))?.legal).toEqual(body);
    const seen = (await gateway.call(`GET /tasks/${reviewOf(dossierId)}`, { as: officer })).body.papers;
    expect(seen).toContainEqual(expect.objectContaining(body));
    expect(problemOf(await post(`${dossierId}/consents/${residence}`, await paper()))).toEqual([
      409,
      'no-consent-asked',
    ]);
  });

  it('is refused where no consent is asked, or not yet', async () => {
    const dossierId = await submit('birth', 'grandparents-home');
    for (const step of [residence, 'birth-registration', 'health-insurance-card'])
      expect(problemOf(await post(`${dossierId}/consents/${step}`, await paper()))).toEqual([409, 'no-consent-asked']);
  });

  it('needs a dossier of one’s own, a step of it, and a paper of one’s own', async () => {
    const dossierId = await asked();
    const consent = `${dossierId}/consents/${residence}`;
    expect(problemOf(await post(consent, await paper(), { as: stranger }))).toEqual([404, 'not-found']);
    for (const step of ['no-step', '__proto__', 'constructor'])
      expect(problemOf(await post(`${dossierId}/consents/${step}`, await paper()))).toEqual([404, 'not-found']);
    const { body: foreign } = await gateway.call('POST /papers', { as: stranger, raw: samplePdf() });
    const used = await paper();
    await post(`${await asked()}/consents/${residence}`, used);
    for (const paperId of [foreign.paperId, randomUUID(), used.paperId]) {
      const refused = await post(consent, { paperId });
      expect([...problemOf(refused), refused.body.errors[0].pointer]).toEqual([422, 'invalid-request', '/paperId']);
    }
    expect((await show(dossierId)).questions).toHaveLength(1);
  });

  it.each([{}, { paperId: 'x' }, { paperId: { $ne: '' } }, { paperId: randomUUID(), agreed: true }])(
    'refuses the body %j',
    async (body) => {
      expect(problemOf(await post(`${await asked()}/consents/${residence}`, body))).toEqual([422, 'invalid-request']);
    },
  );
});

describe('a fee (RB-22)', () => {
  it('is a question with its lines, and the dossier waits at status 6 (RE-01)', async () => {
    const dossierId = await submit('birth', 'extra-copies');
    expect(await show(dossierId)).toMatchObject({
      nationalStatus: 6,
      questions: [
        {
          kind: 'fee',
          step: 'birth-registration',
          lines: [{ code: 'copy', amount: 16_000 }],
          total: 16_000,
          deadline: '2026-12-03T16:59:59.000Z',
        },
      ],
    });
    await goOn(gateway, dossierId, 'birth-registration');
    expect(await show(dossierId)).toMatchObject({ nationalStatus: 2, questions: [] });
  });
});

describe('another payer (RC-02)', () => {
  const funeral = 'funeral-allowance';
  const checks = {
    'check-insurance': { codes: ['BHXH_MT'] },
    'check-merit': { codes: [] },
    'check-assistance': { codes: ['BTXH_MT'] },
  };
  const offered = async () => {
    const dossierId = await submit('death', 'two-payers');
    await finish(gateway, dossierId, { ...checks, 'decide-insurance': 'refused' });
    return dossierId;
  };

  it('is offered with its amount once the first one has refused', async () => {
    const dossierId = await offered();
    const { questions, nationalStatus } = await show(dossierId);
    expect(questions).toMatchObject([
      {
        kind: 'route',
        step: funeral,
        offer: { category: 'BTXH_MT', amount: 10_800_000, payer: 'social-assistance' },
        deadline: '2026-12-03T16:59:59.000Z',
      },
    ]);
    expect(nationalStatus).toBe(4);
    const { body } = await gateway.call(`GET /audit/dossiers/${dossierId}`, { as: { role: 'auditor' } });
    expect(body).toMatchObject({
      calendar: 'VN-2026-11',
      routes: { [funeral]: { confirmed: ['BHXH_MT', 'BTXH_MT'], refusedRoutes: ['BHXH_MT'], offered: 'BTXH_MT' } },
      deadlines: { [funeral]: { reroute: { at: Date.parse('2026-12-03T16:59:59Z') } } },
    });
  });

  it('is taken when the citizen agrees, and the commune gets a task that tells route and amount', async () => {
    const dossierId = await offered();
    const body = { step: funeral, agree: true };
    const key = 'agree-once';
    const first = await post(`${dossierId}/route`, body, { key });
    expect(first.status).toBe(202);
    expect((await post(`${dossierId}/route`, body, { key })).text).toBe(first.text);
    expect(problemOf(await post(`${dossierId}/route`, { ...body, agree: false }, { key }))).toEqual([
      422,
      'key-reused',
    ]);
    expect(problemOf(await post(`${dossierId}/route`, body))).toEqual([409, 'no-route-offered']);
    const benefit = { category: 'BTXH_MT', amount: 10_800_000, payer: 'social-assistance' };
    expect(await stepOf(dossierId, funeral)).toMatchObject({ state: 'IN_REVIEW', benefit });
    const { items } = (await gateway.call('GET /tasks', { as: { role: 'officer', unit: 'social-00004' } })).body;
    const { taskId } = items.find((one: { dossierId: string }) => one.dossierId === dossierId);
    const task = (await gateway.call(`GET /tasks/${taskId}`, { as: { role: 'officer', unit: 'social-00004' } })).body;
    expect(task).toMatchObject({ benefit, due: expect.any(String), waitsFor: [] });
  });

  it('is left when the citizen does not: the step ends', async () => {
    const dossierId = await offered();
    expect((await post(`${dossierId}/route`, { step: funeral, agree: false })).status).toBe(202);
    expect(await stepOf(dossierId, funeral)).toMatchObject({ state: 'REFUSED', reason: 'route-declined' });
    expect(problemOf(await post(`${dossierId}/route`, { step: funeral, agree: true }))).toEqual([
      409,
      'no-route-offered',
    ]);
  });

  it('cannot be answered too late, twice, for another step or by another', async () => {
    const dossierId = await offered();
    expect(problemOf(await post(`${dossierId}/route`, { step: funeral, agree: true }, { as: stranger }))).toEqual([
      404,
      'not-found',
    ]);
    for (const step of ['residence-removal', 'no-step', '__proto__', 'constructor'])
      expect(problemOf(await post(`${dossierId}/route`, { step, agree: true }))).toEqual([409, 'no-route-offered']);
    clock.set('2026-12-04T00:00:00+07:00');
    expect(problemOf(await post(`${dossierId}/route`, { step: funeral, agree: true }))).toEqual([
      409,
      'no-route-offered',
    ]);
  });

  it.each([
    {},
    { step: funeral },
    { step: funeral, agree: 'yes' },
    { step: 1, agree: true },
    { step: funeral, agree: true, route: 'NCC_MT' },
  ])('refuses the body %j', async (body) => {
    expect(problemOf(await post(`${await offered()}/route`, body))).toEqual([422, 'invalid-request']);
  });
});

describe('a dossier in view', () => {
  it('tells dates, results by name, and its status at the national portal, which follows from the steps alone (RG-02, RE-01)', async () => {
    const dossierId = await submit('birth', 'plain');
    expect(await show(dossierId)).toMatchObject({
      nationalStatus: 2,
      due: '2026-12-04T10:00:00.000Z',
      questions: [],
      steps: expect.arrayContaining([
        expect.objectContaining({
          step: 'birth-registration',
          resultName: 'Giấy khai sinh',
          due: '2026-11-23T10:00:00.000Z',
        }),
      ]),
    });
    await finish(gateway, dossierId);
    expect(await show(dossierId)).toMatchObject({ nationalStatus: 9, outcome: 'COMPLETED' });
  });

  it('tells why the law left a step out (D9)', async () => {
    const dossierId = await submit('death', 'no-permanent-residence');
    expect(await stepOf(dossierId, 'residence-removal')).toMatchObject({
      state: 'NOT_REQUESTED',
      notRequestedBecause: 'no-permanent-residence',
    });
  });

  it('shows a stopped clock by the days that are left (D7, RB-07)', async () => {
    const dossierId = await submit('birth', 'plain');
    const body = { decision: 'supplement', reason: 'birth-notice-unreadable' };
    await gateway.call(`POST /tasks/${reviewOf(dossierId)}/decision`, { as: officer, body, ifMatch: 1 });
    const view = await show(dossierId);
    expect(view).toMatchObject({ nationalStatus: 5, remainingDays: 9 });
    expect(view).not.toHaveProperty('due');
    expect(await stepOf(dossierId, 'birth-registration')).toMatchObject({
      remainingDays: 1,
      waitsFor: [{ for: 'supplement', deadline: '2026-12-03T16:59:59.000Z' }],
    });
  });
});
