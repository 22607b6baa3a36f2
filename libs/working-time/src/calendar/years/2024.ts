import type { YearTable } from '../calendar';
import { besideNationalDay, hungKings, labourDay, nationalDay, newYear, reunificationDay, tet } from './holidays';
import { holiday, holidays, substitute, swap } from './rows';
import { labourCode, notice } from './sources';

const yearNotice = notice('Thông báo 5015/TB-LĐTBXH (22/11/2023)');
const swapNotice = notice('Thông báo 1570/TB-LĐTBXH; CV 2450/VPCP-KGVX (12/04/2024)');

export const year2024: YearTable = {
  year: 2024,
  status: 'announced',
  days: [
    holiday('2024-01-01', newYear, labourCode),
    ...holidays(['2024-02-08', '2024-02-09', '2024-02-12'], tet, yearNotice),
    substitute('2024-02-13', '2024-02-10', tet, yearNotice),
    substitute('2024-02-14', '2024-02-11', tet, yearNotice),
    holiday('2024-04-18', hungKings, labourCode),
    ...swap('2024-04-29', '2024-05-04', reunificationDay, swapNotice),
    holiday('2024-04-30', reunificationDay, labourCode),
    holiday('2024-05-01', labourDay, labourCode),
    holiday('2024-09-02', nationalDay, labourCode),
    holiday('2024-09-03', besideNationalDay, yearNotice),
  ],
};
