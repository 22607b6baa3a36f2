import { owedBy } from './agenda';
import { carryOut } from './carry-out';
import type { Command } from './decide/command';
import type { Dossier } from './dossier';
import { accept, answer, begin, bicyclePermit, forgetful, livedThrough, request, rootDone, submit } from './samples';

/** Found by the properties; each is told by its story. */
const reserve = request('permit', 'reserve');
const issue = request('permit', 'issue');
const confirm = request('permit', 'confirm');
const out: Command[] = [submit(), accept, begin('permit')];
const reserved: Command[] = [...out, answer(reserve, 'accepted', true)];
const owedIds = (dossier: Dossier) => owedBy(dossier).owed.map(({ id }) => id);
const openTasks = (dossier: Dossier) =>
  Object.entries(dossier.tasks).flatMap(([id, { status }]) => (status === 'open' ? [id] : []));
const undo = (name: typeof reserve, said: 'undone' | 'too-late'): Command => ({
  type: 'recordUndo',
  ...name,
  answer: said,
});
const byHand = (task: string, said: 'accepted' | 'refused'): Command => ({
  type: 'resolve',
  task,
  by: 'officer:1',
  resolution: 'enter-result',
  answer: said,
});
const confirmed = (task: string): Command => ({ type: 'resolve', task, by: 'officer:2', resolution: 'confirm-result' });
const retry = (task: string): Command => ({ type: 'resolve', task, by: 'officer:1', resolution: 'retry' });

/** A ledger takes each event id once. */
function distinct(...commands: Command[]): Dossier {
  const { dossier, events } = livedThrough(...commands);
  expect(new Set(events.map(({ id }) => id)).size).toBe(events.length);
  return dossier;
}

describe('an intent that follows the act', () => {
  it.each(['refused', 'needs-supplement', 'suspected-duplicate'] as const)(
    'answered %s asks a person instead of standing for ever',
    (said) => {
      const late = [...rootDone.slice(0, 5), answer(confirm, said)];
      const { dossier } = livedThrough(...late);
      expect(openTasks(dossier)).toEqual(['permit.confirm.0.manual-check']);
      expect(owedIds(livedThrough(...late, retry('permit.confirm.0.manual-check')).dossier)).toContain(
        'step:permit/confirm/1',
      );
    },
  );
});

describe('a result entered by hand at manual check', () => {
  const refused = [...out, answer(reserve, 'refused')];
  const task = 'permit.reserve.0.manual-check';

  it('lets the step and its refused part go on', () => {
    const { dossier } = livedThrough(...refused, byHand(task, 'accepted'), confirmed(task));
    expect(dossier.steps).toMatchObject({ permit: { state: 'DISPATCHED' }, plate: { state: 'DISPATCHED' } });
    expect(owedIds(dossier)).toEqual(['step:permit/issue/0']);
  });

  it('cannot be the refusal that is already known', () => {
    expect(carryOut(livedThrough(...refused).dossier, byHand(task, 'refused'), 9_000)).toMatchObject({
      code: 'wrong-task-kind',
    });
  });
});

