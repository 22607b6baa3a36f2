import type { AgencyPort, AgencyRequest, KnownAgency } from '@lienthong/agencies';
import { requestKey } from '@lienthong/dossier';
import { sampleConfirmation } from '@lienthong/agencies/samples';
import { newRequest, startMocks, type Started } from '../testing/started';

let mocks: Started;
const start = async (...faults: string[]) => {
  mocks = await startMocks({ faults });
};
const agency = (id: KnownAgency): AgencyPort => mocks.agency(id);
afterEach(() => mocks.close());

const lost = { kind: 'unavailable', executed: 'unknown' };

async function reserveNumber(): Promise<{ request: AgencyRequest; personalNumber: string }> {
  const request = newRequest('population');
  const port = agency('population');
  await port.send(request);
  const answer = await port.ask(request.key, 'reserve');
  if (answer.kind !== 'accepted') throw new Error(`not reserved: ${answer.kind}`);
  return { request, personalNumber: String(answer.result['personalNumber']) };
}

describe('execute-and-timeout', () => {
  it('does it, stays silent once, and answers from then on', async () => {
    await start('residence:execute-and-timeout');
    const request = newRequest('residence');
    expect(await agency('residence').send(request)).toEqual(lost);
    expect(await agency('residence').ask(request.key, 'register')).toMatchObject({ kind: 'accepted' });
    expect(await agency('residence').send(request)).toMatchObject({ kind: 'accepted' });
    expect(await mocks.summary(request.dossier)).toMatchObject({ effects: { residence: 1 }, duplicates: 0 });
  });

  it('does so for confirm and for undo as well', async () => {
    await start('population:execute-and-timeout');
    const { request, personalNumber } = await reserveNumber();
    expect(await agency('population').undo(request.key)).toEqual(lost);
    expect(await agency('population').undo(request.key)).toEqual({ kind: 'undone' });
    const second = await reserveNumber();
    expect(second.personalNumber).not.toBe(personalNumber);
    const { dossier } = second.request;
    const key = requestKey(dossier, { step: 'a-step', intent: 'confirm', round: 1 });
    const confirm = { key, intent: 'confirm', dossier, payload: sampleConfirmation(second.personalNumber) };
    expect(await agency('population').send(confirm)).toEqual(lost);
    expect(await agency('population').send(confirm)).toMatchObject({ kind: 'accepted' });
  });

  it('stays silent once even when the agency was restarted meanwhile', async () => {
    await start('residence:execute-and-timeout');
    const request = newRequest('residence');
    await agency('residence').send(request);
    await mocks.restart();
    expect(await agency('residence').send(request)).toMatchObject({ kind: 'accepted' });
  });
});

describe.each(['malformed', 'html-200', 'huge', 'prose'])('%s', (mode) => {
  it('does it, is unreadable once, and answers properly when asked or sent again', async () => {
    await start(`health-insurance:${mode}`);
    const request = newRequest('health-insurance');
    const port = agency('health-insurance');
    expect(await port.send(request)).toEqual({
      kind: 'unreadable',
      sampleDigest: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    expect(await port.ask(request.key, 'issue')).toMatchObject({ kind: 'accepted' });
    expect(await port.send(request)).toMatchObject({ kind: 'accepted' });
    expect(await mocks.summary(request.dossier)).toMatchObject({ effects: { 'health-insurance': 1 }, duplicates: 0 });
  });
});

describe('slow', () => {
  it('does it at once and answers late, to sends only', async () => {
    await start('residence:slow:0.7');
    const request = newRequest('residence');
    const startedAt = Date.now();
    const sending = agency('residence').send(request);
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(await agency('residence').ask(request.key, 'register')).toMatchObject({ kind: 'accepted' });
    expect(Date.now() - startedAt).toBeLessThan(650);
    expect(await sending).toMatchObject({ kind: 'accepted' });
    expect(Date.now() - startedAt).toBeGreaterThanOrEqual(690);
  });
});

describe('no-ask', () => {
  it('cannot be asked, undoes what it knows, and leaves no tombstones', async () => {
    await start('population:no-ask');
    const request = newRequest('population');
    const port = agency('population');
    await port.send(request);
    expect(await port.ask(request.key, 'reserve')).toEqual({ kind: 'unsupported' });
    expect(await port.undo(request.key)).toEqual({ kind: 'undone' });
    const unheard = newRequest('population');
    expect(await port.undo(unheard.key)).toEqual({ kind: 'unsupported' });
    expect(await port.send(unheard)).toMatchObject({ kind: 'accepted' });
  });
});

describe('refuse', () => {
  it('refuses with reason and ground, stays with it, and has no effect to undo', async () => {
    await start('civil-registry:refuse');
    const request = newRequest('civil-registry');
    const port = agency('civil-registry');
    const refused = { kind: 'refused', reason: 'conditions-not-met', ground: expect.stringContaining('NĐ 63/2024') };
    expect(await port.send(request)).toEqual(refused);
    expect(await port.ask(request.key, 'register')).toEqual(refused);
    expect(await port.undo(request.key)).toEqual({ kind: 'undone' });
    expect(await mocks.summary(request.dossier)).toMatchObject({
      effects: { 'civil-registry': 0 },
      reversed: { 'civil-registry': 0 },
    });
  });

  it('leaves the confirmation of a number alone', async () => {
    await start();
    const { request, personalNumber } = await reserveNumber();
    await fetch(`${mocks.url}/_mock/faults`, {
      method: 'PUT',
      body: JSON.stringify({ faults: ['population:refuse'] }),
    });
    const key = requestKey(request.dossier, { step: 'a-step', intent: 'confirm', round: 1 });
    const confirm = { key, intent: 'confirm', dossier: request.dossier, payload: sampleConfirmation(personalNumber) };
    expect(await agency('population').send(confirm)).toMatchObject({ kind: 'accepted' });
    expect(await agency('population').send(newRequest('population'))).toMatchObject({ kind: 'refused' });
  });
});

describe('holdFirstReplyMs', () => {
  it("keeps back the answer to a dossier's first reservation, after it was done, and no later one", async () => {
    mocks = await startMocks({ holdFirstReplyMs: 700 });
    const request = newRequest('population');
    const port = agency('population');
    const startedAt = Date.now();
    const sending = port.send(request);
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(await port.ask(request.key, 'reserve')).toMatchObject({ kind: 'accepted' });
    await sending;
    expect(Date.now() - startedAt).toBeGreaterThanOrEqual(690);
    const again = Date.now();
    await port.send(request);
    await agency('residence').send(newRequest('residence'));
    expect(Date.now() - again).toBeLessThan(650);
  });
});
