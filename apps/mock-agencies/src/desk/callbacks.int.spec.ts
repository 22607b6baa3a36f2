import { startCallbackInbox, type CallbackInbox } from '../testing/callback-inbox';
import { newRequest, startMocks, type Started } from '../testing/started';

let inbox: CallbackInbox;
let mocks: Started;
const start = async (...faults: string[]) => {
  inbox = await startCallbackInbox();
  mocks = await startMocks({ faults, callbackBase: inbox.base });
};
afterEach(async () => {
  await mocks.close();
  await inbox.close();
});

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const kindsOf = async (dossier: string) => (await mocks.journal(dossier)).map(({ kind }) => kind);

describe('pending', () => {
  it('answers 202, is pending when asked, then commits and calls back with the same answer', async () => {
    await start('residence:pending');
    const request = newRequest('residence');
    const port = mocks.agency('residence');
    const pending = await port.send(request);
    expect(pending).toMatchObject({ kind: 'pending' });
    expect(await port.ask(request.key, 'register')).toEqual(pending);
    expect(await port.send(request)).toEqual(pending);
    const [callback] = await inbox.wait(request.key);
    expect(callback!.answer).toEqual(await port.ask(request.key, 'register'));
    await pause(50);
    expect(await kindsOf(request.dossier)).toEqual([
      ...['received', 'pended', 'received', 'committed', 'callback-sent', 'callback-acked'],
    ]);
  });

  it('can end in a refusal', async () => {
    await start('residence:pending', 'residence:refuse');
    const request = newRequest('residence');
    expect(await mocks.agency('residence').send(request)).toMatchObject({ kind: 'pending' });
    const [callback] = await inbox.wait(request.key);
    expect(callback!.answer).toMatchObject({ kind: 'refused' });
  });

  it('undone while pending, never commits and never calls back', async () => {
    await start('residence:pending');
    const request = newRequest('residence');
    const port = mocks.agency('residence');
    await port.send(request);
    expect(await port.undo(request.key)).toEqual({ kind: 'undone' });
    await pause(900);
    expect(await kindsOf(request.dossier)).toEqual(['received', 'pended', 'undone']);
    expect(inbox.received).toEqual([]);
    expect(await port.send(request)).toEqual({ kind: 'gone' });
    expect(await mocks.summary(request.dossier)).toMatchObject({
      effects: { residence: 0 },
      reversed: { residence: 0 },
    });
  });

  it('is too late to undo once committed', async () => {
    await start('residence:pending');
    const request = newRequest('residence');
    await mocks.agency('residence').send(request);
    await inbox.wait(request.key);
    expect(await mocks.agency('residence').undo(request.key)).toEqual({ kind: 'too-late' });
  });
});

describe('a callback', () => {
  it('comes again until it is taken', async () => {
    await start('residence:pending');
    inbox.answerWith(500, 404, 302);
    const request = newRequest('residence');
    await mocks.agency('residence').send(request);
    const copies = await inbox.wait(request.key, 4);
    await pause(300);
    expect(inbox.received).toHaveLength(4);
    expect(new Set(inbox.received.map(({ id }) => id)).size).toBe(1);
    expect(new Set(copies.map(({ answer }) => JSON.stringify(answer))).size).toBe(1);
  });

  it('comes when the receiver was not up at first', async () => {
    await start('residence:pending');
    const port = Number(new URL(inbox.base).port);
    await inbox.close();
    const request = newRequest('residence');
    await mocks.agency('residence').send(request);
    await pause(1000);
    inbox = await startCallbackInbox(port);
    expect(await inbox.wait(request.key)).toHaveLength(1);
  });

  it('comes after a restart when nobody took it before', async () => {
    await start('residence:pending');
    inbox.answerWith(...Array.from({ length: 50 }, () => 503));
    const request = newRequest('residence');
    await mocks.agency('residence').send(request);
    await inbox.wait(request.key);
    await mocks.restart();
    inbox.answerWith();
    await pause(1000);
    expect(await kindsOf(request.dossier)).toContain('callback-acked');
    const taken = inbox.received.length;
    await mocks.restart();
    await pause(300);
    expect(inbox.received).toHaveLength(taken);
  });

  it('comes three times under duplicate-callback, with one effect', async () => {
    await start('residence:duplicate-callback');
    const request = newRequest('residence');
    await mocks.agency('residence').send(request);
    expect(await inbox.wait(request.key, 3)).toHaveLength(3);
    expect(await mocks.summary(request.dossier)).toMatchObject({ effects: { residence: 1 }, duplicates: 0 });
  });

  it('never comes under lost-callback, but asking tells', async () => {
    await start('residence:lost-callback');
    const request = newRequest('residence');
    expect(await mocks.agency('residence').send(request)).toMatchObject({ kind: 'pending' });
    await pause(1000);
    expect(await mocks.agency('residence').ask(request.key, 'register')).toMatchObject({ kind: 'accepted' });
    await mocks.restart();
    await pause(200);
    expect(inbox.received).toEqual([]);
  });

  it('is through before the 202 under early-callback', async () => {
    await start('residence:early-callback');
    const request = newRequest('residence');
    const answer = await mocks.agency('residence').send(request);
    const answeredAt = Date.now();
    expect(answer).toMatchObject({ kind: 'pending' });
    expect(inbox.received).toMatchObject([{ key: request.key, answer: { kind: 'accepted' } }]);
    expect(inbox.received[0]!.at).toBeLessThanOrEqual(answeredAt);
    expect(await kindsOf(request.dossier)).toContain('callback-acked');
  });
});

describe('hold', () => {
  const release = () => fetch(`${mocks.url}/_mock/release`, { method: 'POST' }).then((reply) => reply.json());

  it('stays pending until released, also over a restart', async () => {
    await start('residence:hold');
    const request = newRequest('residence');
    await mocks.agency('residence').send(request);
    await mocks.restart();
    await pause(900);
    expect(await mocks.agency('residence').ask(request.key, 'register')).toMatchObject({ kind: 'pending' });
    expect(await release()).toEqual({ released: 1 });
    expect(await inbox.wait(request.key)).toMatchObject([{ answer: { kind: 'accepted' } }]);
    expect(await release()).toEqual({ released: 0 });
  });

  it('is released for one dossier alone', async () => {
    await start('residence:hold');
    const [one, other] = [newRequest('residence'), newRequest('residence')];
    for (const request of [one, other]) await mocks.agency('residence').send(request);
    const query = new URLSearchParams({ agency: 'residence', dossier: one.dossier });
    await fetch(`${mocks.url}/_mock/release?${query}`, { method: 'POST' });
    expect(await inbox.wait(one.key)).toMatchObject([{ answer: { kind: 'accepted' } }]);
    expect(await mocks.agency('residence').ask(other.key, 'register')).toMatchObject({ kind: 'pending' });
  });

  it('can be undone while held', async () => {
    await start('residence:hold');
    const request = newRequest('residence');
    await mocks.agency('residence').send(request);
    expect(await mocks.agency('residence').undo(request.key)).toEqual({ kind: 'undone' });
    expect(await release()).toEqual({ released: 0 });
  });
});
