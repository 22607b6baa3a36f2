import { carryOut } from './carry-out';
import { owedBy } from './agenda';
import type { Command } from './decide/command';
import type { Dossier } from './dossier';
import { Problem } from './problem';
import {
  accept,
  answer,
  begin,
  bicyclePermit,
  forgetful,
  livedThrough,
  request,
  reviewTask,
  rootDone,
  submit,
} from './samples';

const states = (dossier: Dossier) =>
  Object.fromEntries(Object.entries(dossier.steps).map(([id, { state }]) => [id, state]));
const owedIds = (dossier: Dossier) => owedBy(dossier).owed.map(({ id }) => id);
const openKinds = (dossier: Dossier) =>
  Object.values(dossier.tasks)
    .filter(({ status }) => status === 'open')
    .map(({ kind }) => kind);
const problem = (dossier: Dossier, command: Command) => {
  const done = carryOut(dossier, command, 99_000);
  return done instanceof Problem ? done.code : undefined;
};
const branchesDone: Command[] = ['parking', 'parade'].flatMap((step) => [
  begin(step),
  answer(request(step, 'register'), 'accepted'),
]);

describe('a dossier that goes well', () => {
  it('waits for its officer and owes nothing meanwhile', () => {
    const { dossier } = livedThrough(submit());
    expect(states(dossier)).toEqual({ permit: 'IN_REVIEW', plate: 'PENDING', parking: 'PENDING', parade: 'PENDING' });
    expect(owedBy(dossier)).toEqual({ owed: [], closed: false });
  });

  it('owes its root once accepted, one request after the other', () => {
    const { events } = livedThrough(
      submit(),
      accept,
      begin('permit'),
      answer(request('permit', 'reserve'), 'accepted', true),
    );
    expect(events.map(({ id }) => id)).toEqual([
      'submitted',
      'permit.review.0/opened',
      'permit.review.0/decided',
      'permit/opened/0',
      'permit/reserve/0/begun/1',
      'permit/reserve/0/accepted',
      'permit/issue/0/begun/1',
    ]);
  });

  it('opens branches as soon as the root has its act, and those that need the part when it is settled', () => {
    const { dossier } = livedThrough(...rootDone.slice(0, 5));
    expect(states(dossier)).toEqual({
      permit: 'COMPLETED',
      plate: 'DISPATCHED',
      parking: 'DISPATCHED',
      parade: 'PENDING',
    });
    expect(owedIds(dossier)).toEqual(['step:permit/confirm/0', 'step:parking/register/0']);
  });

  it('closes when all is settled', () => {
    const { dossier } = livedThrough(...rootDone, ...branchesDone);
    expect(dossier.outcome).toBe('COMPLETED');
    expect(owedBy(dossier)).toEqual({ owed: [], closed: true });
  });
});

describe('refusals', () => {
  it('an officer who refuses ends everything, nothing sent', () => {
    const { dossier } = livedThrough(submit(), { ...accept, decision: 'refuse', reason: 'R1' } as Command);
    expect(states(dossier)).toEqual({
      permit: 'REFUSED',
      plate: 'CANCELLED_BY_ROOT',
      parking: 'CANCELLED_BY_ROOT',
      parade: 'CANCELLED_BY_ROOT',
    });
    expect(dossier.outcome).toBe('REFUSED');
  });

  it('a refused root releases what was reserved before the dossier closes', () => {
    const refused = [
      submit(),
      accept,
      begin('permit'),
      answer(request('permit', 'reserve'), 'accepted', true),
      answer(request('permit', 'issue'), 'refused'),
    ];
    const { dossier } = livedThrough(...refused);
    expect(dossier.outcome).toBeUndefined();
    expect(owedIds(dossier)).toEqual(['undo:permit/reserve/0/0']);
    const undone = livedThrough(...refused, { type: 'recordUndo', ...request('permit', 'reserve'), answer: 'undone' });
    expect(undone.dossier.outcome).toBe('REFUSED');
    expect(states(undone.dossier).plate).toBe('CANCELLED_BY_ROOT');
  });

  it('a refused reservation asks a person, and a new attempt is a new round', () => {
    const refused = [submit(), accept, begin('permit'), answer(request('permit', 'reserve'), 'refused')];
    const { dossier } = livedThrough(...refused);
    expect(states(dossier)).toMatchObject({
      permit: 'MANUAL_CHECK',
      plate: 'REFUSED',
      parking: 'PENDING',
      parade: 'PENDING',
    });
    const again = livedThrough(...refused, {
      type: 'resolve',
      task: 'permit.reserve.0.manual-check',
      by: 'officer:1',
      resolution: 'retry',
    });
    expect(owedIds(again.dossier)).toEqual(['step:permit/reserve/1']);
    expect(states(again.dossier)).toMatchObject({ permit: 'DISPATCHED', plate: 'PENDING' });
  });

  it('a suspected duplicate stands at manual check and may be refused there', () => {
    const suspected = [submit(), accept, begin('permit'), answer(request('permit', 'reserve'), 'suspected-duplicate')];
    expect(states(livedThrough(...suspected).dossier).permit).toBe('MANUAL_CHECK');
    const refused = livedThrough(...suspected, {
      type: 'resolve',
      task: 'permit.reserve.0.manual-check',
      by: 'officer:1',
      resolution: 'refuse',
    });
    expect(refused.dossier.outcome).toBe('REFUSED');
  });

  it('a refused branch leaves its siblings and the root alone', () => {
    const { dossier } = livedThrough(
      ...rootDone,
      begin('parking'),
      answer(request('parking', 'register'), 'refused'),
      ...branchesDone.slice(2),
    );
    expect(dossier.outcome).toBe('PARTIALLY_COMPLETED');
    expect(states(dossier)).toEqual({
      permit: 'COMPLETED',
      plate: 'COMPLETED',
      parking: 'REFUSED',
      parade: 'COMPLETED',
    });
  });
});

