import { carryOut, type CarriedOut } from './carry-out';
import type { Command } from './decide/command';
import { answer, at, begin, livedAt, request, shown, tick, type Moment } from './samples';
import { nextDate } from './time/passed-dates';
import { gatesOpen, received, signed } from './timed-permit';

const refusedAt = (local: string): Moment => [
  local,
  begin('parking'),
  answer(request('parking', 'register'), 'refused'),
];
const done: Moment = ['2026-11-23T09:00', ...received, ...gatesOpen, ...signed];
const ended: Command[] = ['parade', 'helmet'].flatMap((step) => [
  begin(step),
  answer(request(step, step === 'helmet' ? 'issue' : 'register'), 'accepted'),
]);
const prizeRefused: Command[] = [begin('prize'), answer(request('prize', 'check-gold'), 'refused')];
const undone: Command[] = ['collect', 'consent'].map((intent) => ({
  type: 'recordUndo',
  ...request('parking', intent),
  answer: 'undone',
}));

describe('reminders after the act (RB-21, D13, scenario 40)', () => {
  it('outlive the closed dossier: the morning of day 30 and of day 50, once each', () => {
    let { dossier } = livedAt(done, refusedAt('2026-11-23T10:00'), [
      '2026-11-23T11:00',
      ...ended,
      ...prizeRefused,
      ...undone,
    ]);
    expect(dossier.outcome).toBe('PARTIALLY_COMPLETED');
    const told: string[] = [];
    for (let next = nextDate(dossier); next !== undefined; next = nextDate(dossier)) {
      const { events, dossier: after } = carryOut(dossier, tick, next) as CarriedOut;
      told.push(...events.map(({ id }) => `${shown(next!)} ${id}`));
      dossier = after;
    }
    expect(told).toEqual([
      '2026-12-23T07:30:00 reminder/PARKING_DUTY/30',
      '2027-01-12T07:30:00 reminder/PARKING_DUTY/50',
    ]);
  });

  it('are not for who has done their duty, or still waits for it', () => {
    const registered = livedAt(done, [
      '2026-11-23T10:00',
      begin('parking'),
      answer(request('parking', 'register'), 'accepted'),
    ]);
    expect(nextDate({ ...registered.dossier, clocks: {} })).toBeUndefined();
    expect(nextDate({ ...livedAt(done).dossier, clocks: {} })).toBeUndefined();
  });

  it('that have all passed before the duty arose are told once', () => {
    const { events } = livedAt(done, refusedAt('2027-02-01T10:00'), ['2027-02-01T10:01', tick]);
    expect(events.filter(({ type }) => type === 'ReminderFellDue').map(({ id }) => id)).toEqual([
      'reminder/PARKING_DUTY/50',
    ]);
    const between = livedAt(done, refusedAt('2026-12-28T10:00'), ['2026-12-28T10:01', tick]).dossier;
    expect(between.reminders).toEqual({ PARKING_DUTY: [30] });
    expect(shown(nextDate({ ...between, clocks: {} })!)).toBe('2027-01-12T07:30:00');
    expect(at('2027-01-12T07:30')).toBe(nextDate({ ...between, clocks: {} }));
  });
});
