import { owedBy } from './agenda';
import { carryOut, type CarriedOut } from './carry-out';
import type { Command } from './decide/command';
import { openTasks, type Dossier } from './dossier';
import { accept, answer, at, begin, livedAt, request, shown, submit, tick } from './samples';
import { gatesOpen, received, signed, timedPermit } from './timed-permit';

const consent = request('parking', 'consent');
const fee = request('parking', 'collect');
const rootFee = request('permit', 'collect');
const owed = (dossier: Dossier) => owedBy(dossier).owed.map(({ id }) => id);
const states = (dossier: Dossier) =>
  Object.fromEntries(Object.entries(dossier.steps).map(([id, { state }]) => [id, state]));
const undone = (name: typeof fee): Command => ({ type: 'recordUndo', ...name, answer: 'undone' });
const onPaper: Command = { type: 'consentOnPaper', step: 'parking', digest: 'paper' };
const refuse = { ...accept, decision: 'refuse', reason: 'R' } as Command;

describe('what a step’s gates need (RB-13, RB-22)', () => {
  it('is asked for at submission, for the root and for branches alike', () => {
    const { dossier } = livedAt(['2026-11-23T09:00', submit(timedPermit)]);
    expect(owed(dossier)).toEqual(['step:permit/collect/0', 'step:parking/consent/0']);
    expect(dossier.steps.permit!.state).toBe('WAITING_FEE');
    expect(openTasks(dossier)).toEqual([]);
  });

  it('lets the officer see the root once its fee is paid', () => {
    const { dossier } = livedAt(['2026-11-23T09:00', ...received]);
    expect(dossier.steps.permit!.state).toBe('IN_REVIEW');
  });

  it('holds its own step only: the branch waits, the others go out (RB-22)', () => {
    const { dossier } = livedAt(['2026-11-23T09:00', ...received, ...signed]);
    expect(states(dossier)).toMatchObject({ parking: 'WAITING_CONSENT', helmet: 'DISPATCHED', prize: 'DISPATCHED' });
    const consented = livedAt([
      '2026-11-23T09:00',
      ...received,
      ...signed,
      begin('parking'),
      answer(consent, 'accepted'),
    ]);
    expect(consented.dossier.steps.parking!.state).toBe('WAITING_FEE');
    const paid = livedAt(['2026-11-23T09:00', ...received, ...signed, ...gatesOpen]);
    expect(owed(paid.dossier)).toContain('step:parking/register/0');
  });

  it('may come on signed paper; that VNeID says the same later is no incident (RB-13)', () => {
    const asked: Command[] = [...received, begin('parking'), onPaper];
    const later = { ...answer(consent, 'accepted'), digest: 'vneid' } as Command;
    const { dossier, events } = livedAt(['2026-11-23T09:00', ...asked], ['2026-11-25T09:00', later]);
    expect(openTasks(dossier).map(([, { kind }]) => kind)).toEqual(['review']);
    expect(events).toContainEqual(
      expect.objectContaining({
        type: 'RequestAnswered',
        data: { ...consent, answer: 'accepted', reference: 'paper', digest: 'paper' },
      }),
    );
  });

  it('is not taken on paper where none was asked for', () => {
    const { dossier } = livedAt(['2026-11-23T09:00', ...received]);
    const told = (command: Command) => carryOut(dossier, command, at('2026-11-23T10:00'));
    expect(told(onPaper)).toMatchObject({ code: 'no-consent-asked' });
    expect(told({ ...onPaper, step: 'helmet' } as Command)).toMatchObject({ code: 'no-consent-asked' });
    expect(told({ ...onPaper, step: '__proto__' } as Command)).toMatchObject({ code: 'not-found' });
  });

  it('answers on paper what a person was asked about', () => {
    const { dossier } = livedAt([
      '2026-11-23T09:00',
      ...received,
      begin('parking'),
      answer(consent, 'suspected-duplicate'),
      onPaper,
    ]);
    expect(dossier.tasks['parking.consent.0.manual-check']!.status).toBe('closed');
  });
});

