import { randomUUID } from 'node:crypto';
import type { AgencyPort, AgencyRequest } from '@lienthong/agencies';
import { requestKey } from '@lienthong/dossier';
import { sampleConfirmation, sampleReservation } from '@lienthong/agencies/samples';
import { startMocks, type Started } from '../../testing/started';

let mocks: Started;
let port: AgencyPort;
beforeEach(async () => {
  mocks = await startMocks();
  port = mocks.agency('population');
});
afterEach(() => mocks.close());

const toRequest = (
  intent: string,
  payload: Record<string, unknown>,
  dossier: string = randomUUID(),
): AgencyRequest => ({
  ...{ key: requestKey(dossier, { step: 'birth-registration', intent, round: 1 }), intent, dossier, payload },
});
const reserve = (payload: Record<string, unknown> = sampleReservation()) => toRequest('reserve', payload);
const confirm = (dossier: string, number: string) => toRequest('confirm', sampleConfirmation(number), dossier);

async function numberOf(request: AgencyRequest): Promise<string> {
  const answer = await port.send(request);
  if (answer.kind !== 'accepted') throw new Error(answer.kind);
  return String(answer.result['personalNumber']);
}

describe('the same biographical key in another dossier (D4, RB-09)', () => {
  it('is a suspected duplicate, never silently the same number', async () => {
    await numberOf(reserve());
    expect(await port.send(reserve())).toEqual({
      ...{ kind: 'suspected-duplicate', reason: 'same-parents-birth-date-and-order' },
    });
  });

  it("is none for a twin, for other parents, or with the officer's note", async () => {
    const sample = sampleReservation();
    const twin = { ...sample, child: { ...sample.child, birthOrder: 2 } };
    const others = [sample, twin, sampleReservation(2), { ...sample, previousNote: 'Đã xác minh, không trùng.' }];
    const numbers = [];
    for (const payload of others) numbers.push(await numberOf(reserve(payload)));
    expect(new Set(numbers).size).toBe(4);
  });

  it('is none when no parent is identified', async () => {
    const { mother: _, ...foundling } = sampleReservation();
    expect(await numberOf(reserve(foundling))).not.toBe(await numberOf(reserve(foundling)));
  });

  it('is none once the first reservation was released, whose number is never given out again', async () => {
    const first = reserve();
    const number = await numberOf(first);
    await port.undo(first.key);
    expect(await numberOf(reserve())).not.toBe(number);
  });

  it('is still one after a restart, and after the number was confirmed', async () => {
    const first = reserve();
    await port.send(confirm(first.dossier, await numberOf(first)));
    await mocks.restart();
    port = mocks.agency('population');
    expect(await port.send(reserve())).toMatchObject({ kind: 'suspected-duplicate' });
  });
});

describe('allocating numbers (RD-04)', () => {
  /** Boys of one day and commune: all that tells their numbers apart is drawn. */
  const boys = Array.from({ length: 40 }, (_, index) => reserve(sampleReservation(index)));
  const allocate = async () => {
    const numbers = [];
    for (const boy of boys) numbers.push(await numberOf(boy));
    return numbers;
  };

  it('gives each child another one, and one request the same one however often it comes', async () => {
    const first = await allocate();
    expect(new Set(first).size).toBe(boys.length);
    expect(await allocate()).toEqual(first);
    expect(await mocks.summary(boys[0]!.dossier)).toMatchObject({ effects: { population: 1 }, duplicates: 0 });
  });

  it('follows its seed: the same requests, asked elsewhere, get the same numbers; under another seed others', async () => {
    const here = await allocate();
    for (const [seed, isSame] of [
      ['spec', true],
      ['another', false],
    ] as const) {
      const elsewhere = await startMocks({ seed });
      port = elsewhere.agency('population');
      const there = await allocate();
      await elsewhere.close();
      expect(here.some((number, index) => number === there[index])).toBe(isSame);
      if (isSame) expect(there).toEqual(here);
    }
  });
});

describe('confirming (D3)', () => {
  it('makes the number stand for life', async () => {
    const first = reserve();
    const confirmation = confirm(first.dossier, await numberOf(first));
    expect(await port.send(confirmation)).toMatchObject({
      kind: 'accepted',
      result: { confirmedOn: expect.any(String) },
    });
    expect(await port.undo(first.key)).toEqual({ kind: 'too-late' });
    expect(await port.undo(confirmation.key)).toEqual({ kind: 'too-late' });
    expect(await mocks.summary(first.dossier)).toMatchObject({
      ...{ effects: { population: 1 }, reversed: { population: 0 }, duplicates: 0 },
    });
  });

  it("is refused for a number that is released, another dossier's, or nobody's", async () => {
    const first = reserve();
    const number = await numberOf(first);
    expect(await port.send(confirm(randomUUID(), number))).toMatchObject({ kind: 'refused' });
    await port.undo(first.key);
    expect(await port.send(confirm(first.dossier, number))).toMatchObject({
      kind: 'refused',
      reason: 'number-not-reserved',
    });
    expect(await port.send(confirm(randomUUID(), '001226999999'))).toMatchObject({ kind: 'refused' });
  });
});
