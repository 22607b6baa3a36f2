import type { YearTable } from '../calendar';
import { besideNationalDay, hungKings, labourDay, nationalDay, newYear, reunificationDay, tet } from './holidays';
import { holiday, holidays, swap } from './rows';
import { labourCode, notice } from './sources';

const yearNotice = notice('Thông báo 6150/TB-BLĐTBXH (03/12/2024)');

export const year2025: YearTable = {
  year: 2025,
  status: 'announced',
  days: [
    holiday('2025-01-01', newYear, labourCode),
    ...holidays(['2025-01-27', '2025-01-28', '2025-01-29', '2025-01-30', '2025-01-31'], tet, yearNotice),
    holiday('2025-04-07', hungKings, labourCode),
    holiday('2025-04-30', reunificationDay, labourCode),
    holiday('2025-05-01', labourDay, labourCode),
    ...swap('2025-05-02', '2025-04-26', labourDay, yearNotice),
    holiday('2025-09-01', besideNationalDay, yearNotice),
    holiday('2025-09-02', nationalDay, labourCode),
  ],
};
