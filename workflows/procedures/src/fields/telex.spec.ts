import { hasTelexResidue } from './telex';

describe('typing keys in a name (C.1)', () => {
  test.each([
    'Nguyeenx Thị Mai',
    'Nguyễn Văn Hungf',
    'Trần Thij Minhs',
    'Ddinh Thị Lan',
    'Lê Thị Huwong',
    'Phamj Văn A',
  ])('%s has some', (name) => expect(hasTelexResidue(name)).toBe(true));

  test.each([
    'Nguyễn Thị Mai',
    'NGUYỄN VĂN HÙNG',
    'Moong Thị Xoong',
    "Ksor H'Nuel",
    'Y Bhiao Niê',
    'Rơ Châm Anh',
    'Đinh Thị Lan'.normalize('NFD'),
    '',
  ])('%s has none', (name) => expect(hasTelexResidue(name)).toBe(false));
});
