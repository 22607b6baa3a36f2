import { getCalendar } from '../calendar/versions';
import { at, defaultRules, shown } from '../samples';
import { explainDue, type DayAccount, type DueRequest } from './explain';

const calendar = getCalendar('VN-2026-11');
const explain = (request: DueRequest) => explainDue(calendar, request);
const line = ({ day, number, reason, projected }: DayAccount) =>
  [day, number ?? '–', reason.en, ...(projected ? ['projected'] : [])].join(' | ');
const lines = (request: DueRequest) => explain(request).days.map(line);

describe('the account of an agency’s due (RF-03, RF-04)', () => {
  test('tells the cut-off, the holiday and the numbers, each with its source', () => {
    const { due, days } = explain({ kind: 'agency', receivedAt: at('2026-11-23T15:01'), days: 3, rules: defaultRules });
    expect(shown(due)).toBe('2026-11-27T17:00:00');
    expect(days.map(line)).toEqual([
      '2026-11-23 | – | Received after the 15:00 cut-off: counts from the next working day',
      '2026-11-24 | – | Public holiday: Vietnam Culture Day',
      '2026-11-25 | 1 | Working day',
      '2026-11-26 | 2 | Working day',
      '2026-11-27 | 3 | Working day',
    ]);
    expect(days.map(({ source }) => source)).toEqual([
      'RF-03: NĐ 63/2024/NĐ-CP Điều 7',
      'RF-08: NQ 28/2026/QH16 Điều 2 [C2:S31]',
      'RF-01',
      'RF-01',
      'RF-01',
    ]);
  });

  test('is in Vietnamese too', () => {
    const { days } = explain({ kind: 'agency', receivedAt: at('2026-08-21T16:00'), days: 8, rules: defaultRules });
    expect(days.map(({ reason }) => reason.vi)).toEqual([
      'Tiếp nhận sau 15 giờ: tính từ ngày làm việc tiếp theo',
      'Thứ Bảy làm bù cho ngày 31/08/2026: Quốc khánh 2/9',
      'Ngày nghỉ hằng tuần',
      ...Array<string>(5).fill('Ngày làm việc'),
      'Ngày nghỉ hằng tuần',
      'Ngày nghỉ hằng tuần',
      'Nghỉ hoán đổi, làm bù ngày 22/08/2026: Quốc khánh 2/9',
      'Nghỉ lễ: Quốc khánh (ngày liền kề)',
      'Nghỉ lễ: Quốc khánh 2/9',
      'Ngày làm việc',
      'Ngày làm việc',
    ]);
  });

  test('received late on a day off blames the day off, not the hour (RF-01)', () => {
    expect(lines({ kind: 'agency', receivedAt: at('2026-11-22T20:00'), days: 1, rules: defaultRules })).toEqual([
      '2026-11-22 | – | Weekend',
      '2026-11-23 | 1 | Working day',
    ]);
  });

  test('tells which day in lieu stands for which holiday (RF-08)', () => {
    expect(lines({ kind: 'agency', receivedAt: at('2026-04-24T16:00'), days: 1, rules: defaultRules })[3]).toBe(
      '2026-04-27 | – | Day off in lieu of 2026-04-26: Hùng Kings Commemoration Day',
    );
  });

  test('tells that the start day is left out where the Civil Code counts (RF-04)', () => {
    const rules = { ...defaultRules, startDayIsDayOne: false };
    expect(lines({ kind: 'agency', receivedAt: at('2026-11-20T16:00'), days: 1, rules })).toEqual([
      '2026-11-20 | – | Received after the 15:00 cut-off: counts from the next working day',
      '2026-11-21 | – | Weekend',
      '2026-11-22 | – | Weekend',
      '2026-11-23 | – | The start day is excluded',
      '2026-11-24 | – | Public holiday: Vietnam Culture Day',
      '2026-11-25 | 1 | Working day',
    ]);
  });

  test('marks what is projected: 2027 until it is announced, and every year without a table (RF-07)', () => {
    expect(lines({ kind: 'agency', receivedAt: at('2026-12-31T10:00'), days: 2, rules: defaultRules })).toEqual([
      '2026-12-31 | 1 | Working day',
      "2027-01-01 | – | Public holiday: New Year's Day | projected",
      '2027-01-02 | – | Weekend | projected',
      '2027-01-03 | – | Weekend | projected',
      '2027-01-04 | 2 | Working day | projected',
    ]);
    expect(lines({ kind: 'agency', receivedAt: at('2028-01-03T10:00'), days: 1, rules: defaultRules })).toEqual([
      "2028-01-03 | – | Day off in lieu of 2028-01-01: New Year's Day | projected",
      '2028-01-04 | 1 | Working day (no calendar of the year yet) | projected',
    ]);
  });
});

describe('the account of a due after a stopped clock (D7, scenario 32)', () => {
  const resumed = (stoppedAt: string, resumedAt: string) =>
    lines({
      kind: 'resumed',
      receivedAt: at('2026-11-23T09:00'),
      stoppedAt: at(stoppedAt),
      resumedAt: at(resumedAt),
      days: 2,
      rules: defaultRules,
    });
  const waiting = (day: string) => `${day} | – | The clock is stopped: waiting for the citizen`;

  test('goes on counting where it stopped', () => {
    expect(resumed('2026-11-25T10:00', '2026-11-27T14:00')).toEqual([
      '2026-11-23 | 1 | Working day',
      '2026-11-24 | – | Public holiday: Vietnam Culture Day',
      waiting('2026-11-25'),
      waiting('2026-11-26'),
      '2026-11-27 | 2 | Working day',
    ]);
  });

  test('counts no day twice when it stops and goes on within one day', () => {
    expect(resumed('2026-11-23T10:00', '2026-11-23T14:00')).toEqual([
      '2026-11-23 | 1 | Working day',
      '2026-11-24 | – | Public holiday: Vietnam Culture Day',
      '2026-11-25 | 2 | Working day',
    ]);
    expect(resumed('2026-11-23T17:30', '2026-11-23T18:00')).toEqual([
      '2026-11-23 | 1 | Working day',
      '2026-11-24 | – | Public holiday: Vietnam Culture Day',
      '2026-11-25 | 2 | Working day',
    ]);
  });
});

describe('the account of a citizen’s deadline (RF-05, RB-07)', () => {
  test('leaves out the day of the notice', () => {
    expect(lines({ kind: 'citizen', notifiedAt: at('2026-11-23T09:00'), days: 2 })).toEqual([
      '2026-11-23 | – | The day of the notice is excluded',
      '2026-11-24 | – | Public holiday: Vietnam Culture Day',
      '2026-11-25 | 1 | Working day',
      '2026-11-26 | 2 | Working day',
    ]);
  });
});

describe('the account of a filing limit (D8, scenario 33)', () => {
  test('counts days off, and ends on a working day', () => {
    const { due, days } = explain({ kind: 'filing', eventDay: '2026-09-25', days: 60 });
    expect(shown(due)).toBe('2026-11-25T23:59:59');
    expect(days.slice(0, 3).map(line)).toEqual([
      '2026-09-25 | – | The day of the event is excluded',
      '2026-09-26 | 1 | Weekend (counted: the limit is in calendar days)',
      '2026-09-27 | 2 | Weekend (counted: the limit is in calendar days)',
    ]);
    expect(days.slice(-3).map(line)).toEqual([
      '2026-11-23 | 59 | Working day',
      '2026-11-24 | 60 | Public holiday: Vietnam Culture Day (counted: the limit is in calendar days)',
      '2026-11-25 | – | The last day is no working day: the limit ends with the next working day',
    ]);
  });
});
