import { caseOf, worldOf } from '../samples';
import type { Case } from '../world';
import { judgeChain } from './i5-chain';

const sound = caseOf();
const found = (one: Case) => judgeChain(worldOf(one)).map(({ what }) => what);
const altered = (index: number, change: Partial<Case['events'][number]>): Case => ({
  ...sound,
  events: sound.events.with(index, { ...sound.events[index]!, ...change }),
});

describe('I5, the chain', () => {
  it('verifies', () => expect(found(sound)).toEqual([]));

  it('does not when a text, a hash or the order was altered', () => {
    const { text } = sound.events[4]!;
    expect(found(altered(4, { text: text.replace('"seq":5', '"seq":6') }))[0]).toContain('event 5');
    expect(found(altered(0, { hash: Buffer.alloc(32, 1) }))[0]).toContain('event 1');
    expect(found({ ...sound, events: sound.events.toSpliced(3, 1) })).toHaveLength(1);
  });

  it('does not when a row bears another event’s name', () => {
    expect(found(altered(2, { eventId: 'another' }))[0]).toContain("another one's text");
    expect(found({ ...sound, dossierId: 'another' })).toHaveLength(1);
  });

  it('does not when the head is another one, or the tail was cut off', () => {
    expect(found({ ...sound, head: { ...sound.head!, hash: Buffer.alloc(32) } })).toHaveLength(1);
    expect(found({ ...sound, events: sound.events.slice(0, -1), told: sound.told.slice(0, -1) })).toHaveLength(1);
  });
});
