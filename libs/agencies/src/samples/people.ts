/** Invented people. `n` makes another one: the same parents, day and order would be a suspected duplicate (RB-09). */
export const personalId = (n: number): string => `001190${String(n).padStart(6, '0')}`;
export const mother = (n: number) => ({ fullName: 'TRẦN THỊ MẪU', personalId: personalId(n) });
export const child = { fullName: 'NGUYỄN VĂN THỬ', bornOn: '2026-11-02', sex: 'male' as const };
export const address = { province: '01', commune: '00070', detail: 'Số 1 phố Thử Nghiệm' };
export const certificate = { number: '1/2026', registeredOn: '2026-11-20' };
export const book = { number: '1/2026', volume: '1/2026', page: '1', registeredOn: '2026-11-20' };

/** The day of birth decides which benefits the mock databases confirm: see apps/mock-agencies. */
export const deceased = (n: number, bornOn = '1950-01-01') => ({
  fullName: 'LÊ VĂN MẪU',
  personalId: `001050${String(n).padStart(6, '0')}`,
  bornOn,
  diedOn: '2026-10-10',
});
