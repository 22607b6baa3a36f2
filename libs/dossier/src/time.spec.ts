import type { Plan } from '@lienthong/plan';
import { carryOut } from './carry-out';
import type { Command } from './decide/command';
import { openTasks, type Dossier } from './dossier';
import type { DossierEvent } from './events';
import { accept, answer, at, begin, livedAt, request, reviewTask, shown, submit, tick } from './samples';
import { nextDate } from './time/passed-dates';
import { gatesOpen, received, signed, timedPermit } from './timed-permit';

const dueOf = ({ clocks }: Dossier, scope: string) => clocks[scope] && shown(clocks[scope].due);
const originalOf = ({ clocks }: Dossier, scope: string) => shown(clocks[scope]!.original);
const types = (events: DossierEvent[]) => events.map(({ type }) => type);
const changed = (id: string, patch: Partial<Plan['steps'][number]>): Plan => ({
  ...timedPermit,
  steps: timedPermit.steps.map((step) => (step.id === id ? { ...step, ...patch } : step)),
});
const problem = (dossier: Dossier, command: Command, local: string) => carryOut(dossier, command, at(local));

describe('due dates (D6, D7, scenario 31)', () => {
  it('count from each hand-over, for the whole from receipt, and never beyond the whole', () => {
    const { dossier } = livedAt(['2026-11-23T09:00', ...received, ...gatesOpen], ['2026-11-23T16:30', ...signed]);
    expect(originalOf(dossier, 'permit')).toBe('2026-11-23T17:00:00');
    expect(dueOf(dossier, 'parking')).toBe('2026-11-26T17:00:00');
    expect(dueOf(dossier, 'parade')).toBe('2026-12-03T17:00:00');
    expect(dueOf(dossier, 'total')).toBe('2026-12-04T17:00:00');
  });

  it('are the whole’s where a step that waited for another would come later', () => {
    const plan = changed('parade', { after: ['permit', 'parking'] });
    const { dossier } = livedAt(
      ['2026-11-23T09:00', submit(plan), ...received.slice(1), ...gatesOpen],
      ['2026-11-23T16:30', ...signed],
      ['2026-11-26T16:40', begin('parking'), answer(request('parking', 'register'), 'accepted')],
    );
    expect(dueOf(dossier, 'parade')).toBe('2026-12-04T17:00:00');
  });

  it('begin when the fee is paid, not when the dossier was filed', () => {
    const { dossier } = livedAt(['2026-11-20T09:00', submit(timedPermit)]);
    expect(dossier.clocks).toEqual({});
    const paid = livedAt(['2026-11-20T09:00', submit(timedPermit)], ['2026-11-23T15:01', ...received.slice(1)]);
    expect(dueOf(paid.dossier, 'permit')).toBe('2026-11-25T17:00:00');
  });

  it('do not begin because a gate’s agency cannot be reached before the step’s turn', () => {
    const { dossier } = livedAt([
      '2026-11-23T09:00',
      ...received,
      begin('parking'),
      { type: 'giveUp', ...request('parking', 'consent'), why: 'unreachable' },
    ]);
    expect(dossier.steps.parking!.state).toBe('FAILED_TECHNICAL');
    expect(dossier.clocks.parking).toBeUndefined();
    expect(dossier.clocks.total!.stopped).toBeUndefined();
  });
});

describe('a stopped clock (D7, scenario 32)', () => {
  const parking = request('parking', 'register');
  const out: Command[] = [...received, ...gatesOpen, ...signed, begin('parking')];
  const asked = (askedAt: string, answeredAt: string) =>
    livedAt(
      ['2026-11-23T09:00', ...out],
      [askedAt, answer(parking, 'needs-supplement')],
      [answeredAt, { type: 'supplement', digest: 'facts-2' }],
    ).dossier;

  it('has all its days left when none had ended, and counts the answer as a new receipt', () => {
    expect(dueOf(asked('2026-11-23T16:00', '2026-12-03T22:10'), 'parking')).toBe('2026-12-07T17:00:00');
  });

  it('has one day left at least, even when the limit had been used up', () => {
    expect(dueOf(asked('2026-11-25T10:00', '2026-12-03T14:00'), 'parking')).toBe('2026-12-03T17:00:00');
    expect(dueOf(asked('2026-11-27T10:00', '2026-12-03T14:00'), 'parking')).toBe('2026-12-03T17:00:00');
  });

  it('stops the whole as well, warns of nothing meanwhile, and makes the new date the original one', () => {
    const { dossier } = livedAt(
      ['2026-11-23T09:00', ...out],
      ['2026-11-23T16:00', answer(parking, 'needs-supplement')],
    );
    expect(dossier.clocks).toMatchObject({ parking: { stopped: true, days: 2 }, total: { stopped: true, days: 9 } });
    expect(dossier.clocks.parking).not.toHaveProperty('warnAt');
    const resumed = asked('2026-11-23T16:00', '2026-12-03T22:10');
    expect(originalOf(resumed, 'parking')).toBe('2026-12-07T17:00:00');
    expect(dueOf(resumed, 'total')).toBe('2026-12-16T17:00:00');
  });

  it('stops the whole while a branch waits for consent', () => {
    const { dossier } = livedAt(['2026-11-23T09:00', ...received, ...signed]);
    expect(dossier.steps.parking!.state).toBe('WAITING_CONSENT');
    expect(dossier.clocks).toMatchObject({ total: { stopped: true } });
    expect(dossier.clocks).not.toHaveProperty('parking');
  });
});

