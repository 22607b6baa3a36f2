import { carryOut } from './carry-out';
import type { Command, CommandOf } from './decide/command';
import { livedAt, type Moment, at, answer, begin, request } from './samples';
import { owedBy } from './agenda';
import { gatesOpen, received, signed } from './timed-permit';
import { nextDate } from './time/passed-dates';

const linked = (patch: Partial<CommandOf<'recordLinked'>> = {}): Command => ({
  type: 'recordLinked',
  dossier: 'other',
  kind: 'corrects',
  step: 'permit',
  decided: false,
  ...patch,
});
const done: Moment = ['2026-11-23T09:00', ...received, ...gatesOpen, ...signed];
const later = (...commands: Command[]) => livedAt(done, ['2026-11-30T09:00', ...commands]);

describe('an act that another dossier corrects (RI-03)', () => {
  it('is known from its beginning, corrected when decided, and diverges until every consumer has confirmed', () => {
    expect(later(linked()).dossier).toMatchObject({
      steps: { permit: { state: 'COMPLETED' } },
      links: { other: { kind: 'corrects', step: 'permit', status: 'open' } },
    });
    expect(later(linked(), linked({ decided: true })).dossier).toMatchObject({
      steps: { permit: { state: 'CORRECTED' } },
      links: { other: { status: 'divergent' } },
    });
    const closed = linked({ decided: true, outcome: 'COMPLETED' });
    expect(later(linked(), linked({ decided: true }), closed).dossier.links!.other!.status).toBe('settled');
  });

  it('is the same story when only its end is heard, or all of it twice', () => {
    const closed = linked({ decided: true, outcome: 'COMPLETED' });
    const { events, dossier } = later(closed, closed, linked({ decided: true }), linked());
    expect(events.slice(-3).map(({ type }) => type)).toEqual(['CaseLinked', 'StepCorrected', 'LinkedCaseClosed']);
    expect(dossier.steps.permit!.state).toBe('CORRECTED');
  });

  it('counts as completed (D2): its branches go on', () => {
    const { dossier } = later(linked({ decided: true }));
    expect(owedBy(dossier).owed.map(({ id }) => id)).toContain('step:parking/register/0');
  });

  it('stands as it was when the correction is refused', () => {
    const { dossier } = later(linked(), linked({ outcome: 'REFUSED' }));
    expect(dossier).toMatchObject({
      steps: { permit: { state: 'COMPLETED' } },
      links: { other: { status: 'settled' } },
    });
  });

  it('is corrected only if there is one', () => {
    const { dossier } = livedAt(['2026-11-23T09:00', ...received]);
    expect(carryOut(dossier, linked({ step: 'nowhere' }), at('2026-11-30T09:00'))).toMatchObject({ code: 'not-found' });
    expect(carryOut(dossier, linked({ decided: true }), at('2026-11-30T09:00'))).toMatchObject({
      dossier: { steps: { permit: { state: 'IN_REVIEW' } } },
    });
  });
});

describe('an act that another dossier annuls (RI-05)', () => {
  const annulled = linked({ kind: 'annuls', decided: true });

  it('is only appended to, and cannot be corrected back into force', () => {
    const { dossier, events } = later(annulled, linked({ dossier: 'third', decided: true }));
    expect(events.at(-1)!.type).toBe('CaseLinked');
    expect(dossier.steps.permit!.state).toBe('ANNULLED');
    expect(events.map(({ id }) => id)).toContain('permit/completed');
  });

  it('sets a flag and never the outcome (D2); nobody is reminded of a duty that rested on it', () => {
    const refusal: Moment = ['2026-11-23T10:00', begin('parking'), answer(request('parking', 'register'), 'refused')];
    const before = livedAt(done, refusal);
    expect(nextDate({ ...before.dossier, clocks: {} })).toBeDefined();
    const { dossier } = livedAt(done, refusal, ['2026-11-30T09:00', annulled]);
    expect(nextDate(dossier)).toBeUndefined();
  });

  it('leaves the dossier completed, though nothing of the act is in force (D2)', () => {
    const { dossier } = livedAt(done, ['2026-11-23T10:00', annulled]);
    expect(dossier.steps).toMatchObject({ permit: { state: 'ANNULLED' }, helmet: { state: 'CANCELLED_BY_ROOT' } });
    const undone: Command[] = ['collect', 'consent'].map((intent) => ({
      type: 'recordUndo',
      ...request('parking', intent),
      answer: 'undone',
    }));
    expect(livedAt(done, ['2026-11-23T10:00', annulled, ...undone]).dossier.outcome).toBe('PARTIALLY_COMPLETED');
  });

  it('frees a number that was only reserved for it (D3)', () => {
    const [local, ...commands] = done;
    const { dossier } = livedAt([local, ...commands.slice(0, -1)], ['2026-11-30T09:00', annulled]);
    expect(dossier.steps.plate!.state).toBe('CANCELLED_BY_ROOT');
    expect(owedBy(dossier).owed.map(({ id }) => id)).toEqual(['undo:permit/confirm/0/0']);
  });
});
