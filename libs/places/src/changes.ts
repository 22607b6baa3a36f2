import { covers, type Day, dayBefore, type Period } from './period';

/**
 * What changed its kind after the lists were made; code and area stayed. Domain A.2 names Đồng Nai; the two of
 * September 2026 were read in public code lists that quote the resolutions (C2), not in the gazette.
 */
export interface KindChange {
  from: Day;
  source: string;
  codes: readonly string[];
  formerName?: string;
}

/** Province → centrally run city (thành phố trực thuộc trung ương). */
export const newCities: readonly KindChange[] = [
  { from: '2025-01-01', source: 'NQ 175/2024/QH15', codes: ['46'], formerName: 'Thừa Thiên Huế' },
  { from: '2026-04-30', source: 'NQ 30/2026/QH16', codes: ['75'] },
  { from: '2026-09-01', source: 'NQ 36/2026/QH16', codes: ['22'] },
  { from: '2026-09-20', source: 'NQ 39/2026/QH16', codes: ['24'] },
];

/** Commune (xã) → ward (phường). */
export const newWards: readonly KindChange[] = [
  {
    from: '2026-04-30',
    source: 'NQ 237/NQ-UBTVQH16',
    codes: ['25270', '25357', '25363', '26116', '26170', '26248', '26326', '26368', '26425', '26485'],
  },
  {
    from: '2026-09-20',
    source: 'NQ 388/NQ-UBTVQH16',
    codes: [
      ...['07294', '07375', '07399', '07444', '07840', '09193'],
      ...['09292', '09313', '09319', '09454', '09475', '09496'],
    ],
  },
];

export const findChange = (changes: readonly KindChange[], record: Period & { code: string }): KindChange | undefined =>
  changes.find(({ from, codes }) => codes.includes(record.code) && covers(from)(record));

/** A record as it was until its kind changed, and as it is since. */
export const cut = <T extends Period & { source: string }>(
  record: T,
  { from, source }: KindChange,
  changed: Partial<T>,
): [T, T] => [
  { ...record, validTo: dayBefore(from) },
  { ...record, ...changed, validFrom: from, source },
];
