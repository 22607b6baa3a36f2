import type { Words } from '../calendar';

/** RF-08: statutory paid holidays (Bộ luật Lao động 2019 Điều 112), and Culture Day since 01/07/2026 (NQ 28/2026/QH16). */
export const newYear: Words = { vi: 'Tết Dương lịch', en: "New Year's Day" };
export const tet: Words = { vi: 'Tết Nguyên đán', en: 'Lunar New Year (Tết)' };
export const hungKings: Words = { vi: 'Giỗ Tổ Hùng Vương', en: 'Hùng Kings Commemoration Day' };
export const reunificationDay: Words = { vi: 'Ngày Chiến thắng 30/4', en: 'Reunification Day' };
export const labourDay: Words = { vi: 'Ngày Quốc tế lao động 1/5', en: 'International Labour Day' };
export const nationalDay: Words = { vi: 'Quốc khánh 2/9', en: 'National Day' };
export const besideNationalDay: Words = { vi: 'Quốc khánh (ngày liền kề)', en: 'National Day (adjacent day)' };
export const cultureDay: Words = { vi: 'Ngày Văn hóa Việt Nam', en: 'Vietnam Culture Day' };
