import type { Head } from '../../storage';
import { Recent } from './recent';

const concern = { dossierId: 'd', opens: false };
const headAt = (seq: number) => ({ dossierId: 'd', seq }) as Head;

let now: number;
let recent: Recent;
beforeEach(() => {
  jest.useFakeTimers();
  now = 0;
  recent = new Recent(() => now);
  recent.keep('d', { head: headAt(1), vaultKeys: { legal: Buffer.alloc(1) } });
});
afterEach(() => jest.useRealTimers());

const seqNow = () => recent.find('d', [concern])?.head?.seq;

describe('what is remembered of a dossier', () => {
  it('grows old from when its keys were read, however often one went on from it', () => {
    for (now = 1_000; now <= 5_000; now += 1_000) {
      const found = recent.find('d', [concern])!;
      recent.keep('d', { ...found, head: headAt(found.head!.seq + 1) });
    }
    expect([seqNow(), (now = 5_000) && seqNow()]).toEqual([undefined, 6]);
  });

  it('is not replaced by an older answer that came late', () => {
    recent.keep('d', { head: headAt(7), vaultKeys: {} });
    recent.keep('d', { head: headAt(3), vaultKeys: {} });
    expect(seqNow()).toBe(7);
  });

  it('is not enough for who opens a dossier, or lays papers into it', () => {
    const papers = { owner: 'citizen:1', paperIds: [] };
    expect(recent.find('d', [{ ...concern, opens: true }])).toBeUndefined();
    expect(recent.find('d', [concern, { ...concern, papers }])).toBeUndefined();
  });

  it('is let go of in a process that has nothing to do', () => {
    expect(jest.getTimerCount()).toBe(1);
    now = 10_000;
    jest.advanceTimersByTime(5_000);
    expect(jest.getTimerCount()).toBe(0);
  });
});
