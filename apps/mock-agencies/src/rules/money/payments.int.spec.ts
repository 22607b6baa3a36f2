import type { AgencyPort } from '@lienthong/agencies';
import { sampleFee, samplePayment } from '@lienthong/agencies/samples';
import { startCallbackInbox, type CallbackInbox } from '../../testing/callback-inbox';
import { requestOf, startMocks, type Started } from '../../testing/started';

let inbox: CallbackInbox;
let mocks: Started;
let port: AgencyPort;
let now = new Date('2026-11-23T02:00:00Z');
beforeEach(async () => {
  inbox = await startCallbackInbox();
  mocks = await startMocks({ callbackBase: inbox.base, now: () => now });
  port = mocks.agency('payments');
});
afterEach(async () => {
  await mocks.close();
  await inbox.close();
});

const switchFaults = (...faults: string[]) =>
  fetch(`${mocks.url}/_mock/faults`, { method: 'PUT', body: JSON.stringify({ faults }) });
const pay = (changed = {}) => requestOf('pay', { ...samplePayment(), ...changed });

describe('a fee (RB-22)', () => {
  it('waits for whoever pays; the receipt bears the instant of payment and the sum of the lines', async () => {
    const lines = [...sampleFee().lines, { code: 'COPIES', amount: 16_000 }];
    const fee = requestOf('collect', { ...sampleFee(), lines });
    expect(await port.send(fee)).toMatchObject({ kind: 'pending' });
    now = new Date('2026-11-23T02:05:00Z');
    const [callback] = await inbox.wait(fee.key);
    expect(callback!.answer).toMatchObject({
      kind: 'accepted',
      result: { paidAt: '2026-11-23T02:05:00.000Z', receiptNumber: expect.stringMatching(/^BL-/), amount: 24_000 },
    });
    expect(await port.ask(fee.key, 'collect')).toEqual(callback!.answer);
  });

  it('is cancelled before it was paid, and refunded after', async () => {
    const [open, paid] = [requestOf('collect', sampleFee(1)), requestOf('collect', sampleFee(2))];
    await port.send(open);
    expect(await port.undo(open.key)).toEqual({ kind: 'undone' });
    expect(await mocks.summary(open.dossier)).toMatchObject({ duplicates: 0 });
    await port.send(paid);
    await inbox.wait(paid.key);
    expect(await port.undo(paid.key)).toEqual({ kind: 'undone' });
    expect(await mocks.summary(paid.dossier)).toMatchObject({ effects: { payments: 1 }, reversed: { payments: 1 } });
  });
});

describe('a benefit paid out (RC-01, RC-03)', () => {
  const alreadyPaid = { kind: 'refused', reason: 'already-paid' };

  it('is ordered once per death, whoever pays and whatever the category', async () => {
    expect(await port.send(pay())).toMatchObject({ kind: 'accepted', result: { announcedOn: '2026-11-23' } });
    expect(await port.send(pay({ category: 'BTXH_MT', payer: 'social-assistance' }))).toMatchObject(alreadyPaid);
    expect(await port.send(pay({ deceasedPersonalId: '001050999999' }))).toMatchObject({ kind: 'accepted' });
  });

  it('of another kind is no second funeral benefit (D15)', async () => {
    await port.send(pay());
    expect(await port.send(pay({ category: 'NCC_LUMP_SUM' }))).toMatchObject({ kind: 'accepted' });
  });

  it('without a number of the deceased is known by who receives it', async () => {
    const { deceasedPersonalId: _, ...unnumbered } = samplePayment();
    await port.send(requestOf('pay', unnumbered));
    expect(await port.send(requestOf('pay', unnumbered))).toMatchObject(alreadyPaid);
  });

  it('can be cancelled while the money has not left, and ordered anew then', async () => {
    const first = pay();
    await port.send(first);
    expect(await port.undo(first.key)).toEqual({ kind: 'undone' });
    expect(await port.send(pay())).toMatchObject({ kind: 'accepted' });
  });

  it('is recovered by a case of its own once the money has left (I.2)', async () => {
    const first = pay();
    await port.send(first);
    await switchFaults('payments:paid');
    expect(await port.undo(first.key)).toEqual({ kind: 'too-late' });
    const recovery = { amount: 25_300_000, from: { fullName: 'TRẦN THỊ MẪU' }, reason: 'DOUBLE_BENEFIT' };
    expect(await port.send(requestOf('recover', recovery))).toMatchObject({
      ...{ kind: 'accepted', result: { caseNumber: expect.stringMatching(/^TH-\d{8}$/) } },
    });
  });
});
