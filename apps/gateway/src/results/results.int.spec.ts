import { throwAwayPostgres } from '@lienthong/testing';
import { asWorker, citizen, officer, requestOf, reviewOf, stranger, submitted } from '../testing/cases';
import { startGateway, type StartedGateway } from '../testing/start-gateway';

let gateway: StartedGateway;
beforeAll(async () => {
  gateway = await startGateway(await throwAwayPostgres());
});
afterAll(() => gateway.stop());

const STEP = 'birth-registration';
const personalNumber = '001326000017';
const book = { number: '123/2026', volume: '01', page: '7', registeredOn: '2026-11-23' };
const first = { book, certificateNumber: 'KS-000123' };
const second = { certificateNumber: 'KS-000123', version: 2, supersedes: 'KS-000123' };

/** A dossier whose officer accepted it, and a worker that answers for the agencies. */
async function accepted() {
  const dossierId = await submitted(gateway);
  const decision = { as: officer, body: { decision: 'accept' }, ifMatch: 1 };
  await gateway.call(`POST /tasks/${reviewOf(dossierId)}/decision`, decision);
  const work = asWorker(gateway, dossierId);
  const answer = async (intent: string, legal: object) => {
    await work({ type: 'beginRequest', step: STEP });
    const { problem } = await work(
      { type: 'recordAnswer', ...requestOf(STEP, intent), answer: 'accepted' },
      { section: 'result', legal },
    );
    if (problem) throw problem;
  };
  return { dossierId, work, answer };
}

async function registered() {
  const { dossierId, answer, work } = await accepted();
  await answer('reserve', { personalNumber });
  await answer('register', first);
  return { dossierId, work };
}

const get = (path: string, as: object = citizen) => gateway.call(`GET /dossiers/${path}`, { as });

