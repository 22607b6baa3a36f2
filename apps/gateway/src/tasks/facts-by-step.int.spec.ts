import { openTasks } from '@lienthong/dossier';
import { samplePdf } from '@lienthong/ledger/samples';
import { getProcedure } from '@lienthong/procedures';
import { throwAwayPostgres } from '@lienthong/testing';
import { asWorker, citizen, requestOf, submitted, uploaded } from '../testing/cases';
import { finish, goOn } from '../testing/finish';
import { startGateway, type StartedGateway } from '../testing/start-gateway';

/** Today: a consent is waited for a week only. */
const submissionAt = new Date().toISOString();

let gateway: StartedGateway;
beforeAll(async () => {
  gateway = await startGateway(await throwAwayPostgres(), { env: { LIENTHONG_SUBMISSION_AT: submissionAt } });
});
afterAll(() => gateway.stop());

type Facts = Record<string, any>; // eslint-disable-line @typescript-eslint/no-explicit-any
const declared = (procedure: string, sample: string) =>
  getProcedure(procedure).samples[sample]!.facts(new Date(submissionAt)) as Facts;

async function submit(procedure: string, sample: string, changes: object = {}): Promise<string> {
  const { choose } = getProcedure(procedure).samples[sample]!;
  const facts = { ...declared(procedure, sample), ...changes };
  return submitted(gateway, { procedure, facts, choose });
}

/** What the office of the open task of a step gets to see. */
async function seenBy(dossierId: string, step: string) {
  const { dossier } = (await gateway.ledger.find(dossierId))!;
  const [name, { unit }] = openTasks(dossier).find(([, task]) => task.step === step)!;
  const as = { role: 'officer', sub: `officer-of-${unit}`, unit };
  const task = `${dossierId}:${name}`;
  const { facts, linkedFacts, warnings = [] } = (await gateway.call(`GET /tasks/${task}/facts`, { as })).body;
  const { papers } = (await gateway.call(`GET /tasks/${task}`, { as })).body as { papers: { kind: string }[] };
  const contentOf = async (paperId: string) => (await gateway.call(`GET /papers/${paperId}/content`, { as })).status;
  return {
    unit,
    facts: facts as Facts,
    linkedFacts: linkedFacts as Facts,
    warnings: warnings as object[],
    papers,
    contentOf,
  };
}

/** Its agency cannot be reached, so that a person of its unit has to look. */
async function stuck(dossierId: string, step: string, intent: string): Promise<void> {
  await goOn(gateway, dossierId, step, { answer: false });
  await asWorker(gateway, dossierId)({ type: 'giveUp', ...requestOf(step, intent), why: 'unreachable' });
}

async function registered(dossierId: string, root: string, results = {}): Promise<void> {
  const { dossier } = (await gateway.ledger.find(dossierId))!;
  const [task] = openTasks(dossier)[0]!;
  await asWorker(gateway, dossierId)({ type: 'decide', task, by: 'officer:spec', decision: 'accept' });
  for (;;) {
    const { agenda } = (await gateway.ledger.find(dossierId))!;
    if (!agenda.owed.some(({ step }) => step === root)) return;
    await goOn(gateway, dossierId, root, { results });
  }
}

describe('the facts of a death, by office (RH-05)', () => {
  const cause = declared('death', 'plain').death.cause as string;

  it('tell the cause to the civil-status officer, and to social insurance for its benefit', async () => {
    const dossierId = await submit('death', 'plain');
    expect((await seenBy(dossierId, 'death-registration')).facts).toEqual(declared('death', 'plain'));
    await registered(dossierId, 'death-registration');
    await stuck(dossierId, 'survivor-benefit', 'check-insurance');
    const insurer = await seenBy(dossierId, 'survivor-benefit');
    expect([insurer.unit, insurer.facts.death.cause]).toEqual(['social-insurance-01', cause]);
    expect(insurer.facts).not.toHaveProperty('notice');
    expect(insurer.facts).not.toHaveProperty('benefit.payment.account');
  });

  it('tell it neither to the police nor to the commune that pays, which get what they work with', async () => {
    const dossierId = await submit('death', 'social-assistance');
    await registered(dossierId, 'death-registration');
    await stuck(dossierId, 'residence-removal', 'remove');
    const police = await seenBy(dossierId, 'residence-removal');
    expect(police.unit).toBe('police-00004');
    expect(JSON.stringify(police.facts)).not.toContain(cause);
    expect(police.facts).toMatchObject({
      deceased: { personalId: expect.stringMatching(/^\d{12}$/) as string },
      filer: { personalId: expect.stringMatching(/^\d{3}\*{6}\d{3}$/) as string },
    });
    await goOn(gateway, dossierId, 'funeral-allowance', { results: { 'check-insurance': { codes: [] } } });
    await goOn(gateway, dossierId, 'funeral-allowance', { results: { 'check-merit': { codes: [] } } });
    await goOn(gateway, dossierId, 'funeral-allowance', { results: { 'check-assistance': { codes: ['BTXH_MT'] } } });
    const commune = await seenBy(dossierId, 'funeral-allowance');
    expect(commune.unit).toBe('social-00004');
    expect(JSON.stringify(commune.facts)).not.toContain(cause);
    expect(commune.facts.benefit).toEqual(declared('death', 'social-assistance').benefit);
  });

  it('come with the warnings about what an office gets to see', async () => {
    const filer = { ...(declared('death', 'plain').filer as object), personalId: '840070000102' };
    const dossierId = await submit('death', 'plain', { filer });
    const warning = expect.objectContaining({ pointer: '/facts/filer/personalId', rule: 'RD-03' }) as object;
    expect((await seenBy(dossierId, 'death-registration')).warnings).toContainEqual(warning);
    await registered(dossierId, 'death-registration');
    await stuck(dossierId, 'residence-removal', 'remove');
    expect((await seenBy(dossierId, 'residence-removal')).warnings).not.toContainEqual(warning);
  });

  it('come with the papers that an office needs, and no other opens', async () => {
    const [notice, agreement] = [
      await uploaded(gateway, samplePdf(), 'death-notice'),
      await uploaded(gateway, samplePdf(), 'heirs-agreement'),
    ];
    const dossierId = await submit('death', 'social-assistance', { papers: [notice, agreement] });
    expect((await seenBy(dossierId, 'death-registration')).papers).toMatchObject([notice, agreement]);
    await registered(dossierId, 'death-registration');
    await stuck(dossierId, 'residence-removal', 'remove');
    await stuck(dossierId, 'funeral-allowance', 'check-insurance');
    const [police, commune] = [
      await seenBy(dossierId, 'residence-removal'),
      await seenBy(dossierId, 'funeral-allowance'),
    ];
    expect([police.papers, police.facts.papers]).toEqual([[], undefined]);
    expect([commune.papers, commune.facts.papers]).toEqual([[expect.objectContaining(agreement)], [agreement]]);
    expect([await police.contentOf(agreement.paperId), await commune.contentOf(agreement.paperId)]).toEqual([404, 200]);
    expect([await police.contentOf(notice.paperId), await commune.contentOf(notice.paperId)]).toEqual([404, 404]);
    expect((await gateway.call(`GET /papers/${notice.paperId}/content`, { as: citizen })).status).toBe(200);
  });
});

