import type { Plan } from '@lienthong/plan';
import type { Command } from './decide/command';
import { at, livedAt, reviewTask, shown, submit } from './samples';
import { gatesOpen, received, signed, timedPermit } from './timed-permit';

const adopt = (calendar: string): Command => ({ type: 'adoptCalendar', calendar });
const planOf = (days: number): Plan => ({
  ...timedPermit,
  total: undefined,
  steps: timedPermit.steps.map((step) => (step.id === 'permit' ? { ...step, due: { days } } : step)),
});
const promised = (days: number, ...later: [string, Command][]) =>
  livedAt(['2027-01-25T10:00', submit(planOf(days)), ...received.slice(1)], ...later);

describe('another calendar (D7, scenario 39)', () => {
  it('moves an open date by an event, without apology', () => {
    expect(shown(promised(10).dossier.clocks.permit!.due)).toBe('2027-02-12T17:00:00');
    const { dossier, events } = promised(10, ['2027-01-28T09:00', adopt('VN-2026-11-TET-B')]);
    expect(dossier.clocks.permit).toMatchObject({ apologies: 0 });
    expect(shown(dossier.clocks.permit!.due)).toBe('2027-02-15T17:00:00');
    expect(shown(dossier.clocks.permit!.original)).toBe('2027-02-15T17:00:00');
    expect(events.slice(-2)).toMatchObject([
      { type: 'CalendarAdopted' },
      { type: 'DueSet', data: { why: 'calendar' } },
    ]);
  });

  it('never makes it come earlier than promised', () => {
    expect(shown(promised(9).dossier.clocks.permit!.due)).toBe('2027-02-11T17:00:00');
    const { dossier } = promised(9, ['2027-01-28T09:00', adopt('VN-2026-11-TET-B')]);
    expect(shown(dossier.clocks.permit!.due)).toBe('2027-02-15T17:00:00');
  });

  it('may be adopted, given up and adopted again: each time a fact of its own', () => {
    const { events, dossier } = promised(
      9,
      ['2027-01-28T09:00', adopt('VN-2026-11-TET-B')],
      ['2027-01-28T10:00', adopt('VN-2026-11')],
      ['2027-01-28T11:00', adopt('VN-2026-11-TET-B')],
      ['2027-01-28T12:00', adopt('VN-2026-11-TET-B')],
    );
    expect(events.filter(({ type }) => type === 'CalendarAdopted')).toHaveLength(3);
    expect(new Set(events.map(({ id }) => id)).size).toBe(events.length);
    expect(shown(dossier.clocks.permit!.due)).toBe('2027-02-15T17:00:00');
  });

  it('leaves a date that only its dossier’s date had shortened where that stands (D6)', () => {
    const plan = { ...timedPermit, total: { days: 3 } };
    const { dossier } = livedAt(
      ['2026-11-23T09:00', submit(plan), ...received.slice(1), ...gatesOpen, ...signed],
      ['2026-11-23T10:00', adopt('VN-2026-11-TET-B')],
    );
    expect(shown(dossier.clocks.parade!.due)).toBe('2026-11-26T17:00:00');
  });

  it('leaves what was missed missed, and what was apologised for at the date of the apology', () => {
    const apologised = promised(9, ['2027-02-11T16:30', { type: 'tick' }]).dossier.clocks.permit!;
    const { dossier } = promised(
      9,
      ['2027-02-11T16:30', { type: 'tick' }],
      ['2027-02-11T16:40', adopt('VN-2026-11-TET-B')],
    );
    expect(dossier.clocks.permit).toEqual(apologised);
    const due = at('2027-02-12T17:00');
    const named: Command = { type: 'apologise', task: reviewTask, by: 'officer:1', reason: 'R', due };
    const kept = promised(9, ['2027-01-27T09:00', named], ['2027-01-28T09:00', adopt('VN-2026-11-TET-B')]).dossier;
    expect(shown(kept.clocks.permit!.original)).toBe('2027-02-11T17:00:00');
    const plan = { ...planOf(10), total: { days: 9 } };
    const missed = livedAt(
      ['2027-01-25T10:00', submit(plan), ...received.slice(1)],
      ['2027-02-11T18:00', { type: 'tick' }, adopt('VN-2026-11-TET-B')],
    ).dossier.clocks.total!;
    expect(missed.late).toBe(true);
    expect(shown(missed.due)).toBe('2027-02-11T17:00:00');
  });

  it('that nobody knows is refused by the calendar itself', () => {
    expect(() => promised(9, ['2027-01-28T09:00', adopt('VN-1999')])).toThrow('VN-1999');
  });
});
