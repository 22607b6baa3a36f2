import type { Scenario } from '../scenario';
import { undone, withoutMail } from '../expectations';

export const rootRefused: Scenario = {
  id: '3',
  name: 'Khai sinh bị từ chối, hoàn phí · Registration refused: branches cancelled, fee refunded',
  async play(world, check) {
    await world.at('2026-11-23T09:00:00+07:00');
    const paid = { procedure: 'birth', sample: 'grandparents-home', edits: { '/copies': 2 } };
    const refused = await world.file(paid);
    check(
      'RB-22',
      'two copies are paid for and two people agree, before anything else',
      withoutMail(await refused.effects()),
      ['payments/collect', 'vneid/consent'],
    );
    await refused.decide('refuse');
    check('RB-10', 'the root is REFUSED, every branch CANCELLED_BY_ROOT', await refused.steps(), {
      'birth-registration': 'REFUSED',
      'personal-id': 'CANCELLED_BY_ROOT',
      'permanent-residence': 'CANCELLED_BY_ROOT',
      'health-insurance-card': 'CANCELLED_BY_ROOT',
      'identity-card': 'CANCELLED_BY_ROOT',
    });
    check('D2', 'the outcome is REFUSED', await refused.outcome(), 'REFUSED');
    check('RI-04', 'the consent is cancelled, then the fee refunded', await undone(refused), [
      'vneid/consent',
      'payments/collect',
    ]);
    check('D14', 'refused before receipt: the portal sees 3', (await refused.statuses()).at(-1), 3);
    check('RB-20', 'the citizen is told once', (await refused.toldAt('STEP_REFUSED')).length, 1);

    await world.agencies.behave('civil-registry:refuse');
    const late = await world.file({
      ...paid,
      edits: { ...paid.edits, '/child/birthOrder': 2, '/child/childrenInBirth': 2 },
    });
    await late.accept();
    check('D11', 'refused by the registry: number, consent and fee go back, last first', await undone(late), [
      'population/reserve',
      'vneid/consent',
      'payments/collect',
    ]);
    check('D14', 'refused after receipt: the portal sees 8', (await late.statuses()).at(-1), 8);
  },
};

export const branchRefused: Scenario = {
  id: '4',
  name: 'Thường trú bị từ chối, thẻ BHYT vẫn cấp · Residence refused, health card issued',
  async play(world, check) {
    await world.at('2026-11-23T09:00:00+07:00');
    await world.agencies.behave('residence:refuse');
    const birth = await world.file({ procedure: 'birth' });
    await birth.accept();
    check('RB-10', 'the branch is REFUSED, its siblings go on', await birth.steps(), {
      'birth-registration': 'COMPLETED',
      'personal-id': 'COMPLETED',
      'permanent-residence': 'REFUSED',
      'health-insurance-card': 'COMPLETED',
      'identity-card': 'COMPLETED',
    });
    check('D2', 'the outcome is PARTIALLY_COMPLETED', await birth.outcome(), 'PARTIALLY_COMPLETED');
    check('RI-01', 'no finished act is undone', await undone(birth), []);
    const [refusal] = await birth.events('StepRefused');
    check(
      'RB-10',
      'with a reason code and a legal ground',
      [!!refusal?.data.reason, !!refusal?.data.ground],
      [true, true],
    );
  },
};
