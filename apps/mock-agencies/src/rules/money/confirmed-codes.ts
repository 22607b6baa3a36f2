export type BenefitCode = 'BHXH_MT' | 'NCC_MT' | 'CCB_MT' | 'HTXH_MT' | 'BTXH_MT';

const byLastDigit: readonly BenefitCode[][] = [
  ['BHXH_MT'],
  ['BHXH_MT'],
  ['BHXH_MT'],
  ['BHXH_MT'],
  ['HTXH_MT'],
  ['BTXH_MT'],
  ['BHXH_MT', 'BTXH_MT'],
  ['NCC_MT'],
  ['HTXH_MT', 'BTXH_MT'],
  [],
];

const special: Record<number, readonly BenefitCode[]> = { 17: ['CCB_MT'], 27: ['CCB_MT'], 31: ['BHXH_MT', 'NCC_MT'] };

/** Mock rule: the last digit of the day of birth says which funeral benefits the databases confirm; an unknown day counts as 0. */
export function confirmedCodes(bornOn: string): readonly BenefitCode[] {
  const day = Number(/^\d{4}-\d{2}-(\d{2})$/.exec(bornOn)?.[1] ?? 0);
  return special[day] ?? byLastDigit[day % 10]!;
}
