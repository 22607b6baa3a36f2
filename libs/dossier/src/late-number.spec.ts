import { owedBy } from './agenda';
import { carryOut } from './carry-out';
import type { Command } from './decide/command';
import { openTasks, type Dossier } from './dossier';
import { accept, answer, at, begin, forgetful, livedAt, request, shown, submit, tick, type Moment } from './samples';
import { nextDate } from './time/passed-dates';
import { isResult } from './told/results';
import { received, timedPermit } from './timed-permit';

const reserve = request('permit', 'reserve');
const issue = request('permit', 'issue');
const confirm = request('permit', 'confirm');
const task = 'permit.reserve.0.late-answer';
const proceed = (on = task): Command => ({ type: 'resolve', task: on, by: 'officer:1', resolution: 'proceed' });
const owed = (dossier: Dossier) => owedBy(dossier).owed.map(({ id }) => id);
const open = (dossier: Dossier) => openTasks(dossier).map(([id]) => id);
const out: Moment = ['2026-11-23T09:00', ...received, accept, begin('permit')];
const waiting: Moment = [...out, answer(reserve, 'pending')];
const late: Moment[] = [waiting, ['2026-11-23T11:00', tick]];
const withoutIt: Moment[] = [
  ...late,
  ['2026-11-23T11:05', proceed(), begin('permit'), answer(issue, 'accepted', true)],
];
const cameLater: Moment[] = [...withoutIt, ['2026-11-26T10:00', answer(reserve, 'accepted', true)]];

describe('a number that is late (RB-08, F-01)', () => {
  it('is told to the officer after two working hours, who may go on without it (D5)', () => {
    expect(shown(livedAt(waiting).dossier.requests['permit/reserve/0']!.lagAt!)).toBe('2026-11-23T11:00:00');
    expect(open(livedAt(waiting, ['2026-11-23T10:59', tick]).dossier)).toEqual([]);
    expect(open(livedAt(...late).dossier)).toEqual([task]);
  });

  it('is told half an hour before the step is due where that comes first (D5)', () => {
    const { dossier } = livedAt(
      ['2026-11-23T14:55', ...received],
      ['2026-11-23T15:00', accept, begin('permit'), answer(reserve, 'pending')],
    );
    expect(shown(dossier.requests['permit/reserve/0']!.lagAt!)).toBe('2026-11-23T16:30:00');
  });

  it('asks nobody any more when it comes before anyone decided', () => {
    const { dossier } = livedAt(...late, ['2026-11-23T11:01', answer(reserve, 'accepted')]);
    expect(dossier.tasks[task]!.status).toBe('closed');
    expect(owed(dossier)).toContain('step:permit/issue/0');
  });

  it('holds back nothing but what needs it: the certificate goes out first (scenario 7)', () => {
    expect(owed(livedAt(...late, ['2026-11-23T11:05', proceed()]).dossier)).toContain('step:permit/issue/0');
    const { dossier } = livedAt(...withoutIt);
    expect(dossier.steps).toMatchObject({
      permit: { state: 'COMPLETED' },
      plate: { state: 'RECEIVED' },
      helmet: { state: 'DISPATCHED' },
      parade: { state: 'PENDING' },
    });
    expect(Object.keys(dossier.requests)).not.toContain('permit/confirm/0');
  });

  it('does not hold up the certificate either while its agency is silent altogether', () => {
    const { dossier } = livedAt(out, ['2026-11-23T11:00', tick, proceed()]);
    expect(owed(dossier)).toContain('step:permit/issue/0');
  });

  it('is confirmed and added to the acts that were done without it, each in a later version', () => {
    const { dossier } = livedAt(
      ...withoutIt,
      ['2026-11-24T09:00', begin('helmet'), answer(request('helmet', 'issue'), 'accepted', true)],
      ['2026-11-26T10:00', answer(reserve, 'accepted', true), answer(confirm, 'accepted', true)],
    );
    expect(dossier.steps.plate!.state).toBe('COMPLETED');
    expect(owed(dossier)).toEqual(expect.arrayContaining(['step:permit/add-plate/0', 'step:helmet/add-plate/0']));
    expect(isResult(dossier, request('permit', 'add-plate'))).toBe(true);
  });

  it('is not added to what began when it was already there', () => {
    const { dossier } = livedAt(...cameLater, [
      '2026-11-26T11:00',
      begin('helmet'),
      answer(request('helmet', 'issue'), 'accepted', true),
    ]);
    expect(owed(dossier).filter((id) => id.includes('helmet'))).toEqual([]);
  });

  it('lets what needs it go out once it is confirmed', () => {
    const { dossier } = livedAt(...cameLater, ['2026-11-26T10:01', answer(confirm, 'accepted')]);
    expect(owed(dossier)).toContain('step:parade/register/0');
  });

  it('may be late only where the law lets it, and is gone on without only once', () => {
    const lost: Command = { type: 'giveUp', ...issue, why: 'unreachable' };
    const { dossier } = livedAt(...late, ['2026-11-23T11:05', proceed(), begin('permit'), lost]);
    const told = (command: Command) => carryOut(dossier, command, at('2026-11-23T12:00'));
    expect(told(proceed('permit.issue.0.unreachable.1'))).toMatchObject({ code: 'wrong-task-kind' });
    expect(told(proceed())).toMatchObject({ code: 'already-decided' });
  });

  it('at an agency that cannot be asked stays a person’s task while the step goes on: it is not simply sent again', () => {
    const plan = forgetful(timedPermit, 'plates');
    const blind = 'permit.reserve.0.unknown.1';
    const { dossier } = livedAt([
      '2026-11-23T09:00',
      submit(plan),
      ...(out.slice(2) as Command[]),
      { type: 'giveUp', ...reserve, why: 'unknown' },
      proceed(blind),
    ]);
    expect(open(dossier)).toEqual([blind]);
    expect(owed(dossier)).toContain('step:permit/issue/0');
    expect(dossier.requests['permit/reserve/0']!.status).toBe('unknown');
    expect(carryOut(dossier, proceed(blind), at('2026-11-23T12:00'))).toMatchObject({ code: 'wrong-task-kind' });
  });
});