describe('supplements', () => {
  const asked = [submit(), { ...accept, decision: 'supplement' } as Command];

  it('are answered in a new round and reviewed again', () => {
    const { dossier } = livedThrough(...asked, { type: 'supplement', digest: 'facts-2' });
    expect(dossier.factsDigest).toBe('facts-2');
    expect(dossier.tasks['permit.review.1']).toMatchObject({ status: 'open' });
    const accepted = livedThrough(...asked, { type: 'supplement' }, { ...accept, task: 'permit.review.1' } as Command);
    expect(owedIds(accepted.dossier)).toEqual(['step:permit/reserve/1']);
  });

  it('are asked for once per step only', () => {
    const { dossier } = livedThrough(...asked, { type: 'supplement' });
    expect(problem(dossier, { ...accept, task: 'permit.review.1', decision: 'supplement' } as Command)).toBe(
      'supplement-already-asked',
    );
  });

  it('cannot be answered when none was asked for', () => {
    expect(problem(livedThrough(submit()).dossier, { type: 'supplement' })).toBe('no-supplement-asked');
  });

  it('asked for by an agency keep what an earlier intent achieved', () => {
    const { dossier } = livedThrough(
      submit(),
      accept,
      begin('permit'),
      answer(request('permit', 'reserve'), 'accepted', true),
      answer(request('permit', 'issue'), 'needs-supplement'),
      { type: 'supplement' },
      { ...accept, task: 'permit.review.1' } as Command,
    );
    expect(owedIds(dossier)).toEqual(['step:permit/issue/1']);
  });
});

describe('withdrawal', () => {
  it('before the decision ends all at once and takes the officer’s task away', () => {
    const { dossier } = livedThrough(submit(), { type: 'withdraw' });
    expect(dossier.outcome).toBe('WITHDRAWN');
    expect(dossier.tasks[reviewTask]?.status).toBe('closed');
    expect(problem(dossier, accept)).toBe('already-decided');
  });

  it('while the root is out undoes last first, one at a time', () => {
    const out = [
      submit(),
      accept,
      begin('permit'),
      answer(request('permit', 'reserve'), 'accepted', true),
      { type: 'withdraw' } as Command,
    ];
    expect(owedIds(livedThrough(...out).dossier)).toEqual(['undo:permit/issue/0/0']);
    const first = [...out, { type: 'recordUndo', ...request('permit', 'issue'), answer: 'undone' } as Command];
    expect(owedIds(livedThrough(...first).dossier)).toEqual(['undo:permit/reserve/0/0']);
    const { dossier } = livedThrough(...first, {
      type: 'recordUndo',
      ...request('permit', 'reserve'),
      answer: 'undone',
    });
    expect(dossier.outcome).toBe('WITHDRAWN');
  });

  it('that comes too late keeps the act and drops the undo of what it rests on; branches are still left', () => {
    const late: Command[] = [
      submit(),
      accept,
      begin('permit'),
      answer(request('permit', 'reserve'), 'accepted', true),
      { type: 'withdraw' },
      { type: 'recordUndo', ...request('permit', 'issue'), answer: 'too-late' },
    ];
    expect(owedIds(livedThrough(...late).dossier)).toEqual(['step:permit/issue/0']);
    const { dossier } = livedThrough(
      ...late,
      answer(request('permit', 'issue'), 'accepted', true),
      answer(request('permit', 'confirm'), 'accepted'),
    );
    expect(states(dossier)).toEqual({
      permit: 'COMPLETED',
      plate: 'COMPLETED',
      parking: 'WITHDRAWN',
      parade: 'WITHDRAWN',
    });
    expect(dossier.outcome).toBe('PARTIALLY_COMPLETED');
  });

  it('after the root leaves finished acts and undoes what is still held', () => {
    const { dossier } = livedThrough(
      ...rootDone,
      ...branchesDone.slice(0, 2),
      begin('parade'),
      answer(request('parade', 'register'), 'pending'),
      { type: 'withdraw' },
      { type: 'recordUndo', ...request('parade', 'register'), answer: 'undone' },
    );
    expect(states(dossier)).toMatchObject({ parking: 'COMPLETED', parade: 'WITHDRAWN' });
    expect(dossier.outcome).toBe('PARTIALLY_COMPLETED');
  });

  it('is refused when asked twice or when nothing is left', () => {
    const out = [submit(), accept, begin('permit'), { type: 'withdraw' } as Command];
    expect(problem(livedThrough(...out).dossier, { type: 'withdraw' })).toBe('withdrawal-already-requested');
    expect(problem(livedThrough(...rootDone, ...branchesDone).dossier, { type: 'withdraw' })).toBe(
      'nothing-to-withdraw',
    );
  });

  it('waits for an unsettled send at an agency that leaves no tombstone', () => {
    const plan = forgetful(bicyclePermit, 'plates');
    const out: Command[] = [submit(plan), accept, begin('permit'), { type: 'withdraw' }];
    expect(owedIds(livedThrough(...out).dossier)).toEqual(['step:permit/reserve/0']);
    const settled = livedThrough(...out, { type: 'giveUp', ...request('permit', 'reserve'), why: 'unknown' });
    expect(owedIds(settled.dossier)).toEqual(['undo:permit/reserve/0/0']);
    expect(openKinds(settled.dossier)).toEqual([]);
  });
});

