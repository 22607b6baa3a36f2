import { getProcedure } from '@lienthong/procedures';
import { throwAwayPostgres } from '@lienthong/testing';
import { asWorker, citizen, officer, outsider, stranger, submission, submitted } from '../testing/cases';
import { problemOf } from '../testing/caller';
import { clockAt, following } from '../testing/clock';
import { finish } from '../testing/finish';
import { startGateway, type StartedGateway } from '../testing/start-gateway';

const dayOfBirthDossier = '2026-11-02T09:00:00+07:00';
const today = '2026-11-23T09:00:00+07:00';
const clock = clockAt(dayOfBirthDossier);
let gateway: StartedGateway;
beforeAll(async () => {
  gateway = await startGateway(await throwAwayPostgres(), following(clock));
});
afterAll(() => gateway.stop());

const sampleOf = (procedure: string) => getProcedure(procedure).samples.plain!;
const factsOf = (procedure: string, changes: object = {}) => ({
  ...(sampleOf(procedure).facts(new Date(today)) as object),
  ...changes,
});

/** A birth three weeks ago, registered and used by every branch. */
async function registered(): Promise<string> {
  clock.set(dayOfBirthDossier);
  const facts = getProcedure('birth').samples.plain!.facts(new Date(dayOfBirthDossier));
  const dossierId = await submitted(gateway, submission({ facts }));
  await finish(gateway, dossierId, sampleOf('birth-correction').linked!(new Date(today)).results);
  clock.set(today);
  return dossierId;
}
const correct = (dossierId: string, options: object = {}) =>
  gateway.call(`POST /dossiers/${dossierId}/corrections`, {
    as: officer,
    body: { facts: factsOf('birth-correction') },
    ...options,
  });
const annul = (dossierId: string, options: object = {}) =>
  gateway.call(`POST /dossiers/${dossierId}/annulments`, {
    as: officer,
    body: { facts: factsOf('birth-annulment') },
    ...options,
  });
const show = async (dossierId: string) => (await gateway.call(`GET /dossiers/${dossierId}`, { as: citizen })).body;
/** As the ledger's job tells the dossier that is spoken of. */
const tell = (dossierId: string, linked: string, kind: 'corrects' | 'annuls', changes: object = {}) =>
  asWorker(
    gateway,
    dossierId,
  )({ type: 'recordLinked', dossier: linked, kind, step: 'birth-registration', decided: false, ...changes });