describe('consent or fee not given (RI-02, D2)', () => {
  it('in time ends its step, which takes back what it held; siblings go on (RB-13)', () => {
    const before = livedAt(
      ['2026-11-23T09:00', ...received, begin('parking'), answer(consent, 'pending', true), answer(fee, 'accepted')],
      ['2026-11-23T10:00', ...signed],
      ['2026-12-03T23:59:59', tick],
    ).dossier;
    expect(before.steps.parking!.state).toBe('WAITING_CONSENT');
    expect(shown(before.steps.parking!.deadlines!.consent!.at)).toBe('2026-12-03T23:59:59');
    const { dossier } = carryOut(before, tick, at('2026-12-04T00:00')) as CarriedOut;
    expect(states(dossier)).toMatchObject({ permit: 'COMPLETED', parking: 'EXPIRED', helmet: 'DISPATCHED' });
    expect(owed(dossier)).toContain('undo:parking/collect/0/0');
  });

  it('after both dates ends it once', () => {
    const { events } = livedAt(['2026-11-23T09:00', ...received], ['2026-12-10T09:00', tick]);
    expect(events.filter(({ id }) => id === 'parking/expired')).toHaveLength(1);
  });

  it('is reminded of once, two working days before', () => {
    const { events } = livedAt(
      ['2026-11-23T09:00', ...received],
      ['2026-12-01T23:59:58', tick],
      ['2026-12-01T23:59:59', tick],
      ['2026-12-02T09:00', tick],
    );
    const reminders = events.filter(({ type, data }) => type === 'DeadlineNeared' && data.kind === 'consent');
    expect(reminders.map((event) => shown(event.at))).toEqual(['2026-12-01T23:59:59']);
  });

  it('but refused ends that step alone', () => {
    const { dossier } = livedAt(['2026-11-23T09:00', ...received, begin('parking'), answer(consent, 'refused')]);
    expect(states(dossier)).toMatchObject({ permit: 'IN_REVIEW', parking: 'REFUSED', parade: 'PENDING' });
  });

  it('for the root ends the dossier: no officer ever sees it, branches are cancelled', () => {
    const { dossier } = livedAt(['2026-11-23T09:00', submit(timedPermit)], ['2026-12-04T00:00', tick]);
    expect(states(dossier)).toMatchObject({ permit: 'EXPIRED', helmet: 'CANCELLED_BY_ROOT' });
    expect(dossier.outcome).toBe('REFUSED');
    expect(Object.keys(dossier.tasks)).toEqual([]);
  });
});

describe('fees and consents of what came to nothing (D11, RI-04, scenario 3)', () => {
  it('go back last first when the officer refuses the root, and the dossier is closed only then', () => {
    const refused = ['2026-11-23T10:00', refuse] as const;
    const first = livedAt(['2026-11-23T09:00', ...received, ...gatesOpen], [...refused]);
    expect(owed(first.dossier)).toEqual(['undo:parking/collect/0/0']);
    expect(first.events.flatMap(({ id }) => (id.endsWith('undo-owed') ? [id] : []))).toEqual([
      'permit/collect/0/undo-owed',
      'parking/collect/0/undo-owed',
      'parking/consent/0/undo-owed',
    ]);
    const second = livedAt(
      ['2026-11-23T09:00', ...received, ...gatesOpen],
      [...refused],
      ['2026-11-23T10:01', undone(fee)],
    );
    expect(owed(second.dossier)).toEqual(['undo:parking/consent/0/0']);
    const last = livedAt(
      ['2026-11-23T09:00', ...received, ...gatesOpen],
      [...refused],
      ['2026-11-23T10:01', undone(fee), undone(consent), undone(rootFee)],
    );
    expect(last.dossier.outcome).toBe('REFUSED');
  });

  it('stay where the act stands: no refund after acceptance (RB-22)', () => {
    const { dossier } = livedAt([
      '2026-11-23T09:00',
      ...received,
      ...gatesOpen,
      ...signed,
      begin('parking'),
      answer(request('parking', 'register'), 'refused'),
    ]);
    expect(owed(dossier).filter((id) => id.startsWith('undo'))).toEqual(['undo:parking/collect/0/0']);
    expect(dossier.requests['permit/collect/0']).not.toHaveProperty('undo');
  });
});

