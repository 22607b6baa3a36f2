import type { AgencyRequest, KnownAgency } from '@lienthong/agencies';
import {
  sampleConsent,
  sampleDeathMark,
  sampleDecision,
  sampleHealthNotice,
  sampleReservation,
  sampleVerification,
} from '@lienthong/agencies/samples';
import { startCallbackInbox, type CallbackInbox } from '../testing/callback-inbox';
import { newRequest, requestOf, startMocks, type Started } from '../testing/started';

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

const send = (agency: KnownAgency, request: AgencyRequest) => mocks.agency(agency).send(request);

describe('supplement', () => {
  const unreadable = { kind: 'needs-supplement', reason: 'paper-unreadable' };

  it('asks once per step for a readable paper, stays with it, and goes on in the next round (RB-07)', async () => {
    await start('residence:supplement');
    const first = newRequest('residence');
    expect(await send('residence', first)).toEqual(unreadable);
    expect(await send('residence', first)).toEqual(unreadable);
    const second = requestOf('register', first.payload, { dossier: first.dossier, round: 2 });
    expect(await send('residence', second)).toMatchObject({ kind: 'accepted' });
    expect(await mocks.summary(first.dossier)).toMatchObject({ effects: { residence: 1 }, duplicates: 0 });
  });

  it('asks by callback when the agency is pending too', async () => {
    await start('residence:supplement', 'residence:pending');
    const request = newRequest('residence');
    expect(await send('residence', request)).toMatchObject({ kind: 'pending' });
    expect((await inbox.wait(request.key))[0]!.answer).toEqual(unreadable);
  });
});

describe('verify', () => {
  it('answers "verifying", to asking too, until it is settled and calls back (RB-14)', async () => {
    await start('residence:verify');
    const request = newRequest('residence');
    const port = mocks.agency('residence');
    const verifying = await port.send(request);
    expect(verifying).toMatchObject({ kind: 'verifying' });
    expect(await port.ask(request.key, 'register')).toEqual(verifying);
    expect((await inbox.wait(request.key))[0]!.answer).toMatchObject({ kind: 'accepted' });
  });

  it('lasts as long as it is held', async () => {
    await start('residence:verify', 'residence:hold');
    const request = newRequest('residence');
    await send('residence', request);
    await mocks.restart();
    expect(await mocks.agency('residence').ask(request.key, 'register')).toMatchObject({ kind: 'verifying' });
  });
});

describe('duplicate-suspect (RB-09)', () => {
  it("suspects births and deaths alike, until an officer's note says otherwise", async () => {
    await start('population:duplicate-suspect');
    const previousNote = 'Đã xác minh, không trùng.';
    for (const [intent, payload] of [
      ['reserve', sampleReservation()],
      ['verify', sampleVerification()],
    ] as const) {
      expect(await send('population', requestOf(intent, payload))).toMatchObject({ kind: 'suspected-duplicate' });
      const noted = requestOf(intent, { ...payload, previousNote });
      expect(await send('population', noted)).toMatchObject({ kind: 'accepted' });
    }
  });
});

describe('no-match (F-19)', () => {
  it("knows nobody as declared until an officer's note says otherwise, and still gives out numbers", async () => {
    await start('population:no-match');
    const verification = sampleVerification();
    expect(await send('population', requestOf('verify', verification))).toMatchObject({
      ...{ kind: 'refused', reason: 'no-match' },
    });
    const noted = { ...verification, previousNote: 'Đã đối chiếu giấy tờ.' };
    expect(await send('population', requestOf('verify', noted))).toMatchObject({ kind: 'accepted' });
    expect(await send('population', newRequest('population'))).toMatchObject({ kind: 'accepted' });
  });
});

describe('refuse', () => {
  it.each([
    ['health-facility', 'check-notice', sampleHealthNotice(), 'signature-invalid'],
    ['population', 'verify', sampleVerification(), 'no-match'],
    ['social-insurance', 'decide-insurance', sampleDecision('BHXH_MT'), 'conditions-not-met'],
  ] as const)('%s gives %s its own reason', async (agency, intent, payload, reason) => {
    await start(`${agency}:refuse`);
    expect(await send(agency, requestOf(intent, payload))).toMatchObject({ kind: 'refused', reason });
  });

  it('of people comes later, like every answer of theirs (RB-13)', async () => {
    await start('vneid:refuse');
    const request = requestOf('consent', sampleConsent());
    expect(await send('vneid', request)).toMatchObject({ kind: 'pending' });
    expect((await inbox.wait(request.key))[0]!.answer).toMatchObject({ kind: 'refused', reason: 'consent-refused' });
  });

  it('leaves alone what follows a book entry, and what only looks into a record', async () => {
    await start('population:refuse', 'social-insurance:refuse');
    expect(await send('population', requestOf('mark-dead', sampleDeathMark()))).toMatchObject({ kind: 'accepted' });
    const { deceased } = sampleDecision('BHXH_MT');
    expect(await send('social-insurance', requestOf('check-insurance', { deceased }))).toMatchObject({
      ...{ kind: 'accepted', result: { codes: ['BHXH_MT'] } },
    });
  });
});
