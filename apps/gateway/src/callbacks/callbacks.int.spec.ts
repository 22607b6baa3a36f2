import { Webhook } from 'standardwebhooks';
import { throwAwayPostgres } from '@lienthong/testing';
import { asWorker, citizen, officer, requestOf, reviewOf, submitted } from '../testing/cases';
import { callbackSecretOf } from '../testing/environment';
import { startGateway, type StartedGateway } from '../testing/start-gateway';

let gateway: StartedGateway;
beforeAll(async () => {
  gateway = await startGateway(await throwAwayPostgres());
});
afterAll(() => gateway.stop());

const reserve = requestOf('birth-registration', 'reserve');
const result = { personalNumber: '001326000017' };

/** A dossier whose first request is out at the population database. */
async function out(): Promise<{ dossierId: string; key: string }> {
  const dossierId = await submitted(gateway);
  await gateway.call(`POST /tasks/${reviewOf(dossierId)}/decision`, {
    as: officer,
    body: { decision: 'accept' },
    ifMatch: 1,
  });
  await asWorker(gateway, dossierId)({ type: 'beginRequest', step: 'birth-registration' });
  return { dossierId, key: `${dossierId}/birth-registration/reserve/0` };
}

function callBack(
  agency: string,
  body: unknown,
  { by = agency, at = new Date(), headers = {} }: { by?: string; at?: Date; headers?: object } = {},
) {
  const raw = typeof body === 'string' ? body : JSON.stringify(body);
  const signed = {
    'webhook-id': 'msg_1',
    'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
    'webhook-signature': new Webhook(callbackSecretOf(by)).sign('msg_1', at, raw),
  };
  return gateway.call(`POST /agencies/${agency}/callbacks`, { raw, key: null, headers: { ...signed, ...headers } });
}

const accepted = (key: string, more: object = {}) => ({ key, answer: 'accepted', reference: 'R-1', result, ...more });
const requestIn = async (dossierId: string) =>
  (await gateway.ledger.find(dossierId))!.dossier.requests['birth-registration/reserve/0']!;

describe('an agency’s callback', () => {
  it('is recorded, its result in the vault', async () => {
    const { dossierId, key } = await out();
    expect(await callBack('population', accepted(key))).toMatchObject({ status: 200, body: { received: true } });
    const { status, digest } = await requestIn(dossierId);
    expect(status).toBe('accepted');
    expect(await gateway.ledger.open(dossierId, digest!)).toEqual({ section: 'result', legal: result });
    const { body } = await gateway.call(`GET /dossiers/${dossierId}/trail`, { as: citizen });
    expect(body.items.find(({ event }: { event: string }) => event === 'RequestAnswered')).toMatchObject({
      by: 'agency',
      answer: 'accepted',
    });
  });

  it('may come twice, at once, after the poll: one fact, always 200', async () => {
    const { dossierId, key } = await out();
    const both = await Promise.all([callBack('population', accepted(key)), callBack('population', accepted(key))]);
    const third = await callBack('population', accepted(key));
    await asWorker(gateway, dossierId)(
      { type: 'recordAnswer', ...reserve, answer: 'accepted', reference: 'R-1' },
      { section: 'result', legal: result },
    );
    expect([...both, third].map(({ status }) => status)).toEqual([200, 200, 200]);
    const events = (await gateway.ledger.trail(dossierId)).map(({ eventId }) => eventId);
    expect(events.filter((id) => /reserve\/0\/(accepted|contradicted)/.test(id))).toHaveLength(1);
  });

  it('may contradict an earlier one: 200, and an incident for a person', async () => {
    const { dossierId, key } = await out();
    await callBack('population', accepted(key));
    expect((await callBack('population', { key, answer: 'refused', reason: 'r', ground: 'g' })).status).toBe(200);
    const { tasks } = (await gateway.ledger.find(dossierId))!.dossier;
    expect(Object.values(tasks).map(({ kind }) => kind)).toContain('incident');
  });

  it.each([
    [{ answer: 'pending', reference: 'R-1' }, 'pending'],
    [{ answer: 'verifying', reference: 'R-1' }, 'verifying'],
    [{ answer: 'refused', reason: 'r', ground: 'g' }, 'refused'],
    [{ answer: 'suspected-duplicate', reason: 'r' }, 'suspected-duplicate'],
  ])('brings %j', async (said, status) => {
    const { dossierId, key } = await out();
    expect((await callBack('population', { key, ...said })).status).toBe(200);
    expect((await requestIn(dossierId)).status).toBe(status);
  });

  it('may need a supplement, which the citizen is then asked for', async () => {
    const { dossierId, key } = await out();
    expect((await callBack('population', { key, answer: 'needs-supplement', reason: 'parents-unclear' })).status).toBe(
      200,
    );
    expect((await gateway.call(`GET /dossiers/${dossierId}`, { as: citizen })).body.questions).toMatchObject([
      { kind: 'supplement', reason: 'parents-unclear' },
    ]);
  });

  it('is not believed when forged, altered, stale, unsigned or signed by another agency', async () => {
    const { dossierId, key } = await out();
    const forged = [
      await callBack('population', accepted(key), { by: 'somebody' }),
      await callBack('population', accepted(key), { by: 'residence' }),
      await callBack('population', accepted(key), { at: new Date(Date.now() - 301_000) }),
      await callBack('population', accepted(key), { headers: { 'webhook-id': 'msg_2' } }),
      await gateway.call('POST /agencies/population/callbacks', { body: accepted(key), key: null }),
      await gateway.call('POST /agencies/population/callbacks', { as: officer, body: accepted(key), key: null }),
      await gateway.call('POST /agencies/population/callbacks', { key: null }),
    ];
    for (const { status, body } of forged)
      expect([status, body.type]).toEqual([401, 'urn:lienthong:problem:not-authenticated']);
    expect((await requestIn(dossierId)).status).toBe('begun');
  });

  it('answers for its own agency only', async () => {
    const { dossierId, key } = await out();
    expect((await callBack('residence', { key, answer: 'pending', reference: 'R' })).status).toBe(404);
    expect((await requestIn(dossierId)).status).toBe('begun');
  });

  it('finds nothing under a key or agency that is not there', async () => {
    const { dossierId } = await out();
    const pending = { answer: 'pending', reference: 'R' };
    const keys = [
      `${dossierId}/birth-registration/register/0`,
      `${dossierId}/birth-registration/reserve/7`,
      `${dossierId}/identity-card/reserve/0`,
      '0190a000-0000-7000-8000-000000000000/birth-registration/reserve/0',
    ];
    for (const key of keys)
      expect(
        (await callBack(key.includes('/register/') ? 'civil-registry' : 'population', { key, ...pending })).status,
      ).toBe(404);
    for (const agency of ['bakery', 'constructor', '__proto__'])
      expect((await callBack(agency, pending)).status).toBe(404);
  });

  it('is no answer when it cannot be read', async () => {
    const { dossierId, key } = await out();
    for (const body of ['prose', '{}', '', accepted(key, { result: {} }), accepted('x')]) {
      expect((await callBack('population', body)).status).toBe(422);
    }
    expect((await callBack('population', accepted(key, { padding: 'x'.repeat(300_000) }))).status).toBe(413);
    expect((await requestIn(dossierId)).status).toBe('begun');
  });
});
