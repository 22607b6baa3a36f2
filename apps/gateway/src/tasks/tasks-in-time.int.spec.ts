import { throwAwayPostgres } from '@lienthong/testing';
import { asWorker, citizen, colleague, officer, outsider, requestOf, reviewOf, submitted } from '../testing/cases';
import { problemOf } from '../testing/caller';
import { clockAt, following } from '../testing/clock';
import { startGateway, type StartedGateway } from '../testing/start-gateway';

const monday = '2026-11-23T09:00:00+07:00';
const clock = clockAt(monday);
let gateway: StartedGateway;
beforeAll(async () => {
  gateway = await startGateway(await throwAwayPostgres(), following(clock));
});
afterAll(() => gateway.stop());
beforeEach(() => clock.set(monday));

const root = 'birth-registration';
const post = (task: string, what: string, options: object) =>
  gateway.call(`POST /tasks/${task}/${what}`, { as: officer, ...options });
const taskOf = async (task: string) => (await gateway.call(`GET /tasks/${task}`, { as: officer })).body;
const stepOf = async (dossierId: string, step = root) =>
  (await gateway.call(`GET /dossiers/${dossierId}`, { as: citizen })).body.steps.find(
    (one: { step: string }) => one.step === step,
  );
const noteIn = async (dossierId: string, task: string) => {
  const rows = (await gateway.ledger.trail(dossierId)).map(
    ({ text }) => JSON.parse(text) as { data: Record<string, string> },
  );
  const { digest } = rows.findLast(({ data }) => data.task === task && data.digest)!.data;
  return (await gateway.ledger.open(dossierId, digest!))?.legal;
};

describe('a task in time', () => {
  it('tells when its step is due, what kind it is in both languages, and that nothing is waited for', async () => {
    const task = await taskOf(reviewOf(await submitted(gateway)));
    expect(task).toMatchObject({
      kind: 'review',
      kindTitle: { vi: 'Thẩm tra hồ sơ', en: 'Review of a dossier' },
      due: '2026-11-23T10:00:00.000Z',
      waitsFor: [],
    });
    expect(task).not.toHaveProperty('late');
    expect(task).not.toHaveProperty('originalDue');
    const [listed] = (await gateway.call('GET /tasks?limit=1', { as: officer })).body.items;
    expect(listed.kindTitle.vi).toBe('Thẩm tra hồ sơ');
  });

  it('is warned of at 80 % of its time and late after it (RB-15, RB-16)', async () => {
    const task = reviewOf(await submitted(gateway));
    clock.set('2026-11-23T15:45:00+07:00');
    await post(task, 'claim', {});
    expect(await taskOf(task)).toMatchObject({ warned: true });
    clock.set('2026-11-25T08:00:00+07:00');
    await post(task, 'release', {});
    expect(await taskOf(task)).toMatchObject({ late: true, apologies: 1, originalDue: '2026-11-23T10:00:00.000Z' });
  });
});

describe('verification (RB-14)', () => {
  it('extends the limit once, keeps the words out of the ledger, and tells them to the citizen', async () => {
    const dossierId = await submitted(gateway);
    const task = reviewOf(dossierId);
    const body = { decision: 'verify', note: 'Cần xác minh nơi sinh.' };
    const verified = await post(task, 'decision', { body, ifMatch: 1 });
    expect(verified).toMatchObject({
      status: 200,
      body: { status: 'open', version: 2, verifying: true, due: '2026-11-26T10:00:00.000Z' },
    });
    expect(await stepOf(dossierId)).toMatchObject({ verifying: true, note: body.note, due: verified.body.due });
    expect((await gateway.ledger.trail(dossierId)).map(({ text }) => text).join()).not.toContain('nơi sinh');
    expect(await noteIn(dossierId, `${root}.review.0`)).toEqual({ text: body.note });
    expect(problemOf(await post(task, 'decision', { body, ifMatch: 2 }))).toEqual([
      409,
      'verification-already-started',
    ]);
    expect(problemOf(await post(task, 'decision', { body, ifMatch: 1 }))).toEqual([412, 'stale-version']);
    expect((await post(task, 'decision', { body: { decision: 'accept' }, ifMatch: 2 })).status).toBe(200);
    expect(await stepOf(dossierId)).not.toHaveProperty('note');
  });

  it('needs neither reason nor words, and answers the same key alike', async () => {
    const task = reviewOf(await submitted(gateway));
    const options = { body: { decision: 'verify' }, ifMatch: 1, key: 'verify-once' };
    const first = await post(task, 'decision', options);
    expect([first.status, (await post(task, 'decision', options)).text]).toEqual([200, first.text]);
  });
});