describe('the results of a dossier (RH-06, RB-23)', () => {
  it('are none before there is an act; a reservation is no result', async () => {
    const { dossierId, answer } = await accepted();
    await answer('reserve', { personalNumber });
    expect((await get(`${dossierId}/results`)).body).toEqual({ items: [] });
    expect((await get(`${dossierId}/results/${STEP}`)).status).toBe(404);
    expect((await get(`${dossierId}/results/${STEP}/document`)).status).toBe(404);
  });

  it('are data under a digest of the ledger, with what belongs to them and both signatures', async () => {
    const { dossierId } = await registered();
    const { body: list } = await get(`${dossierId}/results`);
    expect(list.items).toEqual([
      {
        step: STEP,
        name: 'Giấy khai sinh',
        version: 1,
        status: 'in-force',
        digest: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
        signedAt: expect.any(String) as string,
      },
    ]);
    const { body } = await get(`${dossierId}/results/${STEP}`);
    expect(body).toMatchObject({
      ...list.items[0],
      data: first,
      parts: [{ step: 'personal-id', name: 'Số định danh cá nhân', data: { personalNumber } }],
      signatures: [
        { slot: 'officer', validation: 'mock-not-validated', value: `MOCK:officer:${list.items[0].digest}` },
        { slot: 'organisation', validation: 'mock-not-validated' },
      ],
    });
    const texts = (await gateway.ledger.trail(dossierId)).map(({ text }) => text).join();
    for (const digest of [body.digest, ...body.parts[0].digests] as string[]) expect(texts).toContain(digest);
  });

  it('are a document that shows the same data under the same digest, and can run and load nothing', async () => {
    const { dossierId } = await registered();
    const { body } = await get(`${dossierId}/results/${STEP}`);
    const { status, text, headers } = await get(`${dossierId}/results/${STEP}/document`);
    expect(status).toBe(200);
    for (const shown of ['Giấy khai sinh', body.digest, personalNumber, '123/2026', 'KS-000123', '23/11/2026'])
      expect(text).toContain(shown);
    expect(headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'sha256-[^']+'; .*sandbox$/);
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('have a later version when the number came late: the first shows none, the second does, both stay (RB-08, RH-07)', async () => {
    const { dossierId, work, answer } = await accepted();
    const reserve = requestOf(STEP, 'reserve');
    await work({ type: 'beginRequest', step: STEP });
    await work({ type: 'recordAnswer', ...reserve, answer: 'pending' });
    const { lagAt } = (await gateway.ledger.find(dossierId))!.dossier.requests[`${STEP}/reserve/0`]!;
    await gateway.ledger.transact({ dossierId, actor: 'run:spec', command: { type: 'tick' }, at: lagAt! });
    const { tasks } = (await gateway.ledger.find(dossierId))!.dossier;
    const task = Object.keys(tasks).find((name) => tasks[name]!.kind === 'late-answer')!;
    await work({ type: 'resolve', resolution: 'proceed', task, by: 'officer:1' });
    await work({ type: 'beginRequest', step: STEP });
    await work({ type: 'recordAnswer', ...reserve, answer: 'pending' });
    await answer('register', first);
    expect((await get(`${dossierId}/results/${STEP}/document`)).text).not.toContain(personalNumber);
    await work(
      { type: 'recordAnswer', ...reserve, answer: 'accepted' },
      { section: 'result', legal: { personalNumber } },
    );
    await answer('confirm', { confirmedOn: '2026-11-24' });
    await answer('add-number', second);

    const { items } = (await get(`${dossierId}/results`)).body as { items: Record<string, unknown>[] };
    expect(items).toMatchObject([
      { version: 1, status: 'superseded' },
      { version: 2, status: 'in-force', supersedes: items[0]!['digest'] },
    ]);
    expect((await get(`${dossierId}/results/${STEP}`)).body).toMatchObject({ version: 2, data: second });
    expect((await get(`${dossierId}/results/${STEP}?version=1`)).body).toMatchObject({ data: first, parts: [] });
    const pageOf = async (version: number) =>
      (await get(`${dossierId}/results/${STEP}/document?version=${version}`)).text;
    expect(await pageOf(1)).toContain('ĐÃ ĐƯỢC THAY THẾ');
    expect(await pageOf(1)).not.toContain(personalNumber);
    expect(await pageOf(2)).toContain(personalNumber);
    for (const version of ['3', '0', 'x', '1&version=2', '%00'])
      expect((await get(`${dossierId}/results/${STEP}?version=${version}`)).status).toBe(404);
  });

  it('are signed and delivered as two facts (RH-07)', async () => {
    const { dossierId, work } = await registered();
    const { body: before } = await get(`${dossierId}/results/${STEP}`);
    expect(before.deliveredAt).toBeUndefined();
    await work({ type: 'recordDelivery', results: [{ step: STEP, digest: before.digest as string }] });
    const { body: after } = await get(`${dossierId}/results/${STEP}`);
    expect(after).toEqual({ ...before, deliveredAt: expect.any(String) as string });
  });

  it('are for their citizen alone, and each read of their content is on record (RH-01)', async () => {
    const { dossierId } = await registered();
    for (const path of ['', `/${STEP}`, `/${STEP}/document`])
      expect((await get(`${dossierId}/results${path}`, stranger)).status).toBe(404);
    for (const step of ['permanent-residence', 'personal-id', 'x', '__proto__', '..%2f..'])
      expect((await get(`${dossierId}/results/${step}`)).status).toBe(404);
    const { body } = await get(`${dossierId}/results/${STEP}`);
    await get(`${dossierId}/results/${STEP}/document`);
    const read = gateway
      .log()
      .split('\n')
      .filter((line) => line.includes('result read') && line.includes(dossierId))
      .map((line) => JSON.parse(line) as object);
    expect(read).toMatchObject([
      { step: STEP, digest: body.digest, what: 'data', actor: expect.stringMatching(/^citizen:/) as string },
      { step: STEP, digest: body.digest, what: 'document' },
    ]);
    expect(gateway.log()).not.toContain(personalNumber);
  });
});
