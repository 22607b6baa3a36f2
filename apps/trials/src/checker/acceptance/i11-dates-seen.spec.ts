import { nextDate } from '@lienthong/dossier';
import { bicyclePermit, livedAt, submit, tick } from '@lienthong/dossier/samples';
import { chain, GENESIS } from '@lienthong/ledger';
import { caseOf, dossierId, worldOf } from '../samples';
import type { Case, Told, World } from '../world';
import { judgeDatesSeen } from './i11-dates-seen';

const [permit, ...others] = bicyclePermit.steps;
const timedPermit = { ...bicyclePermit, steps: [{ ...permit!, due: { days: 1 } }, ...others] };

describe('I11, dates are seen', () => {
  const { dossier, events } = livedAt(['2026-11-23T09:00', submit(timedPermit)]);
  const date = nextDate(dossier)!;

  /** Its first date came true so many seconds after it had passed. */
  function seen(secondsLate: number): Case {
    const at = date + secondsLate * 1_000;
    const local = new Date(at + 7 * 3_600_000).toISOString().slice(0, 23);
    const later = livedAt(['2026-11-23T09:00', submit(timedPermit)], [local, tick]).events.slice(events.length);
    const first = chain({ dossierId, seq: 0, hash: GENESIS }, events, {
      actor: 'citizen:1',
      recordedAt: events[0]!.at,
    });
    const start = { dossierId, seq: first.rows.length, hash: first.hash };
    const { rows } = chain(start, later, { actor: 'system:clock', recordedAt: at });
    expect(rows.length).toBeGreaterThan(0);
    return { ...caseOf(), head: undefined, told: [...first.rows, ...rows].map(({ text }) => JSON.parse(text) as Told) };
  }

  const late = (one: Case, changed: Partial<World> = {}) => judgeDatesSeen({ ...worldOf(one), ...changed });

  it('within a minute', () => {
    expect(late(seen(5))).toEqual([]);
    expect(late(seen(90))).toMatchObject([{ invariant: 'I11', dossierId }]);
  });

  it('within a minute of the end of an outage', () => {
    const outage = { from: date - 5_000, to: date + 80_000 };
    expect(late(seen(90), { outages: [outage] })).toEqual([]);
    expect(late(seen(200), { outages: [outage] })).toHaveLength(1);
  });

  it('and none lies passed while nothing happens', () => {
    const passed = { ...caseOf(), head: { ...caseOf().head!, nextDate: 100_000 } };
    expect(late(passed, { now: 130_000 })).toEqual([]);
    expect(late(passed, { now: 170_000 })[0]!.what).toContain('has passed');
  });
});