describe('verification (RB-14)', () => {
  const verify: Command = { ...accept, decision: 'verify' } as Command;

  it('raises the limit of its step and of the whole, once', () => {
    const { dossier, events } = livedAt(['2026-11-23T09:00', ...received, verify]);
    expect([dueOf(dossier, 'permit'), dueOf(dossier, 'total')]).toEqual(['2026-11-26T17:00:00', '2026-12-09T17:00:00']);
    expect(originalOf(dossier, 'permit')).toBe('2026-11-26T17:00:00');
    expect(events.filter(({ type }) => type === 'DueSet')).toHaveLength(4);
    expect(problem(dossier, verify, '2026-11-23T10:00')).toMatchObject({ code: 'verification-already-started' });
  });

  it('leaves the officer’s task open, at a new version', () => {
    const { dossier } = livedAt(['2026-11-23T09:00', ...received, verify]);
    expect(dossier.tasks[reviewTask]).toMatchObject({ status: 'open', version: 2 });
  });

  it('is also what an agency says of itself', () => {
    const verifying: Command = { type: 'recordAnswer', ...request('parking', 'register'), answer: 'verifying' };
    const { dossier } = livedAt([
      '2026-11-23T09:00',
      ...received,
      ...gatesOpen,
      ...signed,
      begin('parking'),
      verifying,
    ]);
    expect([dueOf(dossier, 'parking'), dueOf(dossier, 'total')]).toEqual([
      '2026-11-30T17:00:00',
      '2026-12-09T17:00:00',
    ]);
  });
});

describe('lateness (RB-15, RB-16)', () => {
  const apologise: Command = { type: 'apologise', task: reviewTask, by: 'officer:1', reason: 'staff' };

  it('warns at four fifths and four working hours before; the apology goes out half an hour before, and only once', () => {
    let { dossier } = livedAt(['2026-11-23T09:00', ...received]);
    const told: string[] = [];
    for (let next = nextDate(dossier); next !== undefined && next < at('2026-11-26T00:00'); next = nextDate(dossier)) {
      const done = carryOut(dossier, tick, next) as { dossier: Dossier; events: DossierEvent[] };
      told.push(...done.events.map(({ id }) => `${shown(next!)} ${id}`));
      ({ dossier } = done);
    }
    expect(told).toEqual([
      '2026-11-23T13:00:00 permit/last-call/0.1.0',
      '2026-11-23T15:42:00 permit/warning/0.1.0',
      '2026-11-23T16:30:00 permit/apology/0.1.1',
      '2026-11-23T17:00:00 permit/missed/1795399200000.1',
      '2026-11-25T13:00:00 permit/last-call/0.1.1',
      '2026-11-25T15:18:00 permit/warning/0.1.1',
      '2026-11-25T17:00:00 permit/escalated/0.1',
      '2026-11-25T17:00:00 permit.overdue.0.1/opened',
    ]);
  });

  it('an apology gives a new date and changes nothing about being late (RB-16)', () => {
    const { dossier } = livedAt(
      ['2026-11-23T09:00', ...received],
      ['2026-11-23T16:30', tick],
      ['2026-11-23T17:01', tick],
    );
    expect(dueOf(dossier, 'permit')).toBe('2026-11-25T17:00:00');
    expect(originalOf(dossier, 'permit')).toBe('2026-11-23T17:00:00');
    expect(dossier.clocks.permit).toMatchObject({ apologies: 1, late: true });
  });

  it('an officer may name a later date, once, and then no other is given', () => {
    const due = at('2026-11-27T17:00');
    const { dossier, events } = livedAt(
      ['2026-11-23T09:00', ...received, { ...apologise, due }],
      ['2026-11-27T12:00', tick],
    );
    expect(dueOf(dossier, 'permit')).toBe('2026-11-27T17:00:00');
    expect(types(events).filter((type) => type === 'ApologyIssued')).toHaveLength(1);
    expect(problem(dossier, apologise, '2026-11-27T13:00')).toMatchObject({ code: 'apology-already-given' });
  });

  it('an apology names no earlier date, and none for what does not run or has ended', () => {
    const { dossier } = livedAt(['2026-11-23T09:00', ...received]);
    const early = { ...apologise, due: at('2026-11-23T16:00') };
    expect(problem(dossier, early, '2026-11-23T10:00')).toMatchObject({ code: 'due-not-later' });
    const ended = livedAt(
      ['2026-11-23T09:00', ...received, ...signed],
      ['2026-11-23T10:00', answer(request('permit', 'issue'), 'refused')],
    ).dossier;
    const task = 'permit.issue.0.incident.refused';
    expect(problem(ended, { ...apologise, task }, '2026-11-23T11:00')).toMatchObject({ code: 'no-due-date' });
  });

  it('after the new date the head of the unit is told, who takes note of it', () => {
    const { dossier } = livedAt(
      ['2026-11-23T09:00', ...received],
      ['2026-11-23T16:30', tick],
      ['2026-11-25T17:01', tick],
    );
    const [task] = openTasks(dossier).filter(([, { kind }]) => kind === 'overdue');
    expect(task).toMatchObject(['permit.overdue.0.1', { unit: 'office-1' }]);
    const noted: Command = { type: 'resolve', task: task![0], by: 'officer:2', resolution: 'acknowledge' };
    const after = carryOut(dossier, noted, at('2026-11-25T18:00')) as { dossier: Dossier };
    expect(openTasks(after.dossier).map(([id]) => id)).toEqual([reviewTask]);
  });

  it('of the whole is told as well, once', () => {
    const { events } = livedAt(
      ['2026-11-23T09:00', ...received, ...gatesOpen, ...signed],
      ['2026-12-04T17:01', tick],
      ['2026-12-07T09:00', tick],
    );
    expect(events.filter(({ id }) => id.startsWith('total/missed'))).toHaveLength(1);
  });
});