describe('the facts of a birth, by office (RH-05)', () => {
  const results = { reserve: { personalNumber: '001326000017' } };

  it('keep the birth notice with the civil-status officer', async () => {
    const dossierId = await submit('birth', 'plain');
    const officer = await seenBy(dossierId, 'birth-registration');
    expect(officer.facts).toEqual(declared('birth', 'plain'));
    await registered(dossierId, 'birth-registration', results);
    await stuck(dossierId, 'permanent-residence', 'register');
    await stuck(dossierId, 'health-insurance-card', 'issue');
    const [police, insurer] = [
      await seenBy(dossierId, 'permanent-residence'),
      await seenBy(dossierId, 'health-insurance-card'),
    ];
    for (const { facts } of [police, insurer]) {
      expect(facts).not.toHaveProperty('birthNotice');
      expect(facts).not.toHaveProperty('child.ethnicity');
      expect(facts.child).toMatchObject({ fullName: declared('birth', 'plain').child.fullName as string });
    }
    expect(police.facts.mother.personalId).toBe(declared('birth', 'plain').mother.personalId);
    expect(JSON.stringify(insurer.facts)).not.toMatch(/"\d{12}"/);
  });

  it('show the police the consent that was signed on paper', async () => {
    const dossierId = await submit('birth', 'grandparents-home');
    const residence = 'permanent-residence';
    const { paperId } = await uploaded(gateway, samplePdf());
    await goOn(gateway, dossierId, residence, { answer: false });
    const handedIn = { as: citizen, body: { paperId } };
    expect((await gateway.call(`POST /dossiers/${dossierId}/consents/${residence}`, handedIn)).status).toBe(202);
    await registered(dossierId, 'birth-registration', results);
    await stuck(dossierId, residence, 'register');
    const police = await seenBy(dossierId, residence);
    expect(police.papers).toMatchObject([{ paperId, kind: 'signed-consent' }]);
    expect(await police.contentOf(paperId)).toBe(200);
  });
});

describe('the facts of a correction, by office (RH-05)', () => {
  it('tell who used the entry what becomes different, and of what was declared at first nothing private', async () => {
    const at = new Date(submissionAt);
    const { linked, facts } = getProcedure('birth-correction').samples.plain!;
    const original = await submit('birth', 'plain');
    await finish(gateway, original, linked!(at).results);
    const mother = { fullName: 'Trần Thị Thử', personalId: '001195000011' };
    const corrected = {
      decision: (facts(at) as Facts).decision as object,
      changes: { fullName: 'Nguyễn Thử Mây', mother },
    };
    const as = { role: 'officer', sub: 'o-1', unit: 'justice-00004' };
    const begun = await gateway.call(`POST /dossiers/${original}/corrections`, { as, body: { facts: corrected } });
    const { dossierId } = begun.body as { dossierId: string };
    await registered(dossierId, 'correction', { correct: { certificateNumber: 'KS-2', version: 2 } });
    await stuck(dossierId, 'residence-update', 'update');
    const police = await seenBy(dossierId, 'residence-update');
    expect(police.facts).toEqual(corrected);
    expect(police.linkedFacts.child).toMatchObject({ fullName: declared('birth', 'plain').child.fullName as string });
    expect(police.linkedFacts).not.toHaveProperty('birthNotice');
    expect(JSON.stringify(police.linkedFacts)).not.toMatch(/"\d{12}"/);
  });
});
