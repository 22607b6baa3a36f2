import type { Scenario } from '../scenario';
import { local } from '../world/clock';

const deadlineOf = (events: { data: { kind: string; deadline: number } }[], kind: string) =>
  events.filter(({ data }) => data.kind === kind).map(({ data }) => local(data.deadline));

export const lastMinute: Scenario = {
  id: '5',
  name: 'Bổ sung đúng 23 giờ 59 ngày thứ bảy · The supplement is answered on day 7 at 23:59',
  async play(world, check) {
    await world.at('2026-11-23T09:00:00+07:00');
    const birth = await world.file({ procedure: 'birth' });
    await world.at('2026-11-23T10:00:00+07:00');
    await birth.decide('supplement');
    const deadlines = deadlineOf(await birth.events('DeadlineSet'), 'supplement');
    check('RB-07', 'seven working days after the day of notice, 24/11 is none', deadlines, [
      '2026-12-03T23:59:59+07:00',
    ]);
    check('RE-01', 'the portal sees 5', (await birth.statuses()).at(-1), 5);
    check('D7', 'the agency’s clock stands still', await birth.due('birth-registration'), undefined);
    await world.at('2026-12-03T23:59:00+07:00');
    check('RB-07', 'a reminder went out two working days before', await birth.toldAt('SUPPLEMENT_REMINDER'), [
      '2026-12-01T23:59:59+07:00',
    ]);
    check('RB-07', 'the answer is taken', await birth.supplement(), 202);
    check('RB-07', 'and is reviewed', (await birth.steps())['birth-registration'], 'IN_REVIEW');
    check(
      'D7',
      'answered after 15:00: due on the next working day',
      await birth.due('birth-registration'),
      '2026-12-04T17:00:00+07:00',
    );
    const again = birth.decide('supplement').then(
      () => 'asked',
      () => 'refused',
    );
    check('RB-07', 'a second request is refused', await again, 'refused');
    await birth.accept();
    check('D2', 'the outcome is COMPLETED', await birth.outcome(), 'COMPLETED');
  },
};

export const dayEight: Scenario = {
  id: '6',
  name: 'Quá hạn bổ sung, ngày thứ tám · The supplement has expired on day 8',
  async play(world, check) {
    await world.at('2026-11-23T09:00:00+07:00');
    const birth = await world.file({ procedure: 'birth' });
    await birth.decide('supplement');
    await world.at('2026-12-03T23:59:59.999+07:00');
    check(
      'RB-07',
      'the last second belongs to the citizen',
      (await birth.steps())['birth-registration'],
      'AWAITING_SUPPLEMENT',
    );
    await world.withoutWorker(async () => {
      await world.at('2026-12-04T00:00:00+07:00');
      check('D2', 'too late is too late, whether the clock was looked at or not', await birth.supplement(), 409);
    });
    check('D2', 'silence: the root is EXPIRED, its branches CANCELLED_BY_ROOT', await birth.steps(), {
      'birth-registration': 'EXPIRED',
      'personal-id': 'CANCELLED_BY_ROOT',
      'permanent-residence': 'CANCELLED_BY_ROOT',
      'health-insurance-card': 'CANCELLED_BY_ROOT',
      'identity-card': 'CANCELLED_BY_ROOT',
    });
    check('D2', 'the outcome is REFUSED', await birth.outcome(), 'REFUSED');
    const [expired] = await birth.events('StepExpired');
    check('RB-07', 'it happened at midnight', expired && local(expired.at), '2026-12-04T00:00:00+07:00');
    check('D14', 'never received: the portal sees 1, 2, 5, 3', await birth.statuses(), [1, 2, 5, 3]);
    check('RB-20', 'the citizen is told', (await birth.toldAt('STEP_REFUSED')).length, 1);
  },
};

export const stoppedClock: Scenario = {
  id: '32',
  name: 'Đồng hồ dừng khi chờ bổ sung · A clock that stops while the citizen is waited for',
  async play(world, check) {
    await world.at('2026-11-23T09:00:00+07:00');
    await world.agencies.behave('residence:hold', 'residence:supplement');
    const filing = { procedure: 'birth', sample: 'residence-only' };
    const first = await world.file(filing);
    await first.accept();
    const second = await world.file({ ...filing, edits: { '/child/birthOrder': 2, '/child/childrenInBirth': 2 } });
    await second.accept();
    check(
      'D7',
      'received 23/11 09:00, two working days',
      await first.due('permanent-residence'),
      '2026-11-25T17:00:00+07:00',
    );

    await world.at('2026-11-23T16:00:00+07:00');
    await world.agencies.release('residence', first.dossierId);
    check(
      'RB-07',
      'the first waits for the citizen',
      (await first.steps())['permanent-residence'],
      'AWAITING_SUPPLEMENT',
    );
    await world.at('2026-11-25T10:00:00+07:00');
    await world.agencies.release('residence', second.dossierId);

    await world.at('2026-12-03T14:00:00+07:00');
    await second.supplement();
    check(
      'D7',
      'asked on day 2 at 10:00: one day is left',
      await second.due('permanent-residence'),
      '2026-12-03T17:00:00+07:00',
    );
    await world.at('2026-12-03T22:10:00+07:00');
    await first.supplement();
    check(
      'D7',
      'asked on day 1 at 16:00: two days are left',
      await first.due('permanent-residence'),
      '2026-12-07T17:00:00+07:00',
    );
    await world.agencies.behave();
    await world.agencies.release();
    check('D2', 'both end well', [await first.outcome(), await second.outcome()], ['COMPLETED', 'COMPLETED']);
  },
};
