import { toLawSettings } from './law-settings';

const faultOf = (settings: unknown): string | undefined => {
  try {
    toLawSettings(typeof settings === 'string' ? settings : JSON.stringify(settings));
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
};

describe('the settings of the law', () => {
  it('are taken as given when every key is known and of its kind', () => {
    const given = {
      'supplement.dueWD': 5,
      'warn.share': 0.5,
      'cutoff.inclusive': false,
      'residence.reminderDays': [20, 40],
      calendar: 'VN-2026-11-TET-B',
    };
    expect(toLawSettings(JSON.stringify(given))).toEqual(given);
    expect(toLawSettings('{}')).toEqual({});
  });

  it.each([
    [{ 'supplement.dueDays': 7 }, /"supplement.dueDays", which is no setting/],
    [{ constructor: 7 }, /"constructor", which is no setting/],
    [{ 'supplement.dueWD': '7' }, /whole number of working days/],
    [{ 'supplement.dueWD': 0 }, /whole number of working days/],
    [{ 'supplement.dueWD': 1.5 }, /whole number of working days/],
    [{ 'warn.share': -1 }, /must be a number/],
    [{ 'cutoff.inclusive': 'true' }, /must be true or false/],
    [{ 'residence.reminderDays': 30 }, /must be a list of numbers/],
    [{ 'residence.reminderDays': ['30'] }, /must be a list of numbers/],
    [{ calendar: 3 }, /must be text/],
    [{ calendar: 'VN-2099' }, /one of VN-2026-11/],
    ['[]', /must be a JSON object/],
    ['null', /must be a JSON object/],
    ['{', /must be JSON/],
  ])('are refused as %j', (settings, fault) => {
    expect(faultOf(settings)).toMatch(fault);
  });

  it('are refused with every fault at once', () => {
    expect(faultOf({ nonsense: 1, 'warn.share': 'x', 'fee.timeoutWD': 7 })).toMatch(/nonsense.*warn\.share/);
  });
});
