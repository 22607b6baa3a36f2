import type { Plan, Route } from '@lienthong/plan';
import { owedBy } from './agenda';
import { carryOut } from './carry-out';
import type { Command } from './decide/command';
import { openTasks, type Dossier } from './dossier';
import { accept, answer, at, begin, livedAt, request, shown, submit, tick, type Moment } from './samples';
import { received, signed, timedPermit } from './timed-permit';

const found = (intent: string, ...codes: string[]): Command =>
  ({ ...answer(request('prize', intent), 'accepted', true), codes }) as Command;
const opened: Moment = ['2026-11-23T09:00', ...received, ...signed, begin('prize')];
const both: Command[] = [found('check-gold', 'gold'), found('check-silver', 'silver')];
const decideGold = request('prize', 'decide-gold');
const decideSilver = request('prize', 'decide-silver', 1);
const pay = request('prize', 'pay', 1);
const owed = (dossier: Dossier) => owedBy(dossier).owed.map(({ id }) => id);
const prize = (dossier: Dossier) => dossier.steps.prize!;
const agree = (yes = true): Command => ({ type: 'answerRoute', step: 'prize', agree: yes });
const refused: Moment[] = [
  ['2026-11-23T09:00', ...opened.slice(1), ...both] as Moment,
  ['2026-11-25T10:00', answer(decideGold, 'refused')],
];
const review: Command = { ...accept, task: 'prize.review.1' } as Command;
const silverTaken: Moment[] = [...refused, ['2026-11-27T16:00', agree()]];
const silverDecided: Moment = ['2026-11-30T09:00', review, begin('prize'), answer(decideSilver, 'accepted', true)];
const secondYes: Moment = ['2026-12-01T09:00', answer(decideGold, 'accepted')];

describe('who pays (RC-01)', () => {
  it('is asked of every database before one is taken', () => {
    const { dossier } = livedAt([...opened, found('check-gold', 'gold')] as Moment);
    expect(prize(dossier)).not.toHaveProperty('route');
    expect(dossier.requests).toHaveProperty('prize/check-silver/0');
  });

  it('is the best that is confirmed, at its own limit, and never two', () => {
    const { dossier } = livedAt([...opened, ...both] as Moment);
    expect(prize(dossier)).toMatchObject({ state: 'DISPATCHED', route: 'gold', confirmed: ['gold', 'silver'] });
    expect(shown(dossier.clocks.prize!.due)).toBe('2026-11-26T17:00:00');
    expect(owed(dossier).filter((id) => id.startsWith('step:prize'))).toEqual(['step:prize/decide-gold/0']);
  });

  it('goes before that office’s officer where it has one (D1)', () => {
    const { dossier } = livedAt([...opened, found('check-gold'), found('check-silver', 'silver')] as Moment);
    expect(dossier.tasks['prize.review.0']).toMatchObject({ kind: 'review', unit: 'silver-1', status: 'open' });
  });

  it('is nobody where no database confirms any: the step is refused, the rest stands', () => {
    const { dossier, events } = livedAt([...opened, found('check-gold'), found('check-silver')] as Moment);
    expect(prize(dossier).state).toBe('REFUSED');
    expect(dossier.steps.permit!.state).toBe('COMPLETED');
    expect(events.at(-1)).toMatchObject({ type: 'StepRefused', data: { reason: 'no-category-confirmed' } });
    expect(owed(dossier).some((id) => id.startsWith('undo'))).toBe(false);
  });

  it('is paid once its decision is signed; the step is complete before the money is (D10)', () => {
    const { dossier } = livedAt([...opened, ...both, answer(decideGold, 'accepted', true)] as Moment);
    expect(prize(dossier).state).toBe('COMPLETED');
    expect(dossier.requests['prize/pay/0']).toMatchObject({ status: 'begun' });
  });
});

describe('a corrected declaration', () => {
  const sentBack: Command = answer(request('prize', 'check-gold'), 'needs-supplement');
  const { routes } = timedPermit.steps.find(({ id }) => id === 'prize')!;
  const revised = routes!.map((route) => ({ ...route, amount: 1 }));
  const supplemented = (changed: Route[]): Command => ({ type: 'supplement', routes: { prize: changed } });

  it('changes what each payer would pay, once, and nothing where nothing changed', () => {
    const { dossier, events } = livedAt([...opened, sentBack] as Moment, ['2026-11-25T09:00', supplemented(revised)]);
    expect(dossier.plan.steps.find(({ id }) => id === 'prize')!.routes).toEqual(revised);
    expect(events.filter(({ type }) => type === 'RoutesRevised')).toHaveLength(1);
    const same = livedAt([...opened, sentBack] as Moment, ['2026-11-25T09:00', supplemented(routes!)]);
    expect(same.events.map(({ type }) => type)).not.toContain('RoutesRevised');
  });
});

