import { isPersonName, tidyName } from './person-name';

describe('a name', () => {
  test.each(['Nguyễn Thị Mai', "O'Brien", 'O’Brien', 'Y-Blô Niê', 'Ž', 'Nguyễn Thị Mai'.normalize('NFD')])(
    'may be %s',
    (name) => expect(isPersonName(name)).toBe(true),
  );
  test.each(['', '   ', "' -", 'Mai 2', 'Mai😀', 'a_b', 'a'.repeat(101), 'a'.repeat(300_000)])(
    'may not be %.20s',
    (name) => expect(isPersonName(name)).toBe(false),
  );

  test('has one spelling', () => {
    expect(tidyName('  Nguyễn   Thị  Mai '.normalize('NFD'))).toBe('Nguyễn Thị Mai'.normalize('NFC'));
    expect(tidyName('O’Brien')).toBe("O'Brien");
  });
});
