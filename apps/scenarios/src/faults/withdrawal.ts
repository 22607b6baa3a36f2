import type { Scenario } from '../scenario';
import { undone } from '../expectations';

export const racingSignature: Scenario = {
  id: '16',
  name: 'Rút hồ sơ đúng lúc ký giấy khai sinh · A withdrawal races with the signature',
  async play(world, check) {
    await world.at('2026-11-23T09:00:00+07:00');
    await world.agencies.behave('civil-registry:hold');
    const before = await world.file({ procedure: 'birth' });
    await before.accept();
    check('RB-17', 'withdrawn while the registry has not signed', await before.withdraw(), 202);
    check('RB-18', 'everything ends', await before.steps(), {
      'birth-registration': 'WITHDRAWN',
      'personal-id': 'CANCELLED_BY_ROOT',
      'permanent-residence': 'CANCELLED_BY_ROOT',
      'health-insurance-card': 'CANCELLED_BY_ROOT',
      'identity-card': 'CANCELLED_BY_ROOT',
    });
    check('D11', 'the request and the number are taken back, last first', await undone(before), [
      'civil-registry/register',
      'population/reserve',
    ]);
    check(
      'D14',
      'status 7 only now, when the withdrawal is accepted',
      [await before.outcome(), (await before.statuses()).at(-1)],
      ['WITHDRAWN', 7],
    );

    await world.agencies.behave('civil-registry:lost-callback');
    const after = await world.file({ procedure: 'birth' });
    await after.accept();
    check(
      'RB-19',
      'the registry has signed, but its word was lost',
      (await after.effects()).includes('civil-registry/register'),
      true,
    );
    check('RB-19', 'the citizen withdraws meanwhile', await after.withdraw(), 202);
    const journal = await after.journal('civil-registry');
    check(
      'RB-19',
      'too late, says the registry: what it recorded first wins',
      journal.filter(({ kind }) => kind === 'too-late').length,
      1,
    );
    check('RB-18', 'the act stands, the branches are withdrawn', await after.steps(), {
      'birth-registration': 'COMPLETED',
      'personal-id': 'COMPLETED',
      'permanent-residence': 'WITHDRAWN',
      'health-insurance-card': 'WITHDRAWN',
      'identity-card': 'WITHDRAWN',
    });
    check('D2', 'the outcome is PARTIALLY_COMPLETED', await after.outcome(), 'PARTIALLY_COMPLETED');
    check('RB-18', 'nothing is left to withdraw', await after.withdraw(), 409);
  },
};