describe('the same word twice', () => {
  const parking = request('parking', 'register');
  const parkingOut = [...rootDone, begin('parking')];

  it('a tombstone met again is written once', () => {
    const gone: Command = { type: 'recordAnswer', ...parking, answer: 'gone' };
    distinct(...parkingOut, gone, gone);
  });

  it('a promise that arrives behind its tombstone is old news', () => {
    const word = (said: 'gone' | 'verifying'): Command => ({ type: 'recordAnswer', ...reserve, answer: said });
    expect(
      distinct(...out, word('verifying'), { type: 'withdraw' }, word('gone'), word('verifying')).requests[
        'permit/reserve/0'
      ]!.status,
    ).toBe('gone');
  });

  it('a tombstone that our own undo left contradicts nothing', () => {
    const undone = [...reserved, answer(issue, 'refused'), undo(reserve, 'undone')];
    const { dossier } = livedThrough(...undone, { type: 'recordAnswer', ...reserve, answer: 'gone' });
    expect(openTasks(dossier)).toEqual([]);
  });

  it('pending after an undo that came too late is a new fact', () => {
    const dossier = distinct(
      ...parkingOut,
      answer(parking, 'pending'),
      { type: 'withdraw' },
      undo(parking, 'too-late'),
      answer(parking, 'pending'),
    );
    expect(owedBy(dossier).wakeAt).toBeDefined();
  });

  it('a run that lags behind cannot give up what was promised meanwhile', () => {
    const dossier = distinct(
      ...parkingOut,
      answer(parking, 'pending'),
      { type: 'giveUp', ...parking, why: 'unknown' },
      answer(parking, 'pending'),
    );
    expect(dossier.steps.parking!.state).toBe('RECEIVED');
  });

  it('an agency that is too late to undo says so again after a person’s retry', () => {
    const refused = [...reserved, answer(issue, 'refused'), undo(reserve, 'too-late')];
    const dossier = distinct(...refused, retry('permit.reserve.0.undo-too-late.1'), undo(reserve, 'too-late'));
    expect(openTasks(dossier)).toEqual(['permit.reserve.0.undo-too-late.2']);
  });

  it('a run is archived once', () => {
    const archived: Command = {
      type: 'recordRun',
      run: 'r',
      archived: { historySha256: 'h', bundleSha256: 'b', historyEvents: 11 },
    };
    distinct(submit(), archived, archived);
  });

  it('a run that was named as lost may still be found, and is archived then', () => {
    const lost: Command = { type: 'recordRun', run: 'r' };
    const archived = { historySha256: 'h', bundleSha256: 'b', historyEvents: 11 };
    expect(distinct(submit(), lost, lost).runs).toEqual({ r: 'lost' });
    expect(distinct(submit(), lost, { ...lost, archived } as Command, lost).runs).toEqual({ r: 'archived' });
  });
});

describe('a request that was not carried out', () => {
  const refused: Command = { type: 'recordNotExecuted', ...reserve, begun: 1 };
  const plan = forgetful(bicyclePermit, 'plates');

  it('is sent, not asked about, when a person tries again', () => {
    const dossier = distinct(
      submit(plan),
      accept,
      begin('permit'),
      refused,
      { type: 'giveUp', ...reserve, why: 'unreachable' },
      retry('permit.reserve.0.unreachable.1'),
      begin('permit'),
    );
    expect(dossier.requests['permit/reserve/0']).toMatchObject({ status: 'begun', begun: 2 });
  });

  it('is not what a lagging run says of a later beginning', () => {
    const again: Command[] = [
      submit(plan),
      accept,
      begin('permit'),
      { type: 'giveUp', ...reserve, why: 'unknown' },
      retry('permit.reserve.0.unknown.1'),
      begin('permit'),
    ];
    const { dossier } = livedThrough(...again, refused);
    expect(dossier.requests['permit/reserve/0']).toMatchObject({ status: 'begun', begun: 2 });
  });

  it('is undone all the same, because a second run may have sent it', () => {
    expect(owedIds(livedThrough(...out, refused, { type: 'withdraw' }).dossier)).toEqual(['undo:permit/reserve/0/0']);
  });
});

describe('an undo that came too late', () => {
  it('of a mere reservation does not make the withdrawn step go on; a person is told', () => {
    const { dossier } = livedThrough(
      ...out,
      answer(reserve, 'pending'),
      { type: 'withdraw' },
      undo(reserve, 'too-late'),
    );
    expect(dossier.steps.permit!.state).toBe('WITHDRAWN');
    expect(openTasks(dossier)).toEqual(['permit.reserve.0.undo-too-late.1']);
    expect(owedBy(dossier).wakeAt).toBeUndefined();
  });

  it('after the reservation was already released still ends: the agency’s confirmation decides', () => {
    const { dossier } = livedThrough(
      ...reserved,
      { type: 'withdraw' },
      { type: 'recordUndo', ...issue, answer: 'failed', why: 'unreachable' },
      undo(reserve, 'undone'),
      retry('permit.issue.0.undo-failed.1'),
      undo(issue, 'too-late'),
      answer(issue, 'accepted', true),
      answer(confirm, 'accepted'),
    );
    expect(dossier.outcome).toBe('PARTIALLY_COMPLETED');
    expect(dossier.steps.plate!.state).toBe('COMPLETED');
  });
});
