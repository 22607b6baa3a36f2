import { isSameAccountName } from './account-name';

test.each([
  ['Trần Văn Thử Nghiệm', 'TRAN VAN THU NGHIEM'],
  ['Đặng Thị Đào'.normalize('NFD'), 'dang thi dao'],
  ["John O'Sample-Example", 'JOHN O SAMPLE EXAMPLE'],
  ['  Lê   Giả ', 'LE GIA'],
])('an account of %s stands under %s (DF-54)', (name, holder) => expect(isSameAccountName(name, holder)).toBe(true));

test.each([
  ['Trần Văn Thử', 'TRAN VAN THU NGHIEM'],
  ['Lê Thị Hoa', 'LE THI HOAN'],
])('an account of %s does not stand under %s (DF-54)', (name, holder) =>
  expect(isSameAccountName(name, holder)).toBe(false),
);