describe('a correction (RI-03, RB-23)', () => {
  it('is a dossier of its own that the citizen can follow, and asks its consumers only after the decision', async () => {
    const dossierId = await registered();
    const { status, body } = await correct(dossierId);
    expect({ status, ...body }).toMatchObject({
      status: 202,
      procedure: 'birth-correction',
      steps: expect.arrayContaining([{ step: 'correction', title: expect.any(String), state: 'IN_REVIEW' }]),
    });
    expect(body.dossierId).not.toBe(dossierId);
    expect(await show(body.dossierId)).toMatchObject({
      linkedTo: { dossierId, kind: 'corrects', step: 'birth-registration' },
      steps: expect.arrayContaining([expect.objectContaining({ step: 'residence-update', state: 'PENDING' })]),
    });
    const mine = (await gateway.call('GET /dossiers', { as: citizen })).body.items;
    expect(mine.map((one: { dossierId: string }) => one.dossierId)).toContain(body.dossierId);
    const { dossier } = (await gateway.ledger.find(body.dossierId))!;
    expect(dossier.plan.linked).toEqual({ dossierId, kind: 'corrects', step: 'birth-registration' });
    const rows = await gateway.ledger.trail(body.dossierId);
    expect(rows.map(({ text }) => text).join()).not.toContain('Thử Mây');
  });

  it('shows on the dossier that it speaks of, divergent until all have confirmed', async () => {
    const dossierId = await registered();
    const { dossierId: linked } = (await correct(dossierId)).body;
    await tell(dossierId, linked, 'corrects');
    const link = { dossierId: linked, kind: 'corrects', step: 'birth-registration' };
    const before = await show(dossierId);
    expect(before).toMatchObject({ links: [{ ...link, status: 'open' }] });
    expect(before).not.toHaveProperty('divergent');
    await tell(dossierId, linked, 'corrects', { decided: true });
    expect(await show(dossierId)).toMatchObject({
      divergent: true,
      links: [{ ...link, status: 'divergent' }],
      steps: expect.arrayContaining([expect.objectContaining({ step: 'birth-registration', state: 'CORRECTED' })]),
    });
    await tell(dossierId, linked, 'corrects', { decided: true, outcome: 'COMPLETED' });
    expect(await show(dossierId)).not.toHaveProperty('divergent');
    const audited = await gateway.call(`GET /audit/dossiers/${dossierId}`, { as: { role: 'auditor' } });
    expect(audited.body.links).toEqual({
      [linked]: { kind: 'corrects', step: 'birth-registration', status: 'settled' },
    });
  });

  it('is made once per key', async () => {
    const dossierId = await registered();
    const key = 'correct-once';
    const first = await correct(dossierId, { key });
    expect((await correct(dossierId, { key })).text).toBe(first.text);
    const other = { facts: factsOf('birth-correction', { changes: { fullName: 'Nguyễn Thử Mận' } }) };
    expect(problemOf(await correct(dossierId, { key, body: other }))).toEqual([422, 'key-reused']);
    expect(problemOf(await correct(await registered(), { key }))).toEqual([422, 'key-reused']);
    expect((await correct(dossierId, { key: null })).status).toBe(400);
  });

  it('is for officers of the office that registered, and not for a dossier of their own', async () => {
    const dossierId = await registered();
    expect(problemOf(await correct(dossierId, { as: outsider }))).toEqual([404, 'not-found']);
    expect(problemOf(await correct(dossierId, { as: citizen }))).toEqual([403, 'not-allowed']);
    expect(problemOf(await correct(dossierId, { as: { ...officer, sub: citizen.sub } }))).toEqual([403, 'not-allowed']);
    for (const id of ['0190a000-0000-7000-8000-000000000000', dossierId.toUpperCase(), 'no-uuid', '__proto__'])
      expect(problemOf(await correct(id))).toEqual([404, 'not-found']);
  });

  it.each([
    ['no facts', {}, ['/facts']],
    ['facts that are none', { facts: 1 }, ['/facts']],
    ['no change', { facts: factsOf('birth-correction', { changes: {} }) }, ['/facts/changes']],
    ['a field too many', { facts: factsOf('birth-correction', { fullName: 'x' }) }, ['/facts/fullName']],
    ['another procedure', { facts: factsOf('birth-correction'), procedure: 'birth-annulment' }, ['/procedure']],
    ['another owner', { facts: factsOf('birth-correction'), owner: 'citizen:x', linked: {} }, ['/linked', '/owner']],
  ])('refuses a body with %s', async (_case, body, pointers) => {
    const answer = await correct(await registered(), { body });
    expect(problemOf(answer)).toEqual([422, 'invalid-request']);
    expect(answer.body.errors.map(({ pointer }: { pointer: string }) => pointer).sort()).toEqual(pointers);
  });

  it('needs something that stands', async () => {
    clock.set(today);
    expect(problemOf(await correct(await submitted(gateway)))).toEqual([409, 'nothing-to-correct']);
  });

  it('is reviewed with what was declared at first, and may be sent back to the citizen', async () => {
    const { dossierId } = (await correct(await registered())).body;
    const task = `${dossierId}:correction.review.0`;
    const facts = (await gateway.call(`GET /tasks/${task}/facts`, { as: officer })).body;
    expect(facts).toMatchObject({
      facts: { changes: { fullName: 'Nguyễn Thử Mây' } },
      linkedFacts: { child: { fullName: 'Nguyễn Thử Mai' } },
    });
    await gateway.call(`POST /tasks/${task}/decision`, {
      as: officer,
      body: { decision: 'supplement', reason: 'name-unclear' },
      ifMatch: 1,
    });
    const supplement = (changes: object) =>
      gateway.call(`POST /dossiers/${dossierId}/supplement`, {
        as: citizen,
        body: { facts: factsOf('birth-correction', changes) },
      });
    const same = await supplement({ changes: { fullName: 'Nguyễn Thử Mai' } });
    expect([...problemOf(same), same.body.errors[0].rule]).toEqual([422, 'invalid-request', 'BF-92']);
    expect((await supplement({ changes: { fullName: 'Nguyễn Thử Mơ' } })).status).toBe(202);
  });
});

describe('an annulment (RI-05)', () => {
  it('is a dossier of its own; once decided there is nothing left to annul, and the same key is answered alike', async () => {
    const dossierId = await registered();
    const key = 'annul-once';
    const first = await annul(dossierId, { key });
    expect(first).toMatchObject({ status: 202, body: { procedure: 'birth-annulment' } });
    await tell(dossierId, first.body.dossierId, 'annuls', { decided: true });
    expect(await show(dossierId)).toMatchObject({
      divergent: true,
      outcome: 'COMPLETED',
      steps: expect.arrayContaining([expect.objectContaining({ step: 'birth-registration', state: 'ANNULLED' })]),
    });
    expect(problemOf(await annul(dossierId))).toEqual([409, 'nothing-to-correct']);
    expect((await annul(dossierId, { key })).text).toBe(first.text);
  });

  it('exists for what can be annulled: not for a correction', async () => {
    const { dossierId } = (await correct(await registered())).body;
    await finish(gateway, dossierId);
    expect(problemOf(await annul(dossierId))).toEqual([409, 'nothing-to-correct']);
  });
});

describe('what officers begin', () => {
  it.each(['birth-correction', 'birth-annulment', 'death-annulment'])('%s is not on offer', async (procedure) => {
    const body = { procedure, facts: factsOf(procedure) };
    for (const as of [citizen, stranger]) {
      const refused = await gateway.call('POST /dossiers', { as, body });
      expect([...problemOf(refused), refused.body.errors[0]]).toEqual([
        422,
        'invalid-request',
        { pointer: '/procedure', vi: 'Không có thủ tục này.', en: 'There is no such procedure.' },
      ]);
    }
    const checked = await gateway.call(`POST /procedures/${procedure}/check`, { as: citizen, body: { facts: {} } });
    expect(checked.status).toBe(404);
    const listed = (await gateway.call('GET /procedures')).body.items.map(({ id }: { id: string }) => id);
    expect(listed).not.toContain(procedure);
    expect((await gateway.call(`GET /procedures/${procedure}/form`)).body).toMatchObject({ type: 'object' });
  });
});
