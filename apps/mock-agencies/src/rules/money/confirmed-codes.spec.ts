import { confirmedCodes } from './confirmed-codes';

describe('what the databases confirm', () => {
  it.each([
    ['1950-01-01', ['BHXH_MT']],
    ['1950-01-13', ['BHXH_MT']],
    ['1950-01-30', ['BHXH_MT']],
    ['1950-01-04', ['HTXH_MT']],
    ['1950-01-25', ['BTXH_MT']],
    ['1950-01-06', ['BHXH_MT', 'BTXH_MT']],
    ['1950-01-07', ['NCC_MT']],
    ['1950-01-17', ['CCB_MT']],
    ['1950-01-27', ['CCB_MT']],
    ['1950-01-28', ['HTXH_MT', 'BTXH_MT']],
    ['1950-01-19', []],
    ['1950-01-31', ['BHXH_MT', 'NCC_MT']],
    ['1950-07', ['BHXH_MT']],
    ['1959', ['BHXH_MT']],
  ])('for somebody born %s is %j', (bornOn, codes) => {
    expect(confirmedCodes(bornOn)).toEqual(codes);
  });
});
