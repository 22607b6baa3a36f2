import { openTasks } from '@lienthong/dossier';
import { samplePdf } from '@lienthong/ledger/samples';
import { getProcedure } from '@lienthong/procedures';
import { throwAwayPostgres } from '@lienthong/testing';
import { asWorker, requestOf, submitted, uploaded } from '../testing/cases';
import { finish } from '../testing/finish';
import { startGateway, type StartedGateway } from '../testing/start-gateway';
import { submissionAt } from '../testing/surroundings';

let gateway: StartedGateway;
beforeAll(async () => {
  gateway = await startGateway(await throwAwayPostgres());
});
afterAll(() => gateway.stop());

const root = 'death-registration';
const officer = { role: 'officer', sub: 'o-1', unit: 'justice-00004' };
const colleague = { ...officer, sub: 'o-2' };
const ground = 'TT 25/2025/TT-BYT';
const confirmed = { signed: true, facility: 'Bệnh viện Ví Dụ' };

const dossierOf = async (dossierId: string) => (await gateway.ledger.find(dossierId))!;
const owedBy = async (dossierId: string) =>
  (await dossierOf(dossierId)).agenda.owed.filter(({ step }) => step === root).map(({ id }) => id);
const resolve = (task: string, ifMatch: number, body: object, as = officer) =>
  gateway.call(`POST /tasks/${task}/resolution`, { as, body, ifMatch });

/** Accepted by its officer, with the scan of the paper beside the electronic notice; the facility is asked. */
async function asked(): Promise<{ dossierId: string; work: ReturnType<typeof asWorker> }> {
  const { facts, choose } = getProcedure('death').samples.plain!;
  const scan = await uploaded(gateway, samplePdf(), 'death-notice');
  const declared = { ...(facts(new Date(submissionAt)) as object), papers: [scan] };
  const dossierId = await submitted(gateway, { procedure: 'death', facts: declared, choose });
  const body = { decision: 'accept' };
  await gateway.call(`POST /tasks/${dossierId}:${root}.review.0/decision`, { as: officer, body, ifMatch: 1 });
  const work = asWorker(gateway, dossierId);
  await work({ type: 'beginRequest', step: root });
  return { dossierId, work };
}

/** The facility has an answer, but not a signature that holds. */
async function doubted(reason = 'signature-invalid'): Promise<{ dossierId: string; task: string }> {
  const { dossierId, work } = await asked();
  await work({ type: 'recordAnswer', ...requestOf(root, 'check-notice'), answer: 'refused', reason, ground });
  const [name] = openTasks((await dossierOf(dossierId)).dossier).find(([, { kind }]) => kind === 'manual-check')!;
  return { dossierId, task: `${dossierId}:${name}` };
}

describe('an electronic death notice (RH-08)', () => {
  it('is trusted once its facility says that it signed it', async () => {
    const { dossierId, work } = await asked();
    const accepted = { type: 'recordAnswer', ...requestOf(root, 'check-notice'), answer: 'accepted' } as const;
    await work(accepted, { section: 'result', legal: confirmed });
    expect(openTasks((await dossierOf(dossierId)).dossier)).toEqual([]);
    expect(await owedBy(dossierId)).toEqual([`step:${root}/verify/0`]);
  });

  it.each(['signature-invalid', 'notice-unknown'])(
    'that is %s waits for the officer, who has the paper; nothing is written in the book and nothing refused',
    async (reason) => {
      const { dossierId, task } = await doubted(reason);
      const { dossier } = await dossierOf(dossierId);
      expect([dossier.steps[root]!.state, await owedBy(dossierId), dossier.outcome]).toEqual([
        'MANUAL_CHECK',
        [],
        undefined,
      ]);
      const { body } = await gateway.call(`GET /tasks/${task}`, { as: officer });
      expect(body).toMatchObject({
        kind: 'manual-check',
        step: root,
        intent: 'check-notice',
        heard: [{ event: 'RequestAnswered', said: 'refused', reason, ground }],
        papers: [{ kind: 'death-notice' }],
      });
    },
  );

  it('counts on the word of two officers who have seen the paper, and the death is registered', async () => {
    const { dossierId, task } = await doubted();
    const entered = await resolve(task, 1, { resolution: 'enter-result', answer: 'accepted', result: confirmed });
    expect(entered.status).toBe(200);
    const ifMatch = entered.body.version as number;
    expect(await owedBy(dossierId)).toEqual([]);
    expect((await resolve(task, ifMatch, { resolution: 'confirm-result' })).status).toBe(409);
    expect((await resolve(task, ifMatch, { resolution: 'confirm-result' }, colleague)).status).toBe(200);
    expect(await owedBy(dossierId)).toEqual([`step:${root}/verify/0`]);
    await finish(gateway, dossierId, { 'check-insurance': { codes: ['BHXH_MT'] } });
    expect((await dossierOf(dossierId)).dossier.outcome).toBe('COMPLETED');
  });

  it('is asked about again when the facility has signed it meanwhile', async () => {
    const { dossierId, task } = await doubted();
    expect((await resolve(task, 1, { resolution: 'retry' })).status).toBe(200);
    expect(await owedBy(dossierId)).toEqual([`step:${root}/check-notice/1`]);
  });

  it('that nobody issued is no ground to register: the officer refuses, by law and with words', async () => {
    const { dossierId, task } = await doubted();
    const body = { resolution: 'refuse', reason: 'no-valid-notice', ground, note: 'Đề nghị liên hệ cơ sở y tế.' };
    expect((await resolve(task, 1, body)).status).toBe(200);
    expect((await dossierOf(dossierId)).dossier).toMatchObject({
      outcome: 'REFUSED',
      steps: { 'residence-removal': { state: 'CANCELLED_BY_ROOT' } },
    });
  });
});

describe('a notice that the citizen typed (RH-08)', () => {
  it.each([
    ['birth', 'plain'],
    ['death', 'died-at-home'],
  ])('of a %s goes nowhere before an officer has looked', async (procedure, sample) => {
    const { facts, choose } = getProcedure(procedure).samples[sample]!;
    const dossierId = await submitted(gateway, { procedure, facts: facts(new Date(submissionAt)), choose });
    const { agenda, dossier } = await dossierOf(dossierId);
    expect(agenda.owed).toEqual([]);
    expect(openTasks(dossier).map(([, { kind }]) => kind)).toEqual(['review']);
  });
});