describe('an agency that is slow, silent or strange', () => {
  const out = [...rootDone, begin('parking')];
  const parking = request('parking', 'register');

  it('that answers pending is asked again when the time has come, ever more rarely', () => {
    const waiting = livedThrough(...out, answer(parking, 'pending'));
    const { wakeAt } = owedBy(waiting.dossier);
    expect(wakeAt).toBe(8_000 + 1_000);
    expect(carryOut(waiting.dossier, { type: 'tick' }, wakeAt! - 1)).toMatchObject({ events: [] });
    const due = carryOut(waiting.dossier, { type: 'tick' }, wakeAt!);
    if (due instanceof Problem) throw due;
    expect(owedIds(due.dossier)).toContain('step:parking/register/0');
    const again = carryOut(due.dossier, answer(parking, 'pending'), wakeAt!);
    if (again instanceof Problem) throw again;
    expect(owedBy(again.dossier).wakeAt).toBe(wakeAt! + 2_000);
  });

  it('that cannot be reached becomes a person’s task, and a retry keeps its key', () => {
    const lost = [...out, { type: 'giveUp', ...parking, why: 'unreachable' } as Command];
    const { dossier } = livedThrough(...lost);
    expect(states(dossier).parking).toBe('FAILED_TECHNICAL');
    expect(openKinds(dossier)).toEqual(['unreachable']);
    const retried = livedThrough(...lost, {
      type: 'resolve',
      task: 'parking.register.0.unreachable.1',
      by: 'officer:2',
      resolution: 'retry',
    });
    expect(owedIds(retried.dossier)).toContain('step:parking/register/0');
  });

  it('whose answer comes after all takes the task away', () => {
    const { dossier } = livedThrough(
      ...out,
      { type: 'giveUp', ...parking, why: 'unknown' },
      answer(parking, 'accepted'),
    );
    expect(states(dossier).parking).toBe('COMPLETED');
    expect(openKinds(dossier)).toEqual([]);
  });

  it('that says the same twice is written once; a contradiction opens an incident', () => {
    const { dossier } = livedThrough(...out, answer(parking, 'accepted'));
    expect(carryOut(dossier, answer(parking, 'accepted'), 1)).toMatchObject({ events: [] });
    expect(carryOut(dossier, answer(parking, 'pending'), 1)).toMatchObject({ events: [] });
    const other = carryOut(dossier, answer(parking, 'refused'), 1);
    if (other instanceof Problem) throw other;
    expect(openKinds(other.dossier)).toEqual(['incident']);
    expect(states(other.dossier).parking).toBe('COMPLETED');
  });

  it('that fails to undo leaves the task to a person; what the act rests on waits, for it may still stand', () => {
    const failed: Command[] = [
      submit(),
      accept,
      begin('permit'),
      answer(request('permit', 'reserve'), 'accepted', true),
      { type: 'withdraw' },
      { type: 'recordUndo', ...request('permit', 'issue'), answer: 'failed', why: 'unreachable' },
    ];
    const { dossier } = livedThrough(...failed);
    expect(openKinds(dossier)).toEqual(['undo-failed']);
    expect(owedIds(dossier)).toEqual([]);
    const [task] = Object.keys(dossier.tasks).filter((id) => id.includes('undo-failed'));
    const byHand: Command = { type: 'resolve', task: task!, by: 'officer:1', resolution: 'acknowledge' };
    expect(owedIds(livedThrough(...failed, byHand).dossier)).toEqual(['undo:permit/reserve/0/0']);
  });

  it('that fails to undo does not keep other steps from being undone', () => {
    const { dossier } = livedThrough(
      ...rootDone,
      begin('parking'),
      answer(request('parking', 'register'), 'pending'),
      begin('parade'),
      answer(request('parade', 'register'), 'pending'),
      { type: 'withdraw' },
      { type: 'recordUndo', ...request('parade', 'register'), answer: 'failed', why: 'unreachable' },
    );
    expect(owedIds(dossier)).toEqual(['undo:parking/register/0/0']);
  });

  it('that may still hold a withdrawn branch keeps it from counting as withdrawn until a person has settled it', () => {
    const failed: Command[] = [
      ...rootDone,
      begin('parking'),
      answer(request('parking', 'register'), 'pending'),
      { type: 'withdraw' },
      { type: 'recordUndo', ...request('parking', 'register'), answer: 'failed', why: 'unreachable' },
    ];
    const { dossier } = livedThrough(...failed);
    expect(states(dossier)).toMatchObject({ parking: 'RECEIVED', parade: 'WITHDRAWN' });
    const [task] = Object.keys(dossier.tasks).filter((id) => id.includes('undo-failed'));
    const byHand: Command = { type: 'resolve', task: task!, by: 'officer:1', resolution: 'acknowledge' };
    const settled = livedThrough(...failed, byHand).dossier;
    expect(states(settled)).toMatchObject({ parking: 'WITHDRAWN' });
    expect(settled.outcome).toBe('PARTIALLY_COMPLETED');
  });
});

