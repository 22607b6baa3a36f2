import { CommanderError } from 'commander';
import { dueCommand } from './due';

/** What the command prints, line by line, as a shell gives it its arguments. */
function run(args: string): string {
  let printed = '';
  const write = jest.spyOn(process.stdout, 'write').mockImplementation((text) => {
    printed += String(text);
    return true;
  });
  try {
    dueCommand()
      .configureOutput({ writeErr: () => undefined })
      .parse(args.split(' '), { from: 'user' });
  } finally {
    write.mockRestore();
  }
  return printed.trimEnd();
}

function refusalOf(args: string): string {
  try {
    run(args);
  } catch (error) {
    if (error instanceof CommanderError) return error.message;
  }
  throw new Error(`accepted: ${args}`);
}

describe('lienthong due', () => {
  test('says an agency’s due, alone or as JSON (RF-03, RF-04)', () => {
    const asked = '--received 2026-11-23T15:01:00+07:00 --days 3';
    expect(run(asked)).toBe('2026-11-27T17:00:00+07:00');
    expect(JSON.parse(run(`${asked} --json`))).toEqual({
      due: '2026-11-27T17:00:00+07:00',
      limit: 3,
      calendar: 'VN-2026-11',
      projected: false,
    });
  });

  test('reads an instant in whatever offset it is given', () => {
    expect(run('--received 2026-11-23T08:01:00Z --days 3')).toBe('2026-11-27T17:00:00+07:00');
  });

  test('says a citizen’s deadline from a day or an hour of notice (RF-05, RB-07)', () => {
    expect(run('--citizen --notified 2026-11-23 --days 7')).toBe('2026-12-03T23:59:59+07:00');
    expect(run('--citizen --notified 2026-11-23T23:30:00+07:00 --days 7')).toBe('2026-12-03T23:59:59+07:00');
  });

  test('says until when a birth may be filed (D8)', () => {
    expect(run('--filing --event 2026-09-25 --days 60')).toBe('2026-11-25T23:59:59+07:00');
  });

  test('says when a stopped clock is due (D7, scenario 32)', () => {
    const asked = '--received 2026-11-23T09:00:00+07:00 --stopped 2026-11-23T16:00:00+07:00';
    expect(run(`${asked} --resumed 2026-12-03T22:10:00+07:00 --days 2`)).toBe('2026-12-07T17:00:00+07:00');
  });

  test('counts by another calendar and other rules when told to (RF-03, RF-04, D16)', () => {
    expect(run('--received 2027-01-25T10:00:00+07:00 --days 10')).toBe('2027-02-12T17:00:00+07:00');
    expect(run('--received 2027-01-25T10:00:00+07:00 --days 10 --calendar VN-2026-11-TET-B')).toBe(
      '2027-02-15T17:00:00+07:00',
    );
    expect(run('--received 2026-11-23T15:00:00+07:00 --days 1 --no-inclusive')).toBe('2026-11-25T17:00:00+07:00');
    expect(run('--received 2026-11-23T09:00:00+07:00 --days 1 --no-start-day')).toBe('2026-11-25T17:00:00+07:00');
  });

  test('accounts for every day in a table (RF-03, RF-04, RF-08)', () => {
    const table = run('--received 2026-11-23T15:01:00+07:00 --days 1 --explain --language en');
    const cells = table.split('\n').map((line) => line.split(/ {2,}/));
    expect(cells).toEqual([
      ['Due 2026-11-25T17:00:00+07:00'],
      [''],
      ['Day', 'No.', 'Why', 'Source'],
      [
        '2026-11-23',
        'Mon',
        '–',
        'Received after the 15:00 cut-off: counts from the next working day',
        'RF-03: NĐ 63/2024/NĐ-CP Điều 7',
      ],
      ['2026-11-24', 'Tue', '–', 'Public holiday: Vietnam Culture Day', 'RF-08: NQ 28/2026/QH16 Điều 2 [C2:S31]'],
      ['2026-11-25', 'Wed', '1', 'Working day', 'RF-01'],
    ]);
  });

  test('says in Vietnamese and with a star what may still change (RF-07)', () => {
    const table = run('--received 2026-12-31T10:00:00+07:00 --days 2 --explain');
    expect(table).toMatch(/^Hạn 2027-01-04T17:00:00\+07:00\n/);
    expect(table).toMatch(/2027-01-01\* +T6 +– +Nghỉ lễ: Tết Dương lịch/);
    expect(table).toMatch(/\n\* lịch nghỉ của năm này là dự kiến/);
  });

  test('gives the account as JSON too', () => {
    const { days } = JSON.parse(run('--citizen --notified 2026-11-23 --days 1 --explain --json'));
    expect(days.map(({ day, number }: { day: string; number?: number }) => [day, number])).toEqual([
      ['2026-11-23', undefined],
      ['2026-11-24', undefined],
      ['2026-11-25', 1],
    ]);
    expect(days[1].reason).toEqual({ vi: 'Nghỉ lễ: Ngày Văn hóa Việt Nam', en: 'Public holiday: Vietnam Culture Day' });
  });

  test.each([
    ['--days 3', /one of --received, --citizen and --filing/],
    ['--received 2026-11-23T09:00:00+07:00', /--days/],
    ['--received 2026-11-23T09:00:00+07:00 --citizen --notified 2026-11-23 --days 3', /one of/],
    ['--citizen --days 3', /--citizen and --notified/],
    ['--received 2026-11-23T09:00:00+07:00 --notified 2026-11-23 --days 3', /--citizen and --notified/],
    ['--filing --days 3', /--filing and --event/],
    ['--received 2026-11-23T09:00:00+07:00 --stopped 2026-11-23T10:00:00+07:00 --days 3', /--stopped and --resumed/],
    [
      '--received 2026-11-23T09:00:00+07:00 --stopped 2026-11-22T10:00:00+07:00 --resumed 2026-11-24T10:00:00+07:00 --days 3',
      /first, then stopped/,
    ],
    ['--received 2026-11-23 --days 3', /day, hour and offset/],
    ['--received 2026-11-23T15:01:00 --days 3', /day, hour and offset/],
    ['--received 2026-02-30T15:01:00+07:00 --days 3', /day, hour and offset/],
    ['--received 2026-11-23T25:01:00+07:00 --days 3', /day, hour and offset/],
    ['--received tomorrow --days 3', /day, hour and offset/],
    ['--citizen --notified 23/11/2026 --days 7', /A day is/],
    ['--filing --event 0001-01-01 --days 7', /A day is/],
    ['--received 2026-11-23T09:00:00+07:00 --days 0', /from 1 to 10000/],
    ['--received 2026-11-23T09:00:00+07:00 --days -1', /from 1 to 10000/],
    ['--received 2026-11-23T09:00:00+07:00 --days 1.5', /from 1 to 10000/],
    ['--received 2026-11-23T09:00:00+07:00 --days 99999', /from 1 to 10000/],
    ['--received 2026-11-23T09:00:00+07:00 --days 3 --calendar VN-1999', /VN-2026-11, VN-2026-11-TET-B/],
    ['--received 2026-11-23T09:00:00+07:00 --days 3 --surprise', /unknown option/],
  ])('refuses %s', (args, reason) => expect(refusalOf(args)).toMatch(reason));
});