describe('an apology (RB-15)', () => {
  const apologise = (task: string, body: object, options: object = {}) =>
    post(task, 'apology', { body, ifMatch: 1, ...options });

  it('gives a date of its own, once; the original one stays what on time is judged by (RB-16)', async () => {
    const dossierId = await submitted(gateway);
    const task = reviewOf(dossierId);
    const body = { reason: 'workload', due: '2026-11-25T17:00:00+07:00' };
    const options = { key: 'apologise-once' };
    const given = await apologise(task, body, options);
    expect(given).toMatchObject({
      status: 200,
      body: { due: '2026-11-25T10:00:00.000Z', originalDue: '2026-11-23T10:00:00.000Z', apologies: 1 },
    });
    expect((await apologise(task, body, options)).text).toBe(given.text);
    expect(problemOf(await apologise(task, body))).toEqual([409, 'apology-already-given']);
    expect(await stepOf(dossierId)).toMatchObject({ due: given.body.due, originalDue: given.body.originalDue });
    const trail = (await gateway.call(`GET /dossiers/${dossierId}/trail`, { as: citizen })).body.items;
    expect(trail).toContainEqual(
      expect.objectContaining({ event: 'ApologyIssued', by: 'officer', reason: 'workload', due: given.body.due }),
    );
  });

  it('without a date of its own takes the limit once more', async () => {
    const { status, body } = await apologise(reviewOf(await submitted(gateway)), { reason: 'system-outage' });
    expect([status, body.due]).toEqual([200, '2026-11-25T10:00:00.000Z']);
  });

  it('is for its unit, on the version that was read, while the task is open', async () => {
    const task = reviewOf(await submitted(gateway));
    const body = { reason: 'other' };
    expect(problemOf(await apologise(task, body, { as: outsider }))).toEqual([404, 'not-found']);
    expect(problemOf(await apologise(`${task}x`, body))).toEqual([404, 'not-found']);
    expect(problemOf(await apologise(task, body, { ifMatch: undefined }))).toEqual([428, 'precondition-missing']);
    expect(problemOf(await apologise(task, body, { ifMatch: 7 }))).toEqual([412, 'stale-version']);
    expect(problemOf(await apologise(task, body, { key: null }))).toEqual([400, 'idempotency-key-missing']);
    await post(task, 'claim', { as: colleague });
    expect(problemOf(await apologise(task, body, { ifMatch: 2 }))).toEqual([409, 'claimed-by-another']);
    await post(task, 'decision', { as: colleague, body: { decision: 'accept' }, ifMatch: 2 });
    expect(problemOf(await apologise(task, body, { ifMatch: 2 }))).toEqual([409, 'already-decided']);
  });

  it.each([
    [{}, '/reason'],
    [{ reason: 'Bà Trần Thị Thử Nghiệm vắng mặt' }, '/reason'],
    [{ reason: 'workload', due: 'tomorrow' }, '/due'],
    [{ reason: 'workload', due: '2026-11-25T17:00:00' }, '/due'],
    [{ reason: 'workload', due: '2026-13-45T17:00:00+07:00' }, '/due'],
    [{ reason: 'workload', due: '9999-12-31T17:00:00+07:00' }, '/due'],
    [{ reason: 'workload', due: ['2026-11-25T17:00:00Z'] }, '/due'],
    [{ reason: 'workload', note: 'xin lỗi' }, '/note'],
  ])('refuses the body %j', async (body, pointer) => {
    const answer = await apologise(reviewOf(await submitted(gateway)), body);
    expect([...problemOf(answer), answer.body.errors[0].pointer]).toEqual([422, 'invalid-request', pointer]);
  });

  it.each(['2026-11-23T17:00:00+07:00', '2026-11-20T17:00:00+07:00'])('refuses the earlier date %s', async (due) => {
    const task = reviewOf(await submitted(gateway));
    expect(problemOf(await apologise(task, { reason: 'workload', due }))).toEqual([422, 'due-not-later']);
  });

  it('is not for a clock that stands still', async () => {
    const task = await taskOfSupplement();
    expect(problemOf(await apologise(task, { reason: 'other' }))).toEqual([409, 'no-due-date']);
  });

  /** A task that is open while its step waits for its citizen. */
  async function taskOfSupplement(): Promise<string> {
    const dossierId = await submitted(gateway);
    await post(reviewOf(dossierId), 'decision', { body: { decision: 'accept' }, ifMatch: 1 });
    const work = asWorker(gateway, dossierId);
    await work({ type: 'beginRequest', step: root });
    await work({ type: 'recordAnswer', ...requestOf(root, 'reserve'), answer: 'needs-supplement' });
    await work({ type: 'recordAnswer', ...requestOf(root, 'reserve'), answer: 'refused' });
    const { dossier } = (await gateway.ledger.find(dossierId))!;
    expect(dossier.clocks[root]).toMatchObject({ stopped: true });
    const [name] = Object.entries(dossier.tasks).find(([, { status }]) => status === 'open') ?? [];
    return `${dossierId}:${name}`;
  }
});

