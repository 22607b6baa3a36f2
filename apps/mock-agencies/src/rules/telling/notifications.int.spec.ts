import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sampleNotice } from '@lienthong/agencies/samples';
import { requestOf, startMocks, type Started } from '../../testing/started';

let mocks: Started;
beforeEach(async () => {
  mocks = await startMocks({ now: () => new Date('2026-11-23T03:00:00Z') });
});
afterEach(() => mocks.close());

const dossier = '0f8fad5b-d9cb-469f-a165-70867728950e';
const notices = async () =>
  (await (await fetch(`${mocks.url}/_mock/notices?dossier=${dossier}`)).json()) as Record<string, unknown>[];
const notify = (round: number, changed = {}) =>
  mocks
    .agency('notifications')
    .send(requestOf('notify', { ...sampleNotice(), ...changed }, { dossier, step: 'outbox', round }));

describe('notices (B.9)', () => {
  it('are sent for good and can be read in their order, texts and addresses sealed in the journal', async () => {
    const to = { phone: '+84912345678' };
    expect(await notify(1)).toMatchObject({ kind: 'accepted', result: { sentAt: '2026-11-23T03:00:00.000Z' } });
    await notify(2, { kind: 'APOLOGY', step: 'birth-registration', text: { vi: 'Xin lỗi', en: 'Sorry' }, to });
    expect(await notices()).toMatchObject([
      { kind: 'SUBMITTED', sequence: 1, channels: ['portal', 'vneid', 'sms'], text: sampleNotice().text },
      { kind: 'APOLOGY', step: 'birth-registration', text: { vi: 'Xin lỗi', en: 'Sorry' }, to },
    ]);
    const text = readFileSync(join(mocks.journalDir, 'journal.jsonl'), 'utf8');
    expect(text).toContain('APOLOGY');
    for (const said of ['Xin lỗi', 'Sorry', '84912345678']) expect(text).not.toContain(said);
    expect(await mocks.agency('notifications').undo(`${dossier}/outbox/notify/1`)).toEqual({ kind: 'too-late' });
  });

  it('count beside the effects, and twice the same to the citizen is once too often (RB-20)', async () => {
    await notify(1);
    await notify(1);
    await notify(2, { sequence: 2 });
    const { effects, ...rest } = await mocks.summary(dossier);
    expect(effects).not.toHaveProperty('notifications');
    expect(rest).toMatchObject({ duplicates: 0, notices: 2 });
    await notify(3, { sequence: 2 });
    expect(await mocks.summary(dossier)).toMatchObject({ duplicates: 1, notices: 3 });
  });

  it('carry no personal number in a text message; the portal may show it (RB-20)', async () => {
    const text = { vi: 'Số định danh 001226000001', en: 'Number 001226000001' };
    expect(await notify(1, { text })).toMatchObject({ kind: 'refused', reason: 'personal-number-in-sms' });
    expect(await notify(2, { text, sms: sampleNotice().text })).toMatchObject({ kind: 'accepted' });
    expect(await notify(3, { text, channels: ['portal'], sequence: 2 })).toMatchObject({ kind: 'accepted' });
    expect(await notices()).toHaveLength(2);
  });
});
