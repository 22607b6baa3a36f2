import type { Case } from '../world/case';
import type { Scenario } from '../scenario';
import { times } from '../expectations';

const numberOf = async (birth: Case): Promise<unknown> =>
  (await birth.result('birth-registration', 'reserve'))?.['personalNumber'];

export const suspectedTwins: Scenario = {
  id: '8',
  name: 'Nghi trùng: sinh đôi · Suspected duplicate: twins',
  async play(world, check) {
    await world.at('2026-11-23T09:00:00+07:00');
    const first = await world.file({ procedure: 'birth' });
    await first.accept();
    await world.agencies.behave('population:duplicate-suspect');
    const second = await world.file({ procedure: 'birth', sample: 'second-twin' });
    await second.accept();
    check(
      'RB-09',
      'the registration waits in MANUAL_CHECK',
      (await second.steps())['birth-registration'],
      'MANUAL_CHECK',
    );
    check('D4', 'and has no number', await numberOf(second), undefined);
    const note = 'Trẻ thứ hai của ca sinh đôi, giấy chứng sinh riêng.';
    check(
      'RB-09',
      'the officer sends it again with a note',
      await second.resolve('manual-check', { resolution: 'retry', note }),
      200,
    );
    check('D2', 'the second twin is registered', await second.outcome(), 'COMPLETED');
    const numbers = [await numberOf(first), await numberOf(second)];
    check('RB-09', 'the twins have two different numbers', new Set(numbers.filter(Boolean)).size, 2);
  },
};

export const filedTwice: Scenario = {
  id: '37',
  name: 'Cha và mẹ cùng khai một giấy chứng sinh · Mother and father file the same notice; a twin has another',
  async play(world, check) {
    await world.at('2026-11-23T09:00:00+07:00');
    const mothers = await world.file({ procedure: 'birth' });
    await world.at('2026-11-23T09:00:10+07:00');
    const fathers = await world.file({ procedure: 'birth', sample: 'filed-by-father' });
    await mothers.accept();
    await fathers.accept();
    check('D2', 'the first is registered', await mothers.outcome(), 'COMPLETED');
    check('D4', 'the second is in MANUAL_CHECK', (await fathers.steps())['birth-registration'], 'MANUAL_CHECK');
    check('D4', 'and no second number was given out', await times(fathers, 'population/reserve'), 0);
    const grounds = { reason: 'already-registered', ground: 'Luật Hộ tịch 60/2014/QH13' };
    await fathers.resolve('manual-check', { resolution: 'refuse', ...grounds });
    check('RB-09', 'the officer refuses it as a duplicate', await fathers.outcome(), 'REFUSED');
    const twin = await world.file({ procedure: 'birth', sample: 'second-twin' });
    await twin.accept();
    check('RB-09', 'another notice with order 2 gets its own number at once', await twin.outcome(), 'COMPLETED');
    check('RB-09', 'and it is another one', (await numberOf(twin)) === (await numberOf(mothers)), false);
  },
};
