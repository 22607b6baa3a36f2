import type { Command } from '@lienthong/dossier';
import { throwAwayPostgres } from '@lienthong/testing';
import { asWorker, citizen, officer, requestOf, reviewOf, submitted } from '../testing/cases';
import { goOn } from '../testing/finish';
import { startGateway, type StartedGateway } from '../testing/start-gateway';
import { submissionAt } from '../testing/surroundings';

let gateway: StartedGateway;
beforeAll(async () => {
  // An hour after the submission: no date has passed yet.
  const now = () => Date.parse(submissionAt) + 3_600_000;
  gateway = await startGateway(await throwAwayPostgres(), { parts: { now } });
});
afterAll(() => gateway.stop());

const root = 'birth-registration';
const residence = 'permanent-residence';
const formOf = async (dossierId: string, step: string) =>
  (await gateway.call(`GET /dossiers/${dossierId}`, { as: citizen })).body.steps.find(
    (one: { step: string }) => one.step === step,
  ).form;
const post = (task: string, what: string, body: object) =>
  gateway.call(`POST /tasks/${task}/${what}`, { as: officer, body, ifMatch: 1 });

describe('the forms of a dossier (RB-11)', () => {
  /** Registered, and sent on to the residence police. */
  async function withPolice(): Promise<{ dossierId: string; hear: (said: Partial<Command>) => Promise<unknown> }> {
    const dossierId = await submitted(gateway);
    await post(reviewOf(dossierId), 'decision', { decision: 'accept' });
    const results = { reserve: { personalNumber: '001326000017' } };
    for (let request = 0; request < 3; request++) await goOn(gateway, dossierId, root, { results });
    await goOn(gateway, dossierId, residence, { answer: false });
    const work = asWorker(gateway, dossierId);
    const hear = (said: Partial<Command>) =>
      work({ type: 'recordAnswer', ...requestOf(residence, 'register'), ...said } as Command);
    return { dossierId, hear };
  }

  it('of a step at the one-stop shop: the appointment, its apology, and what is missing', async () => {
    const dossierId = await submitted(gateway);
    expect(await formOf(dossierId, root)).toEqual({ name: 'Giấy tiếp nhận hồ sơ và hẹn trả kết quả' });
    expect(await formOf(dossierId, residence)).toBeUndefined();
    await post(reviewOf(dossierId), 'apology', { reason: 'workload' });
    expect(await formOf(dossierId, root)).toEqual({ name: 'Phiếu xin lỗi và hẹn lại ngày trả kết quả' });
    const other = await submitted(gateway);
    await post(reviewOf(other), 'decision', { decision: 'supplement', reason: 'birth-notice-unreadable' });
    expect(await formOf(other, root)).toEqual({ name: 'Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ' });
  });

  it.each([
    ['CT04', { answer: 'pending' }],
    ['CT05', { answer: 'needs-supplement', reason: 'dwelling-proof-missing' }],
    ['CT06', { answer: 'refused', reason: 'not-eligible', ground: 'Luật Cư trú 68/2020/QH14 Điều 20' }],
    ['CT08', { answer: 'accepted' }],
  ] as const)('of a step at the residence police: %s when it answers %j', async (code, said) => {
    const { dossierId, hear } = await withPolice();
    expect(await formOf(dossierId, residence)).toBeUndefined();
    await hear(said);
    expect(await formOf(dossierId, residence)).toMatchObject({ code });
  });
});
