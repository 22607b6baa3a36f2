import type { Case } from '../world/case';
import type { Scenario } from '../scenario';

const withoutCard = ['permanent-residence', 'health-insurance-card'];
const dues = async (birth: Case, ...scopes: string[]) => Promise.all(scopes.map((scope) => birth.due(scope)));

export const beforeHoliday: Scenario = {
  id: '10',
  name: 'Tiếp nhận lúc 15 giờ 01 trước ngày nghỉ · Received at 15:01 before a holiday',
  async play(world, check) {
    await world.at('2026-11-23T15:00:00+07:00');
    const inTime = await world.file({ procedure: 'birth', choose: withoutCard });
    check('RF-03', '15:00:00 itself counts as the same day', await dues(inTime, 'birth-registration', 'total'), [
      '2026-11-23T17:00:00+07:00',
      '2026-11-26T17:00:00+07:00',
    ]);
    await world.at('2026-11-23T15:01:00+07:00');
    const late = await world.file({ procedure: 'birth', choose: withoutCard });
    check(
      'RF-03',
      '15:01 counts from Wednesday, for 24/11 is Culture Day',
      await dues(late, 'birth-registration', 'total'),
      ['2026-11-25T17:00:00+07:00', '2026-11-27T17:00:00+07:00'],
    );
    check('RB-20', 'the citizen gets an appointment', (await late.toldAt('RECEIVED_APPOINTMENT')).length > 0, true);
  },
};

export const newYear: Scenario = {
  id: '11',
  name: 'Hồ sơ vắt qua Tết Dương lịch · Across New Year',
  async play(world, check) {
    await world.at('2026-12-30T16:00:00+07:00');
    const total = await world.file({ procedure: 'birth', choose: withoutCard });
    check('RF-07', 'received 30/12 16:00, three working days', await total.due('total'), '2027-01-05T17:00:00+07:00');
    await world.at('2026-12-31T10:00:00+07:00');
    const handedOver = await world.file({ procedure: 'birth', sample: 'second-twin', choose: withoutCard });
    await handedOver.accept();
    check(
      'RF-07',
      'handed over 31/12 10:00, two working days',
      await handedOver.due('permanent-residence'),
      '2027-01-04T17:00:00+07:00',
    );
    await world.at('2027-01-04T09:00:00+07:00');
    await total.accept();
    const book = (await total.result('birth-registration', 'register'))?.['book'] as { number: string } | undefined;
    check('D.7', 'the book begins anew with the year', book?.number, '1/2027');
  },
};

export const lateness: Scenario = {
  id: '33',
  name: 'Ngày thứ 60 là ngày nghỉ · The sixtieth day is a holiday',
  async play(world, check) {
    const born = { '/child/bornOn': '2026-09-25', '/birthNotice/issuedOn': '2026-09-26' };
    const feesOf = async (birth: Case) =>
      (await birth.folded()).plan.steps[0]!.fees?.map(({ code, amount }) => [code, amount]);
    await world.at('2026-11-25T23:59:00+07:00');
    const onTime = await world.file({ procedure: 'birth', edits: born });
    check('D8', 'day 60 is Culture Day: on time until the end of 25/11', await feesOf(onTime), []);
    await world.at('2026-11-26T00:00:00+07:00');
    await world.agencies.behave('payments:hold');
    const late = await world.file({
      procedure: 'birth',
      edits: { ...born, '/child/birthOrder': 2, '/child/childrenInBirth': 2 },
    });
    check('RB-02', 'a minute later it is late, accepted, and costs the late fee', await feesOf(late), [
      ['lateBirth', 8_000],
    ]);
    check(
      'RB-22',
      'the step that owns the fee waits for it',
      (await late.steps())['birth-registration'],
      'WAITING_FEE',
    );
    check('RE-01', 'the portal sees 6', (await late.statuses()).at(-1), 6);
    await world.agencies.behave();
    await world.agencies.release('payments');
    await late.accept();
    check('D2', 'once paid it goes on to the end', await late.outcome(), 'COMPLETED');
  },
};
