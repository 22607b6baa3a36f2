import type { World } from '../world/world';
import type { Check, Scenario } from '../scenario';
import { local } from '../world/clock';

export const totals: Scenario = {
  id: '31',
  name: 'Hạn của từng việc và của cả hồ sơ · Due dates of steps and of the whole',
  async play(world, check) {
    await world.at('2026-11-23T09:00:00+07:00');
    await world.agencies.behave('residence:hold', 'identity-card:hold');
    const birth = await world.file({ procedure: 'birth' });
    check('D7', 'nine working days for the whole', await birth.due('total'), '2026-12-04T17:00:00+07:00');
    await world.at('2026-11-23T16:30:00+07:00');
    await birth.accept();
    check(
      'RF-03',
      'handed over after 15:00: residence counts from 25/11',
      await birth.due('permanent-residence'),
      '2026-11-26T17:00:00+07:00',
    );
    check('RF-04', 'the identity card has seven days', await birth.due('identity-card'), '2026-12-03T17:00:00+07:00');
    const other = await world.beside({ settings: { 'cc.waitsForResidence': true } });
    await checkCardAfterResidence(other, check);
  },
};

/** Under the other reading of RB-12. */
async function checkCardAfterResidence(world: World, check: Check): Promise<void> {
  await world.at('2026-11-23T09:00:00+07:00');
  await world.agencies.behave('residence:hold', 'identity-card:hold');
  const birth = await world.file({ procedure: 'birth' });
  await world.at('2026-11-23T16:30:00+07:00');
  await birth.accept();
  check('RB-12', 'with cc.waitsForResidence the card waits', (await birth.steps())['identity-card'], 'PENDING');
  await world.at('2026-11-26T16:40:00+07:00');
  await world.agencies.release('residence');
  check(
    'D6',
    'its own date would be 07/12, so the total’s holds',
    await birth.due('identity-card'),
    '2026-12-04T17:00:00+07:00',
  );
}

export const apology: Scenario = {
  id: '17',
  name: 'Quá hạn: xin lỗi một lần · A late step: one apology and no more',
  async play(world, check) {
    await world.at('2026-11-23T09:00:00+07:00');
    const birth = await world.file({ procedure: 'birth' });
    await world.at('2026-11-23T17:30:00+07:00');
    const neared = (await birth.events('DueNeared')).map(({ data, at }) => [data.how, local(at)]);
    check('RB-15', 'the officer is warned four working hours before, and at 80 %', neared, [
      ['last-call', '2026-11-23T13:00:00+07:00'],
      ['warning', '2026-11-23T15:42:00+07:00'],
    ]);
    check('RB-15', 'the citizen gets an apology before the date has passed', await birth.toldAt('APOLOGY'), [
      '2026-11-23T16:30:00+07:00',
    ]);
    check('RB-15', 'with a new date', await birth.due('birth-registration'), '2026-11-25T17:00:00+07:00');
    const missed = (await birth.events('DueMissed')).map(({ data }) => [data.scope, local(data.due)]);
    check('RB-16', 'it is late all the same, by the first date', missed, [
      ['birth-registration', '2026-11-23T17:00:00+07:00'],
    ]);
    check('RB-15', 'an officer cannot apologise once more', await birth.apologise({ reason: 'workload' }), 409);
    await world.at('2026-11-25T17:00:01+07:00');
    check(
      'RB-15',
      'the new date passes: the head of the unit is told',
      (await birth.tasks()).includes('overdue'),
      true,
    );
    check('RB-15', 'and no second apology goes out', (await birth.events('ApologyIssued')).length, 1);
    await birth.accept();
    check('D2', 'late is not refused', await birth.outcome(), 'COMPLETED');
  },
};