describe('going on without a late answer (RB-08)', () => {
  const late = async () => {
    const dossierId = await submitted(gateway);
    await post(reviewOf(dossierId), 'decision', { body: { decision: 'accept' }, ifMatch: 1 });
    const work = asWorker(gateway, dossierId);
    await work({ type: 'beginRequest', step: root });
    await work({ type: 'recordAnswer', ...requestOf(root, 'reserve'), answer: 'pending' });
    clock.set('2026-11-23T11:10:00+07:00');
    await work({ type: 'tick' });
    return { dossierId, task: `${dossierId}:${root}.reserve.0.late-answer` };
  };

  it('is an officer’s decision, with words that lie in the vault', async () => {
    const { dossierId, task } = await late();
    expect(await taskOf(task)).toMatchObject({ kind: 'late-answer', intent: 'reserve', status: 'open' });
    const body = { resolution: 'proceed', note: 'Cấp trước, bổ sung số sau.' };
    expect((await post(task, 'resolution', { body, ifMatch: 1 })).body).toMatchObject({ status: 'done' });
    const { dossier, agenda } = (await gateway.ledger.find(dossierId))!;
    expect(dossier.requests[`${root}/reserve/0`]).toMatchObject({ deferred: true });
    expect(agenda.owed).toMatchObject([{ step: root }]);
    expect(await noteIn(dossierId, `${root}.reserve.0.late-answer`)).toEqual({ text: body.note });
  });

  it('is refused where nothing is late', async () => {
    const task = reviewOf(await submitted(gateway));
    expect(problemOf(await post(task, 'resolution', { body: { resolution: 'proceed' }, ifMatch: 1 }))).toEqual([
      409,
      'wrong-task-kind',
    ]);
  });
});

describe('words with a resolution', () => {
  const suspected = async () => {
    const dossierId = await submitted(gateway);
    await post(reviewOf(dossierId), 'decision', { body: { decision: 'accept' }, ifMatch: 1 });
    const work = asWorker(gateway, dossierId);
    await work({ type: 'beginRequest', step: root });
    await work({ type: 'recordAnswer', ...requestOf(root, 'reserve'), answer: 'suspected-duplicate' });
    const name = `${root}.reserve.0.manual-check`;
    return { dossierId, name, task: `${dossierId}:${name}` };
  };

  it('of a refusal reach the citizen (RB-09, RB-10)', async () => {
    const { dossierId, task } = await suspected();
    const body = {
      resolution: 'refuse',
      reason: 'already-registered',
      ground: 'Luật Hộ tịch 60/2014/QH13 Điều 16',
      note: 'Cháu đã được đăng ký khai sinh trước đây.',
    };
    expect((await post(task, 'resolution', { body, ifMatch: 1 })).status).toBe(200);
    expect(await stepOf(dossierId)).toMatchObject({ state: 'REFUSED', reason: body.reason, note: body.note });
  });

  it('of a retry go with the new attempt (RB-09)', async () => {
    const { dossierId, name, task } = await suspected();
    const note = 'Sinh đôi, cháu thứ hai.';
    expect((await post(task, 'resolution', { body: { resolution: 'retry', note }, ifMatch: 1 })).status).toBe(200);
    expect(await noteIn(dossierId, name)).toEqual({ text: note });
    expect((await gateway.ledger.find(dossierId))!.dossier.steps[root]).toMatchObject({ round: 1 });
    expect((await gateway.ledger.trail(dossierId)).map(({ text }) => text).join()).not.toContain('Sinh đôi');
  });

  it('do not come with a result entered by hand', async () => {
    const { task } = await suspected();
    const result = { personalNumber: '001326000017' };
    const body = { resolution: 'enter-result', answer: 'accepted', result, note: 'x' };
    const answer = await post(task, 'resolution', { body, ifMatch: 1 });
    expect([...problemOf(answer), answer.body.errors[0].pointer]).toEqual([422, 'invalid-request', '/note']);
  });
});