describe('trouble at a gate', () => {
  const giveUp: Command = { type: 'giveUp', ...consent, why: 'unreachable' };
  const retry = (task: string): Command => ({ type: 'resolve', task, by: 'officer:1', resolution: 'retry' });

  it('is a person’s task while the other gate opens; tried again, the step waits anew', () => {
    const out: Command[] = [
      ...received,
      ...signed,
      begin('parking'),
      giveUp,
      { type: 'recordAnswer', ...consent, answer: 'pending' },
    ];
    const { dossier } = livedAt(['2026-11-23T09:00', ...out]);
    expect(dossier.steps.parking!.state).toBe('WAITING_CONSENT');
    expect(owed(dossier)).toContain('step:parking/collect/0');
  });

  it('stays shown until a person has settled it, whatever the other gate answers', () => {
    const both: Command[] = [begin('parking'), answer(consent, 'pending', true), answer(fee, 'pending'), giveUp];
    const lost = ['2026-11-23T09:00', ...received, ...signed, ...both] as const;
    const polled = livedAt(
      [...lost],
      ['2026-11-23T09:30', tick],
      ['2026-11-23T10:00', giveUp, answer(fee, 'accepted')],
    );
    expect(polled.dossier.steps.parking!.state).toBe('FAILED_TECHNICAL');
    const again = livedAt(
      [...lost],
      ['2026-11-23T09:30', tick],
      ['2026-11-23T10:00', giveUp, answer(fee, 'accepted'), retry('parking.consent.0.unreachable.1')],
    );
    expect(again.dossier.steps.parking!.state).toBe('WAITING_CONSENT');
    expect(new Set(again.events.map(({ id }) => id)).size).toBe(again.events.length);
  });

  it('asks the one again, not the other that a person is still looking at', () => {
    const suspected: Command[] = [
      begin('parking'),
      answer(consent, 'suspected-duplicate'),
      begin('parking'),
      answer(fee, 'suspected-duplicate'),
    ];
    const tried = [...received, ...suspected, retry('parking.consent.0.manual-check')];
    const { dossier } = livedAt(['2026-11-23T09:00', ...tried]);
    expect(owed(dossier)).toEqual(['step:parking/consent/1']);
    const consented = livedAt([
      '2026-11-23T09:00',
      ...tried,
      begin('parking'),
      answer({ ...consent, round: 1 }, 'accepted'),
    ]);
    expect(owed(consented.dossier)).toEqual([]);
  });

  it('is over when its answer comes, though a person looks into another matter of the step', () => {
    const contradicted: Command[] = [answer(consent, 'accepted', true), answer(consent, 'refused')];
    const { dossier } = livedAt([
      '2026-11-23T09:00',
      ...received,
      begin('parking'),
      ...contradicted,
      { type: 'giveUp', ...fee, why: 'unreadable' },
      answer(fee, 'accepted'),
    ]);
    expect(openTasks(dossier).map(([, { kind }]) => kind)).toContain('incident');
    expect(dossier.steps.parking!.state).toBe('PENDING');
  });

  it('may be two at once: each is settled by itself, and each return to waiting is a fact of its own', () => {
    const { events } = livedAt([
      '2026-11-23T09:00',
      ...received,
      ...signed,
      begin('parking'),
      answer(consent, 'suspected-duplicate'),
      begin('parking'),
      answer(fee, 'suspected-duplicate'),
      retry('parking.consent.0.manual-check'),
      retry('parking.collect.0.manual-check'),
    ]);
    expect(new Set(events.map(({ id }) => id)).size).toBe(events.length);
  });

  it('met as a tombstone is asked for anew once a person says so', () => {
    const gone: Command = { type: 'recordAnswer', ...consent, answer: 'gone' };
    const { dossier } = livedAt([
      '2026-11-23T09:00',
      ...received,
      begin('parking'),
      gone,
      retry('parking.consent.0.manual-check'),
    ]);
    expect(owed(dossier)).toEqual(['step:parking/consent/1']);
  });

  it('cannot be given on paper for what is being withdrawn', () => {
    const asked: Command[] = [...received, begin('parking'), { type: 'withdraw' }];
    const { dossier } = livedAt(['2026-11-23T09:00', ...asked]);
    expect(carryOut(dossier, onPaper, at('2026-11-23T10:00'))).toMatchObject({ code: 'no-consent-asked' });
  });
});