describe('a late number that its agency does not give', () => {
  const noNumber: Moment[] = [...withoutIt, ['2026-11-24T09:00', answer(reserve, 'suspected-duplicate')]];
  const check = 'permit.reserve.0.manual-check';
  const resolve = (resolution: 'retry' | 'acknowledge'): Command => ({
    type: 'resolve',
    task: check,
    by: 'officer:1',
    resolution,
  });

  it('stays with a person when the act is done meanwhile, and is tried anew', () => {
    const before = livedAt(...late, [
      '2026-11-23T11:05',
      proceed(),
      begin('permit'),
      answer(reserve, 'suspected-duplicate'),
      answer(issue, 'accepted', true),
    ]);
    expect(open(before.dossier)).toEqual([check]);
    expect(open(livedAt(...noNumber).dossier)).toEqual([check]);
    const { dossier } = livedAt(...noNumber, ['2026-11-24T10:00', resolve('retry')]);
    expect(owed(dossier)).toContain('step:permit/reserve/1');
  });

  it('cannot be set aside: what needs it would wait for ever', () => {
    const { dossier } = livedAt(...late, [
      '2026-11-23T11:05',
      proceed(),
      begin('permit'),
      answer(reserve, 'suspected-duplicate'),
      answer(issue, 'accepted', true),
    ]);
    expect(carryOut(dossier, resolve('acknowledge'), at('2026-11-24T10:00'))).toMatchObject({
      code: 'wrong-task-kind',
    });
  });
});

describe('a late number of what came to nothing (D3, scenario 36)', () => {
  const refused: Moment[] = [
    ...late,
    ['2026-11-24T09:00', proceed(), begin('permit')],
    ['2026-11-25T10:00', answer(issue, 'refused')],
  ];
  const twice: Moment = ['2026-11-25T10:05', answer(reserve, 'accepted'), answer(reserve, 'accepted')];

  it('is released once, however often it is told, and is never a result', () => {
    expect(owed(livedAt(...refused).dossier)).toEqual(['undo:permit/reserve/0/0']);
    const { dossier, events } = livedAt(...refused, twice);
    expect(events.filter(({ id }) => id === 'permit/reserve/0/undo-owed')).toHaveLength(1);
    expect(owed(dossier)).toEqual(['undo:permit/reserve/0/0']);
    expect(dossier.steps.plate!.state).toBe('CANCELLED_BY_ROOT');
    expect(isResult(dossier, reserve)).toBe(false);
  });

  it('has no legal date left', () => {
    const { dossier } = livedAt(...refused, twice);
    expect(nextDate(dossier)).toBeUndefined();
  });
});

describe('numbers that belong to a step that a person is asked about (RB-09)', () => {
  it('are tried anew without sending again what runs beside them', () => {
    const suspected = answer(reserve, 'suspected-duplicate');
    const retry: Command = {
      type: 'resolve',
      task: 'permit.reserve.0.manual-check',
      by: 'officer:1',
      resolution: 'retry',
      digest: 'note',
    };
    const tried: Command[] = [proceed(), begin('permit'), answer(issue, 'pending'), suspected, retry];
    const { dossier } = livedAt(...late, ['2026-11-23T11:05', ...tried]);
    expect(dossier.steps.permit).toMatchObject({ round: 1, note: 'note' });
    expect(owed(dossier).filter((id) => id.includes('permit'))).toEqual(['step:permit/reserve/1']);
    const refused = livedAt(...late, ['2026-11-23T11:05', ...tried, answer(issue, 'refused')]);
    expect(refused.dossier.steps.permit!.state).toBe('REFUSED');
  });
});
