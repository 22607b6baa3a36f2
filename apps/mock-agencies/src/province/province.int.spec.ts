import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ClosableAgency } from '@lienthong/agencies';
import { agencyContract } from '@lienthong/agencies/contract';
import { isProvincialCode } from '@lienthong/agencies/province';
import { vietnamDay } from '@lienthong/form';
import { sampleDeath } from '@lienthong/agencies/samples';
import { newRequest, requestOf } from '../testing/started';
import { startProvince, type StartedProvince } from './testing';

let province: StartedProvince;
let port: ClosableAgency;
const start = async (...faults: string[]) => {
  province = await startProvince({ faults });
  port = province.port();
};
afterEach(() => province.close());

const kindsOf = async (dossier: string) => (await province.journal(dossier)).map(({ kind }) => kind);
const registration = () => newRequest('civil-registry');
const unknown = { kind: 'unavailable', executed: 'unknown' };

describe('the civil registry behind a province', () => {
  beforeEach(() => start());
  agencyContract('civil-registry', () => port, { leavesTombstones: false, comparesPayloads: false });

  it('registers a birth and a death in the same books as ever, under codes of its own (RD-06, RD-07)', async () => {
    const births = [registration(), registration()];
    const answers = [];
    for (const request of [...births, requestOf('register-death', sampleDeath())])
      answers.push(await port.send(request));
    const references = answers.map((answer) => (answer.kind === 'accepted' ? answer.reference : answer.kind));
    expect(references.map((code) => code.slice(-5))).toEqual(['-0001', '-0002', '-0003']);
    for (const code of references) expect([code, isProvincialCode(code, vietnamDay(new Date()))]).toEqual([code, true]);
    for (const [index, number] of [/^1\//, /^2\//, /^1\//].entries())
      expect(answers[index]).toMatchObject({ result: { book: { number: expect.stringMatching(number) } } });
    expect(await province.summary(births[0]!.dossier)).toMatchObject({ effects: { 'civil-registry': 1 } });
  });

  it('remembers everything but who was logged in over a restart', async () => {
    const request = registration();
    const answer = await port.send(request);
    await province.restart({ port: Number(new URL(province.url).port) });
    expect(await port.ask(request.key, 'register')).toEqual(answer);
    expect(await port.send(request)).toEqual(answer);
    expect(await province.summary(request.dossier)).toMatchObject({ duplicates: 0 });
  });

  it('lets nobody in without the password, and journals nothing personal', async () => {
    const request = registration();
    const code = { maDinhDanhHoSo: [] };
    const call = async (path: string, body: object, authorization = '') => {
      const headers = { 'content-type': 'application/json', authorization };
      const reply = await fetch(`${province.url}/province${path}`, {
        method: 'POST',
        headers,
        body: JSON.stringify(body),
      });
      return reply.status;
    };
    expect(await call('/login', { userName: 'dvclt', password: 'dvclt' })).toBe(401);
    expect([await call('/push', code), await call('/poll', code, 'Bearer x'), await call('/status', code)]).toEqual([
      401, 401, 401,
    ]);
    await port.send(request);
    const text = readFileSync(join(province.journalDir, 'journal.jsonl'), 'utf8');
    for (const personal of ['THỬ', 'MẪU', '2026-11-02', '02.11.2026', '001190', 'mật khẩu'])
      expect(text).not.toContain(personal);
  });
});

describe('a province’s withdrawal', () => {
  it('takes back what is not registered yet; then it is gone, and can be taken back again', async () => {
    await start('civil-registry:hold');
    const request = registration();
    expect(await port.send(request)).toMatchObject({ kind: 'pending' });
    expect(await port.undo(request.key)).toEqual({ kind: 'undone' });
    expect(await port.undo(request.key)).toEqual({ kind: 'undone' });
    expect(await port.send(request)).toEqual({ kind: 'gone' });
    expect(await port.ask(request.key, 'register')).toEqual({ kind: 'never-heard' });
    expect(await province.summary(request.dossier)).toMatchObject({ effects: { 'civil-registry': 0 } });
  });

  it('of a refused dossier leaves nothing to take back', async () => {
    await start('civil-registry:refuse');
    const request = registration();
    expect(await port.send(request)).toMatchObject({
      kind: 'refused',
      reason: 'refused-by-province',
      ground: expect.stringMatching(/^NĐ 63\/2024\/NĐ-CP, Điều \d+$/),
    });
    expect(await port.undo(request.key)).toEqual({ kind: 'undone' });
  });
});

describe('faults of a province', () => {
  it('a lost push is found by asking, and pushed again has one effect (scenario 14, E.3)', async () => {
    await start('civil-registry:lost-push');
    const request = registration();
    expect(await port.send(request)).toMatchObject({ kind: 'pending' });
    expect(await kindsOf(request.dossier)).toEqual(['fault']);
    expect(await port.ask(request.key, 'register')).toEqual({ kind: 'never-heard' });
    expect(await port.send(request)).toMatchObject({ kind: 'accepted' });
    expect(await province.summary(request.dossier)).toMatchObject({ effects: { 'civil-registry': 1 }, duplicates: 0 });
  });

  it('an unknown sentence after the deed is not believed; asking tells (scenario 15)', async () => {
    await start('civil-registry:prose');
    const request = registration();
    expect(await port.send(request)).toEqual(unknown);
    expect(await port.ask(request.key, 'register')).toMatchObject({ kind: 'accepted' });
    expect(await port.send(request)).toMatchObject({ kind: 'accepted' });
    expect(await province.summary(request.dossier)).toMatchObject({ effects: { 'civil-registry': 1 }, duplicates: 0 });
  });

  it('an unknown sentence for ever becomes a person’s, with a digest (scenario 15, F-11, RE-05)', async () => {
    await start('civil-registry:unknown-prose');
    const request = registration();
    const kinds = [];
    for (let time = 0; time < 5; time += 1) kinds.push((await port.send(request)).kind);
    expect(kinds).toEqual([...Array.from({ length: 4 }, () => 'unavailable'), 'unreadable']);
    expect(await port.ask(request.key, 'register')).toEqual({ kind: 'never-heard' });
    expect(await province.summary(request.dossier)).toMatchObject({ effects: { 'civil-registry': 0 } });
  });

  it('an outage does nothing; what was not acknowledged is pushed again when it is over (scenario 27, F-06)', async () => {
    await start('civil-registry:down:0.4');
    const requests = [registration(), registration(), registration()];
    const sendAll = () => Promise.all(requests.map((request) => port.send(request)));
    for (const outcome of await sendAll()) expect(outcome).toMatchObject({ kind: 'unavailable', executed: 'no' });
    await new Promise((resolve) => setTimeout(resolve, 450));
    for (const outcome of await sendAll()) expect(outcome).toMatchObject({ kind: 'accepted' });
    for (const { dossier } of requests)
      expect(await province.summary(dossier)).toMatchObject({ effects: { 'civil-registry': 1 }, duplicates: 0 });
  });

  it.each(['execute-and-timeout', 'malformed', 'html-200', 'huge'])('%s: asking tells, one effect', async (mode) => {
    await start(`civil-registry:${mode}`);
    const request = registration();
    expect(await port.send(request)).toEqual(unknown);
    const answer = await port.ask(request.key, 'register');
    expect(answer).toMatchObject({ kind: 'accepted' });
    expect(await port.send(request)).toEqual(answer);
    expect(await province.summary(request.dossier)).toMatchObject({ effects: { 'civil-registry': 1 }, duplicates: 0 });
  });

  it('broken lines and refusals to serve cause one effect in the end', async () => {
    await start('civil-registry:flaky:0.6');
    for (let index = 0; index < 10; index += 1) {
      const request = registration();
      let kind = '';
      for (let tries = 0; kind !== 'accepted' && tries < 50; tries += 1) kind = (await port.send(request)).kind;
      expect(await province.summary(request.dossier)).toMatchObject({
        effects: { 'civil-registry': 1 },
        duplicates: 0,
      });
    }
  });
});
