import { getProcedure } from '@lienthong/procedures';
import { throwAwayPostgres } from '@lienthong/testing';
import {
  asWorker,
  citizen,
  colleague,
  officer,
  outsider,
  requestOf,
  reviewOf,
  stranger,
  submitted,
} from '../testing/cases';
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

const root = 'birth-registration';
function submit(name: string, procedure = 'birth'): Promise<string> {
  const { facts, choose } = getProcedure(procedure).samples[name]!;
  return submitted(gateway, { procedure, facts: facts(new Date(monday)), choose });
}
const ofWithdrawal = (dossierId: string, as: object = citizen) =>
  gateway.call(`GET /dossiers/${dossierId}/undo-preview`, { as });
const ofRefusal = (task: string, as: object = officer, query = '?decision=refuse') =>
  gateway.call(`GET /tasks/${task}/undo-preview${query}`, { as });
const seqOf = async (dossierId: string) => (await gateway.ledger.find(dossierId))!.seq;

describe('a preview of refusing (I.2, issue: before refusing ask what would be undone)', () => {
  it('names the fee that goes back and every step that would stop, in two languages, and changes nothing', async () => {
    const dossierId = await submit('extra-copies');
    await goOn(gateway, dossierId, root);
    const seq = await seqOf(dossierId);
    const { status, body } = await ofRefusal(reviewOf(dossierId));
    expect(status).toBe(200);
    expect(body).toEqual({
      willBeUndone: [
        {
          order: 1,
          step: root,
          title: 'Đăng ký khai sinh',
          intent: 'collect',
          agency: 'payments',
          kind: 'technical',
          source: expect.stringContaining('I.2'),
          sentence: {
            vi: '“Đăng ký khai sinh”: phần đã gửi được thu hồi tự động.',
            en: 'Birth registration: what was sent is taken back automatically.',
          },
        },
      ],
      stops: expect.arrayContaining([
        expect.objectContaining({ step: root, state: 'REFUSED' }),
        expect.objectContaining({ step: 'identity-card', state: 'CANCELLED_BY_ROOT' }),
      ]),
      stands: [],
      recovered: [],
      refunds: [{ step: root, title: 'Đăng ký khai sinh', code: 'copy', amount: 16_000 }],
      refundTotal: 16_000,
    });
    expect(body.stops).toHaveLength(5);
    expect(await seqOf(dossierId)).toBe(seq);
  });

  it('is what refusing then does', async () => {
    const dossierId = await submit('extra-copies');
    await goOn(gateway, dossierId, root);
    const { body: preview } = await ofRefusal(reviewOf(dossierId), officer, '');
    const body = { decision: 'refuse', reason: 'R', ground: 'Luật Hộ tịch Điều 16' };
    await gateway.call(`POST /tasks/${reviewOf(dossierId)}/decision`, { as: officer, body, ifMatch: 1 });
    const { steps } = (await gateway.call(`GET /dossiers/${dossierId}`, { as: citizen })).body;
    for (const { step, state } of preview.stops) expect(steps).toContainEqual(expect.objectContaining({ step, state }));
    expect((await gateway.ledger.find(dossierId))!.agenda.owed).toMatchObject([
      { kind: 'undo', step: root, intent: preview.willBeUndone[0].intent },
    ]);
  });

  it('is there for a suspected duplicate too, and for a colleague of who has claimed it', async () => {
    const dossierId = await submit('plain');
    const review = `POST /tasks/${reviewOf(dossierId)}/decision` as const;
    await gateway.call(review, { as: officer, body: { decision: 'accept' }, ifMatch: 1 });
    await goOn(gateway, dossierId, root, { answer: false });
    const answer = { type: 'recordAnswer', ...requestOf(root, 'reserve'), answer: 'suspected-duplicate' } as const;
    await asWorker(gateway, dossierId)(answer);
    const task = `${dossierId}:${root}.reserve.0.manual-check`;
    await gateway.call(`POST /tasks/${task}/claim`, { as: officer });
    const { body } = await ofRefusal(task, colleague);
    expect(body).toMatchObject({ willBeUndone: [], refundTotal: 0 });
    expect(body.stops).toHaveLength(5);
  });

  it('is refused as the decision would be, and to whom the task does not exist', async () => {
    const dossierId = await submit('plain');
    const task = reviewOf(dossierId);
    expect(problemOf(await ofRefusal(task, outsider))).toEqual([404, 'not-found']);
    expect(problemOf(await ofRefusal(`${dossierId}:__proto__`))).toEqual([404, 'not-found']);
    expect(problemOf(await ofRefusal(task, citizen))).toEqual([403, 'not-allowed']);
    for (const query of ['?decision=accept', '?decision=refuse&decision=refuse', '?reason=x', '?__proto__=x'])
      expect(problemOf(await ofRefusal(task, officer, query))).toEqual([422, 'invalid-request']);
    const decision = { as: officer, body: { decision: 'accept' }, ifMatch: 1 };
    await gateway.call(`POST /tasks/${task}/decision`, decision);
    expect(problemOf(await ofRefusal(task))).toEqual([409, 'already-decided']);
  });
});

describe('a preview of withdrawing (RB-17, RB-18)', () => {
  it('says what stands for ever and what is still asked back, last first', async () => {
    const dossierId = await submit('plain');
    const work = asWorker(gateway, dossierId);
    await gateway.call(`POST /tasks/${reviewOf(dossierId)}/decision`, {
      as: officer,
      body: { decision: 'accept' },
      ifMatch: 1,
    });
    for (const intent of ['reserve', 'register', 'confirm'])
      await goOn(gateway, dossierId, root, { results: { [intent]: {} } });
    for (const step of ['permanent-residence', 'identity-card'])
      await goOn(gateway, dossierId, step, { answer: false });
    await work({ type: 'recordAnswer', ...requestOf('permanent-residence', 'register'), answer: 'pending' });
    const { body } = await ofWithdrawal(dossierId);
    expect(body.willBeUndone).toMatchObject([
      { order: 1, step: 'identity-card', intent: 'issue', kind: 'legal-act' },
      { order: 2, step: 'permanent-residence', intent: 'register', kind: 'legal-act' },
    ]);
    expect(body.willBeUndone[0].sentence).toMatchObject({
      vi: expect.stringContaining('quá muộn'),
      en: expect.stringContaining('too late'),
    });
    expect(body.stands.map(({ step, why }: { step: string; why: string }) => [step, why])).toEqual([
      [root, 'legal-act'],
      ['personal-id', 'legal-act'],
    ]);
    expect(body.stops.map(({ step, state }: { step: string; state: string }) => [step, state])).toEqual([
      ['permanent-residence', 'WITHDRAWN'],
      ['health-insurance-card', 'WITHDRAWN'],
      ['identity-card', 'WITHDRAWN'],
    ]);
  });

  it('is the citizen’s own, and refused when there is nothing to withdraw', async () => {
    const dossierId = await submit('plain');
    expect(problemOf(await ofWithdrawal(dossierId, stranger))).toEqual([404, 'not-found']);
    expect(problemOf(await ofWithdrawal('__proto__'))).toEqual([404, 'not-found']);
    expect(problemOf(await ofWithdrawal(dossierId, officer))).toEqual([403, 'not-allowed']);
    await finish(gateway, dossierId);
    expect(problemOf(await ofWithdrawal(dossierId))).toEqual([409, 'nothing-to-withdraw']);
    const other = await submit('plain');
    await gateway.call(`POST /dossiers/${other}/withdrawal`, { as: citizen });
    expect(problemOf(await ofWithdrawal(other))).toEqual([409, 'withdrawal-already-requested']);
  });
});
