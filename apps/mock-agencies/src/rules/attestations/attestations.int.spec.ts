import { sampleConsent, sampleHealthNotice } from '@lienthong/agencies/samples';
import { startCallbackInbox } from '../../testing/callback-inbox';
import { requestOf, startMocks } from '../../testing/started';

describe('a consent (RB-13)', () => {
  it('comes later than the request, bears the instant at which it was given, and can be taken back', async () => {
    const inbox = await startCallbackInbox();
    let now = new Date('2026-11-23T02:00:00Z');
    const mocks = await startMocks({ callbackBase: inbox.base, now: () => now, faults: ['vneid:hold'] });
    const port = mocks.agency('vneid');
    const consent = requestOf('consent', sampleConsent());
    expect(await port.send(consent)).toMatchObject({ kind: 'pending' });
    now = new Date('2026-11-25T03:00:00Z');
    await fetch(`${mocks.url}/_mock/release?agency=vneid`, { method: 'POST' });
    expect((await inbox.wait(consent.key))[0]!.answer).toMatchObject({
      ...{ kind: 'accepted', result: { grantedAt: '2026-11-25T03:00:00.000Z', version: 'consent-1' } },
    });
    expect(await port.undo(consent.key)).toEqual({ kind: 'undone' });
    const { effects, consents } = await mocks.summary(consent.dossier);
    expect([Object.keys(effects), consents]).toEqual([expect.not.arrayContaining(['vneid']), 1]);
    await mocks.close();
    await inbox.close();
  });
});

describe("a health facility's notice (D.4)", () => {
  it.each([
    ['00001.GBT.01001.26', 'death', { kind: 'accepted', result: { signed: true, facility: 'Cơ sở 01001' } }],
    ['00001.GCS.01001.26', 'birth', { kind: 'accepted' }],
    ['00001.GCS.01001.26', 'death', { kind: 'refused', reason: 'notice-unknown' }],
    ['00000.GBT.01001.26', 'death', { kind: 'refused', reason: 'notice-unknown' }],
    ['12-GBT', 'death', { kind: 'refused', reason: 'notice-unknown' }],
  ])('%s, asked for as a %s notice', async (code, kind, answer) => {
    const mocks = await startMocks();
    const asked = requestOf('check-notice', { ...sampleHealthNotice(), code, kind });
    expect(await mocks.agency('health-facility').send(asked)).toMatchObject(answer);
    await mocks.close();
  });
});