describe('a result entered by hand', () => {
  const parking = request('parking', 'register');
  const task = 'parking.register.0.unreachable.1';
  const lost = [...rootDone, begin('parking'), { type: 'giveUp', ...parking, why: 'unreachable' } as Command];
  const entered: Command[] = [
    ...lost,
    { type: 'resolve', task, by: 'officer:1', resolution: 'enter-result', answer: 'accepted', digest: 'd' },
  ];

  it('takes two people', () => {
    const { dossier } = livedThrough(...entered);
    expect(states(dossier).parking).toBe('FAILED_TECHNICAL');
    expect(problem(dossier, { type: 'resolve', task, by: 'officer:1', resolution: 'confirm-result' })).toBe(
      'second-person-needed',
    );
    const done = livedThrough(...entered, { type: 'resolve', task, by: 'officer:2', resolution: 'confirm-result' });
    expect(states(done.dossier).parking).toBe('COMPLETED');
  });

  it('may be rejected by the other', () => {
    const { dossier } = livedThrough(...entered, {
      type: 'resolve',
      task,
      by: 'officer:2',
      resolution: 'reject-result',
    });
    expect(dossier.tasks[task]?.proposal).toBeUndefined();
    expect(openKinds(dossier)).toEqual(['unreachable']);
  });
});

describe('two officers', () => {
  it('one may give back what they claimed, and the other takes it', () => {
    const claim = (by: string): Command => ({ type: 'claim', task: reviewTask, by });
    const { dossier } = livedThrough(
      submit(),
      claim('officer:1'),
      { type: 'release', task: reviewTask, by: 'officer:1' },
      claim('officer:2'),
    );
    expect(dossier.tasks[reviewTask]).toMatchObject({ claimedBy: 'officer:2', version: 4 });
    expect(problem(livedThrough(submit()).dossier, { type: 'release', task: reviewTask, by: 'officer:1' })).toBe(
      'not-claimed',
    );
  });

  it('the first recorded wins, the other hears that it is decided', () => {
    expect(
      problem(livedThrough(submit(), accept).dossier, { ...accept, by: 'officer:2', expectedVersion: 1 } as Command),
    ).toBe('already-decided');
  });

  it('a task that changed since it was read is stale; one claimed by another is taken', () => {
    const { dossier } = livedThrough(submit(), { type: 'claim', task: reviewTask, by: 'officer:1' });
    expect(problem(dossier, { ...accept, expectedVersion: 1 } as Command)).toBe('stale-version');
    expect(problem(dossier, { ...accept, by: 'officer:2', expectedVersion: 2 } as Command)).toBe('claimed-by-another');
    expect(problem(dossier, { type: 'claim', task: reviewTask, by: 'officer:2' })).toBe('claimed-by-another');
    expect(problem(dossier, { type: 'release', task: reviewTask, by: 'officer:2' })).toBe('claimed-by-another');
  });
});
