import type { Callback, ClosableAgency } from '@lienthong/agencies';
import { startCallbackInbox, type CallbackInbox } from '../testing/callback-inbox';
import { newRequest } from '../testing/started';
import { startProvince, type StartedProvince } from './testing';

let inbox: CallbackInbox;
let province: StartedProvince;
let port: ClosableAgency;
const start = async (...faults: string[]) => {
  inbox = await startCallbackInbox();
  province = await startProvince({ faults, callbackBase: inbox.base });
  port = province.port();
};
afterEach(async () => {
  await province.close();
  await inbox.close();
});

const answersOf = (callbacks: Callback[]) => callbacks.map(({ answer }) => answer);
const kindsOf = (callbacks: Callback[]) => callbacks.map(({ answer }) => answer.kind);

/** As the ledger hears them: what waits changes nothing once there is an end, and the same end changes nothing either. */
const endsOf = (callbacks: Callback[]) =>
  new Set(answersOf(callbacks).flatMap((answer) => (answer.kind === 'pending' ? [] : [JSON.stringify(answer)])));

describe('status reports (E.2)', () => {
  it('tell of receipt, acceptance, forwarding and registration, in this order', async () => {
    await start('civil-registry:pending');
    const request = newRequest('civil-registry');
    const sent = await port.send(request);
    expect(sent).toMatchObject({ kind: 'pending' });
    const reports = await inbox.wait(request.key, 4);
    expect(kindsOf(reports)).toEqual(['pending', 'pending', 'pending', 'accepted']);
    expect(reports[0]!.answer).toEqual(sent);
    // The poll and the report of one registration are one fact.
    expect(reports[3]!.answer).toEqual(await port.ask(request.key, 'register'));
  });

  it('come after what a poll has already told, and contradict nothing', async () => {
    await start();
    const request = newRequest('civil-registry');
    const answer = await port.send(request);
    expect(answer).toMatchObject({ kind: 'accepted' });
    expect(endsOf(await inbox.wait(request.key, 4))).toEqual(new Set([JSON.stringify(answer)]));
  });

  it('twice and out of order still have one end, and nothing after it takes it back (scenario 13, F-12, RE-03)', async () => {
    await start('civil-registry:shuffled-reports', 'civil-registry:pending', 'civil-registry:duplicate-callback');
    const request = newRequest('civil-registry');
    await port.send(request);
    const reports = await inbox.wait(request.key, 18);
    expect(reports[0]!.answer.kind).toBe('accepted');
    expect(reports.at(-1)!.answer.kind).toBe('pending');
    expect(endsOf(reports)).toEqual(new Set([JSON.stringify(await port.ask(request.key, 'register'))]));
    expect(await province.summary(request.dossier)).toMatchObject({ effects: { 'civil-registry': 1 }, duplicates: 0 });
  });

  it('tell of a refusal by its law', async () => {
    await start('civil-registry:pending', 'civil-registry:refuse');
    const request = newRequest('civil-registry');
    await port.send(request);
    const [, , , end] = await inbox.wait(request.key, 4);
    expect(end!.answer).toMatchObject({ kind: 'refused', reason: 'refused-by-province' });
    expect(end!.answer).toEqual(await port.ask(request.key, 'register'));
  });

  it('ask for a supplement only through the poll, for an old one may come late', async () => {
    await start('civil-registry:supplement');
    const request = newRequest('civil-registry');
    expect(await port.send(request)).toEqual({ kind: 'needs-supplement', reason: 'asked-by-province' });
    expect(new Set(kindsOf(await inbox.wait(request.key, 4)))).toEqual(new Set(['pending']));
  });

  it('of a dossier that was withdrawn before do not come', async () => {
    await start('civil-registry:pending');
    const request = newRequest('civil-registry');
    await port.send(request);
    expect(await port.undo(request.key)).toEqual({ kind: 'undone' });
    await new Promise((resolve) => setTimeout(resolve, 900));
    expect(inbox.received).toEqual([]);
  });

  it('go on from the first after a restart, until the last is taken', async () => {
    await start('civil-registry:pending');
    inbox.answerWith(200, 200, ...Array.from({ length: 50 }, () => 503));
    const request = newRequest('civil-registry');
    await port.send(request);
    await inbox.wait(request.key, 3);
    await province.restart();
    inbox.answerWith();
    const before = inbox.received.length;
    const reports = (await inbox.wait(request.key, before + 4)).slice(before);
    expect(kindsOf(reports)).toEqual(['pending', 'pending', 'pending', 'accepted']);
  });
});