describe('a payer that refuses (RC-02, D10, scenario 38)', () => {
  it('lets another be offered: the citizen has seven working days, the clock stands still', () => {
    const { dossier } = livedAt(...refused);
    expect(prize(dossier)).toMatchObject({ state: 'MANUAL_CHECK', offered: 'silver', refusedRoutes: ['gold'] });
    expect(shown(prize(dossier).deadlines!.reroute!.at)).toBe('2026-12-04T23:59:59');
    expect(dossier.clocks).not.toHaveProperty('prize');
    expect(dossier.clocks.total).toMatchObject({ stopped: true });
  });

  it('is followed by the other once agreed, with a clock of its own: due Wednesday 02/12', () => {
    const { dossier } = livedAt(...silverTaken);
    expect(prize(dossier)).toMatchObject({ route: 'silver', round: 1, state: 'IN_REVIEW' });
    expect(shown(dossier.clocks.prize!.due)).toBe('2026-12-02T17:00:00');
    const done = livedAt(...silverTaken, silverDecided).dossier;
    expect(prize(done).state).toBe('COMPLETED');
    expect(Object.keys(done.requests).filter((id) => id.includes('pay'))).toEqual(['prize/pay/1']);
  });

  it('ends the step when the citizen declines or is silent', () => {
    const declined = livedAt(...refused, ['2026-11-27T16:00', agree(false)]);
    expect(declined.events.map(({ id }) => id)).toContain('prize/refused');
    expect(prize(declined.dossier).state).toBe('REFUSED');
    const silent = livedAt(...refused, ['2026-12-05T00:00', tick]);
    expect(prize(silent.dossier).state).toBe('EXPIRED');
    expect(carryOut(silent.dossier, agree(), at('2026-12-05T01:00'))).toMatchObject({ code: 'no-route-offered' });
  });

  it('ends it when the other refuses as well: one is offered once', () => {
    const { dossier } = livedAt(...silverTaken, [
      '2026-11-30T09:00',
      review,
      begin('prize'),
      answer(decideSilver, 'refused'),
    ]);
    expect(prize(dossier).state).toBe('REFUSED');
  });

  it('may be the officer of its office, who refuses this payer and not the step', () => {
    const silverFirst = [...opened, found('check-gold'), found('check-silver', 'silver')] as Moment;
    const no = { ...accept, task: 'prize.review.0', decision: 'refuse', reason: 'R' } as Command;
    expect(prize(livedAt(silverFirst, ['2026-11-25T09:00', no]).dossier).state).toBe('REFUSED');
  });

  it('ends it although a third is confirmed', () => {
    const three: Command[] = [found('check-gold', 'gold'), found('check-silver', 'silver', 'bronze')];
    const { dossier } = livedAt([...opened, ...three] as Moment, ...silverTaken.slice(1), [
      '2026-11-30T09:00',
      review,
      begin('prize'),
      answer(decideSilver, 'refused'),
    ]);
    expect(prize(dossier).state).toBe('REFUSED');
  });

  it('leaves the other its own verification (RB-14)', () => {
    const silverAndBronze = [...opened, found('check-gold'), found('check-silver', 'silver', 'bronze')] as Moment;
    const said = (decision: string): Command =>
      ({ ...accept, task: 'prize.review.0', decision, reason: 'R' }) as Command;
    const { dossier } = livedAt(
      silverAndBronze,
      ['2026-11-25T09:00', said('verify'), said('refuse')],
      ['2026-11-27T16:00', agree()],
    );
    expect(prize(dossier)).toMatchObject({ route: 'bronze' });
    expect(prize(dossier)).not.toHaveProperty('verifying');
  });
});

describe('a decision for which a withdrawal comes too late (RB-19)', () => {
  it('keeps what was paid for it', () => {
    const priced: Plan = {
      ...timedPermit,
      steps: timedPermit.steps.map((step) =>
        step.id === 'prize'
          ? { ...step, intents: [{ name: 'collect', agency: 'till', kind: 'technical', gate: 'fee' }, ...step.intents] }
          : step,
      ),
    };
    const paid: Command[] = [begin('prize'), answer(request('prize', 'collect'), 'accepted')];
    const [local, , ...rest] = opened;
    const { dossier } = livedAt(
      [local, submit(priced), ...paid, ...rest, ...both],
      ['2026-11-23T10:00', { type: 'withdraw' }, { type: 'recordUndo', ...decideGold, answer: 'too-late' }],
    );
    expect(dossier.requests['prize/collect/0']).not.toHaveProperty('undo');
    expect(owed(dossier)).toContain('step:prize/decide-gold/0');
  });
});

describe('two payers that say yes (RC-03, scenario 38)', () => {
  const kinds = (dossier: Dossier) => openTasks(dossier).map(([, { kind }]) => kind);

  it('freeze the later payment and tell a person', () => {
    const { dossier } = livedAt(
      ...silverTaken,
      silverDecided,
      ['2026-11-30T10:00', answer(pay, 'accepted')],
      secondYes,
    );
    expect(kinds(dossier)).toEqual(['double-benefit']);
    expect(owed(dossier)).toContain('undo:prize/pay/1/0');
  });

  it('leave a payment that has gone to be recovered by decision', () => {
    const gone: Command = { type: 'recordUndo', ...pay, answer: 'too-late' };
    const { dossier } = livedAt(
      ...silverTaken,
      silverDecided,
      ['2026-11-30T10:00', answer(pay, 'accepted')],
      secondYes,
      ['2026-12-01T10:00', gone],
    );
    expect(kinds(dossier)).toEqual(['double-benefit', 'recovery']);
    const noted = openTasks(dossier).map(([task]): Command => ({
      type: 'resolve',
      task,
      by: 'officer:1',
      resolution: 'acknowledge',
    }));
    for (const command of noted) expect(carryOut(dossier, command, at('2026-12-02T09:00'))).toHaveProperty('dossier');
  });

  it('order no money at all while the second decision was still to come', () => {
    const { dossier } = livedAt(...silverTaken, ['2026-11-28T09:00', answer(decideGold, 'accepted')], silverDecided);
    expect(Object.keys(dossier.requests).filter((id) => id.includes('pay'))).toEqual([]);
    expect(kinds(dossier)).toEqual(['double-benefit']);
  });

  it('are known even before the other was taken', () => {
    const { dossier } = livedAt(...refused, ['2026-11-26T09:00', answer(decideGold, 'accepted')]);
    expect(prize(dossier).doubled).toBe(true);
    expect(kinds(dossier)).toEqual(['double-benefit']);
  });
});
