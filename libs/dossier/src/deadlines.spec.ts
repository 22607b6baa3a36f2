import { carryOut, type CarriedOut } from './carry-out';
import type { Command } from './decide/command';
import { accept, answer, at, begin, livedAt, request, shown, submit, tick } from './samples';
import { nextDate } from './time/passed-dates';
import { gatesOpen, received, signed, timedPermit } from './timed-permit';

const asked = [...received, { ...accept, decision: 'supplement' } as Command];
const supplement: Command = { type: 'supplement', digest: 'facts-2' };

describe('a supplement (RB-07)', () => {
  it('asked for on Monday 23/11 may be answered until Thursday 03/12, 23:59:59: 24/11 is a holiday', () => {
    const { dossier } = livedAt(['2026-11-23T09:00', ...asked]);
    expect(shown(dossier.steps.permit!.deadlines!.supplement!.at)).toBe('2026-12-03T23:59:59');
  });

  it('answered in the last second counts; the next round is reviewed (scenario 5)', () => {
    const { dossier } = livedAt(['2026-11-23T09:00', ...asked], ['2026-12-03T23:59:59.999', supplement]);
    expect(dossier.steps.permit).toMatchObject({ state: 'IN_REVIEW', round: 1 });
    expect(dossier.steps.permit).not.toHaveProperty('deadlines.supplement');
  });

  it('answered a second later is too late, whether the clock had been looked at or not (scenario 6)', () => {
    const { dossier } = livedAt(['2026-11-23T09:00', ...asked]);
    expect(carryOut(dossier, supplement, at('2026-12-04T00:00'))).toMatchObject({ code: 'no-supplement-asked' });
    const late = carryOut(dossier, tick, at('2026-12-04T00:00')) as CarriedOut;
    expect(late.dossier.steps.permit!.state).toBe('EXPIRED');
    expect(late.dossier.steps.parking!.state).toBe('CANCELLED_BY_ROOT');
  });

  it('that nobody answers ends a branch alone (D2, RI-02)', () => {
    const { dossier, events } = livedAt(['2026-11-23T09:00', ...asked], ['2026-12-20T09:00', tick]);
    expect(events).toContainEqual(
      expect.objectContaining({ type: 'StepExpired', data: { step: 'permit', why: 'supplement' } }),
    );
    expect(dossier.withdrawalRequested).toBeUndefined();
  });

  it('is not asked for, nor taken, once the citizen has withdrawn', () => {
    const { dossier } = livedAt(['2026-11-23T09:00', ...asked, { type: 'withdraw' }]);
    expect(carryOut(dossier, supplement, at('2026-11-23T10:00'))).toMatchObject({ code: 'no-supplement-asked' });
    expect(nextDate({ ...dossier, plan: { ...dossier.plan, aftercare: [] } })).toBeUndefined();
  });
});

describe('a supplement that an agency asks for (RB-07)', () => {
  const sentBack = answer(request('parking', 'register'), 'needs-supplement');
  const again = answer({ ...request('parking', 'register'), round: 1 }, 'needs-supplement');
  const out: Command[] = [...received, ...gatesOpen, ...signed, begin('parking')];

  it('is asked for once; after that a person looks', () => {
    const { dossier } = livedAt(
      ['2026-11-23T09:00', ...out, sentBack],
      ['2026-11-25T09:00', supplement, begin('parking'), again],
    );
    expect(dossier.steps.parking!.state).toBe('MANUAL_CHECK');
    expect(dossier.tasks['parking.register.1.manual-check']).toMatchObject({ status: 'open', unit: 'parking-1' });
  });

  it('is no longer asked of a citizen who has withdrawn', () => {
    const { dossier } = livedAt(['2026-11-23T09:00', ...out, { type: 'withdraw' }, sentBack]);
    expect(dossier.steps.parking!.state).not.toBe('AWAITING_SUPPLEMENT');
  });
});

describe('the next legal date', () => {
  it('is passed by any command that comes after it', () => {
    const { events } = livedAt(['2026-11-23T09:00', ...received], ['2026-11-23T16:45', accept]);
    expect(events.map(({ type }) => type).slice(-5)).toEqual([
      'DueNeared',
      'DueNeared',
      'ApologyIssued',
      'StepDecided',
      'StepOpened',
    ]);
  });

  it('is gone once it has passed, and none is left when nothing is to come', () => {
    let { dossier } = livedAt(['2026-11-23T09:00', submit(timedPermit)]);
    const dates: number[] = [];
    for (let next = nextDate(dossier); next !== undefined; next = nextDate(dossier)) {
      dates.push(next);
      ({ dossier } = carryOut(dossier, tick, next) as CarriedOut);
    }
    expect(dates).toEqual([...new Set(dates)].sort());
    expect(dates.map(shown)).toEqual(['2026-12-01T23:59:59', '2026-12-04T00:00:00']);
    expect(dossier.outcome).toBe('REFUSED');
  });
});
