import type { Scenario } from '../scenario';
import { withoutMail } from '../expectations';

export const withIdentityCard: Scenario = {
  id: '1',
  name: 'Khai sinh trọn gói có căn cước · A birth with residence, health card and identity card',
  async play(world, check) {
    await world.at('2026-11-23T09:00:00+07:00');
    const birth = await world.file({ procedure: 'birth' });
    check('D1', 'it waits for the justice officer and nothing is sent', withoutMail(await birth.effects()), []);
    await birth.accept();
    check('D2', 'every step is COMPLETED', [...new Set(Object.values(await birth.steps()))], ['COMPLETED']);
    check('D2', 'the outcome is COMPLETED', await birth.outcome(), 'COMPLETED');
    check('D3', 'each agency acts exactly once', (await birth.summary()).effects, {
      'civil-registry': 1,
      population: 1,
      residence: 1,
      'health-insurance': 1,
      'identity-card': 1,
    });
    const order = ['population/reserve', 'civil-registry/register', 'population/confirm'];
    const effects = await birth.effects();
    check(
      'D3',
      'reserved, entered, confirmed in this order',
      effects.filter((one) => order.includes(one)),
      order,
    );
    check('RB-22', 'nothing is due, so nobody is asked to pay', effects.includes('payments/collect'), false);
    check('RE-01', 'the portal sees 1, 2, 4, 9, 10', await birth.statuses(), [1, 2, 4, 9, 10]);
    const stored = (await birth.portal()).filter(({ intent }) => intent === 'result');
    check('RH-07', 'four results reach the citizen’s store', stored.length, 4);
  },
};

export const withoutResidence: Scenario = {
  id: '2',
  name: 'Khai sinh không đăng ký thường trú · A birth without permanent residence',
  async play(world, check) {
    await world.at('2026-11-23T09:00:00+07:00');
    const birth = await world.file({ procedure: 'birth', choose: ['health-insurance-card', 'identity-card'] });
    await birth.accept();
    check('RB-06', 'what was not chosen is NOT_REQUESTED from the start', await birth.steps(), {
      'birth-registration': 'COMPLETED',
      'personal-id': 'COMPLETED',
      'permanent-residence': 'NOT_REQUESTED',
      'health-insurance-card': 'COMPLETED',
      'identity-card': 'COMPLETED',
    });
    check('D2', 'the outcome is COMPLETED all the same', await birth.outcome(), 'COMPLETED');
    check('D9', 'the police hear nothing', (await birth.journal('residence')).length, 0);
  },
};
