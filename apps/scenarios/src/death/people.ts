import { local } from '../world/clock';
import type { Scenario } from '../scenario';
import { times, undone } from '../expectations';

export const diedBefore: Scenario = {
  id: '21',
  name: 'Người đã được khai tử · Death of a person already dead',
  async play(world, check) {
    await world.at('2026-11-23T09:00:00+07:00');
    const filing = { procedure: 'death', sample: 'residence-only' };
    const first = await world.file(filing);
    await first.accept();
    const second = await world.file({ ...filing, edits: { '/filer/phone': '0987654321' } });
    await second.accept();
    check('F-19', 'the register says that the person is dead: an officer looks', await second.tasks(), [
      'manual-check',
    ]);
    check('F-19', 'nothing is entered meanwhile', await times(second, 'civil-registry/register-death'), 0);
    const grounds = { reason: 'already-registered', ground: 'Luật Hộ tịch 60/2014/QH13' };
    await second.resolve('manual-check', { resolution: 'refuse', ...grounds });
    check(
      'RB-09',
      'the officer refuses it as a duplicate',
      [await first.outcome(), await second.outcome()],
      ['COMPLETED', 'REFUSED'],
    );
    check(
      'RI-04',
      'the residence is removed once',
      [await times(first, 'residence/remove'), await times(second, 'residence/remove')],
      [1, 0],
    );
  },
};

export const reroute: Scenario = {
  id: '38',
  name: 'Chuyển nơi chi mai táng phí · Another payer takes over, and the first pays after all',
  async play(world, check) {
    await world.at('2026-11-23T09:00:00+07:00');
    await world.agencies.behave('social-insurance:hold', 'social-insurance:refuse');
    const death = await world.file({ procedure: 'death', sample: 'two-payers' });
    await death.accept();
    await world.agencies.release('social-insurance');
    await world.at('2026-11-25T10:00:00+07:00');
    await world.agencies.release('social-insurance');
    const step = 'funeral-allowance';
    check('D10', 'BHXH refuses: the citizen is asked', (await death.steps())[step], 'MANUAL_CHECK');
    check(
      'RC-02',
      'about the other one that was confirmed',
      (await death.events('RouteOffered')).map(({ data }) => data.route),
      ['BTXH_MT'],
    );
    const [deadline] = await death.events('DeadlineSet');
    check('D10', 'and has seven working days', deadline && [deadline.data.kind, local(deadline.data.deadline)], [
      'reroute',
      '2026-12-04T23:59:59+07:00',
    ]);
    await world.agencies.behave();
    await world.at('2026-11-27T16:00:00+07:00');
    check('RC-02', 'the citizen agrees', await death.answerRoute(step, true), 202);
    check('D10', 'the new attempt is due three working days on', await death.due(step), '2026-12-02T17:00:00+07:00');
    await death.accept(step);
    const decision = await death.result(step, 'decide-assistance');
    check(
      'RC-01',
      'one payment, 10.8 million',
      [decision?.['amount'], await times(death, 'payments/pay')],
      [10_800_000, 1],
    );

    await world.at('2026-12-01T09:00:00+07:00');
    const late = {
      key: `${death.dossierId}/${step}/decide-insurance/0`,
      answer: 'accepted',
      reference: 'BHXH-1',
      result: { decisionNumber: 'QD-000001', decidedOn: '2026-12-01', amount: 25_300_000 },
    };
    check('RC-03', 'BHXH says "paid" after all', await world.agencies.callBack('social-insurance', late), 200);
    check('RC-03', 'DOUBLE_BENEFIT: a person is told', (await death.tasks()).includes('double-benefit'), true);
    check('RC-03', 'the order that is still in our hands is frozen', await undone(death), ['payments/pay']);
    check('RC-03', 'and no other one goes out', await times(death, 'payments/pay'), 1);
  },
};
