import { provinceCodes, provinces } from './administrative-code';
import { hasKnownPlace, isPersonalNumber, maskPersonalNumber, matchesHolder } from './personal-number';
import { isLandline, isMobile, isPhone, toE164 } from './phone';

describe('a personal number', () => {
  test.each([
    ['001195000011', { bornOn: '1995-04-30', sex: 'female' }, true],
    ['001195000011', { bornOn: '1995-04-30', sex: 'male' }, false],
    ['001195000011', { bornOn: '1995' }, true],
    ['001195000011', { bornOn: '1996' }, false],
    ['001226000001', { bornOn: '2026-09-01', sex: 'male' }, true],
    ['001326000001', { bornOn: '2026-09-01', sex: 'female' }, true],
    ['001126000001', { bornOn: '2026-09-01', sex: 'female' }, false],
    ['001405000001', { bornOn: '2105-01-01', sex: 'male' }, true],
  ] as const)('%s of a person %j: %s (RD-02)', (number, holder, fits) => {
    expect(matchesHolder(number, holder)).toBe(fits);
  });

  test('has twelve digits (RD-01)', () => {
    expect(
      ['001195000011', '00119500001', '0011950000111', '00119500001a', ' 01195000011'].map(isPersonalNumber),
    ).toEqual([true, false, false, false, false]);
  });

  test('begins with one of the 63 old provinces or a country (RD-03)', () => {
    expect(['001', '096', '010', '100', '840'].map((place) => hasKnownPlace(`${place}195000011`))).not.toContain(false);
    expect(['000', '003', '099'].map((place) => hasKnownPlace(`${place}195000011`))).not.toContain(true);
  });
});

describe('a masked personal number (RH-04)', () => {
  test('shows its first and last three digits', () => {
    expect(maskPersonalNumber('001195000123')).toBe('001******123');
  });

  test.each(['', '001', '00119500012', '0011950001234', '001195000123 ', 'Trần Thị Thử Nghiệm'])(
    'of %j, which is none, shows nothing at all',
    (text) => expect(maskPersonalNumber(text)).toBe('******'),
  );
});

describe('a phone number', () => {
  test.each(['0912345678', '+84398765432'])('%s is a mobile', (phone) => expect(isMobile(phone)).toBe(true));
  test.each(['0212345678', '912345678', '+84 912345678', '09123456789'])('%s is none', (phone) =>
    expect(isMobile(phone)).toBe(false),
  );

  test('of an organisation may be a landline of eleven digits', () => {
    expect(isLandline('02438250000')).toBe(true);
    expect(isPhone('0243825000')).toBe(false);
  });

  test('has one spelling', () =>
    expect(['0912345678', '+84912345678'].map(toE164)).toEqual(['+84912345678', '+84912345678']));
});

test('there are 34 provinces since 01/07/2025, in order of their codes', () => {
  expect(provinceCodes).toHaveLength(34);
  expect(provinceCodes).toEqual([...provinceCodes].sort());
  expect(provinces['15']).toBe('Lào Cai');
});
