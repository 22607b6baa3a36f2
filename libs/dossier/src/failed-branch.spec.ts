import { owedBy } from './agenda';
import type { Command } from './decide/command';
import { openTasks, type Dossier } from './dossier';
import { answer, begin, livedAt, request, tick, type Moment } from './samples';
import { gatesOpen, received, signed } from './timed-permit';

const register = request('parking', 'register');
const out: Moment = ['2026-11-23T09:00', ...received, ...gatesOpen, ...signed, begin('parking')];
const lost: Command = { type: 'giveUp', ...register, why: 'unreachable' };
const task = 'parking.register.0.unreachable.1';
const byHand: Command[] = [
  { type: 'resolve', task, by: 'officer:1', resolution: 'enter-result', answer: 'accepted', digest: 'by-hand' },
  { type: 'resolve', task, by: 'officer:2', resolution: 'confirm-result' },
];
const states = (dossier: Dossier) =>
  Object.fromEntries(Object.entries(dossier.steps).map(([id, { state }]) => [id, state]));

describe('a branch that fails technically after its root (RI-01)', () => {
  it('asks a person and never takes the root back, however long it lasts', () => {
    const { dossier } = livedAt(out, ['2026-11-23T10:00', lost], ['2027-01-15T09:00', tick]);
    expect(states(dossier)).toMatchObject({ permit: 'COMPLETED', parking: 'FAILED_TECHNICAL', helmet: 'DISPATCHED' });
    expect(owedBy(dossier).owed.some(({ kind }) => kind === 'undo')).toBe(false);
    expect(dossier.outcome).toBeUndefined();
  });

  it('stays due: its apology goes out and its lateness is told all the same', () => {
    const { dossier } = livedAt(
      out,
      ['2026-11-23T10:00', lost],
      ['2026-11-25T16:30', tick],
      ['2026-12-15T09:00', tick],
    );
    expect(dossier.clocks.parking).toMatchObject({ apologies: 1, late: true, escalated: true });
  });
});

describe('a result entered by hand (F-07)', () => {
  it('is recorded as the same fact that the agency would have told', () => {
    const { dossier, events } = livedAt(out, ['2026-11-23T10:00', lost, ...byHand]);
    expect(dossier.steps.parking!.state).toBe('COMPLETED');
    expect(events).toContainEqual(
      expect.objectContaining({
        id: 'parking/register/0/accepted',
        type: 'RequestAnswered',
        data: { ...register, answer: 'accepted', digest: 'by-hand' },
      }),
    );
  });

  it('meets the agency’s own later answer: the same is one fact, another one is a person’s to look at (scenario 28)', () => {
    const same = { ...answer(register, 'accepted'), digest: 'by-hand' } as Command;
    const agreed = livedAt(out, ['2026-11-23T10:00', lost, ...byHand], ['2026-11-25T09:00', same]);
    expect(openTasks(agreed.dossier)).toEqual([]);
    const other = { ...answer(register, 'accepted'), digest: 'of the agency' } as Command;
    const { dossier } = livedAt(out, ['2026-11-23T10:00', lost, ...byHand], ['2026-11-25T09:00', other]);
    expect(openTasks(dossier).map(([, { kind }]) => kind)).toEqual(['incident']);
    expect(dossier.requests['parking/register/0']!.digest).toBe('by-hand');
  });
});
