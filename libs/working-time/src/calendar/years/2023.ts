import type { YearTable } from '../calendar';
import { besideNationalDay, hungKings, labourDay, nationalDay, newYear, reunificationDay, tet } from './holidays';
import { holiday, holidays, substitute } from './rows';
import { inLieu, labourCode, notice } from './sources';

const yearNotice = notice('D16: Thông báo 5034/TB-LĐTBXH');

/** For dossiers of the pilot (R0). Hùng Kings, 30/4 and 2/9 fell on a weekend. */
export const year2023: YearTable = {
  year: 2023,
  status: 'announced',
  days: [
    substitute('2023-01-02', '2023-01-01', newYear, inLieu),
    ...holidays(['2023-01-20', '2023-01-23', '2023-01-24'], tet, yearNotice),
    substitute('2023-01-25', '2023-01-21', tet, yearNotice),
    substitute('2023-01-26', '2023-01-22', tet, yearNotice),
    holiday('2023-05-01', labourDay, labourCode),
    substitute('2023-05-02', '2023-04-29', hungKings, inLieu),
    substitute('2023-05-03', '2023-04-30', reunificationDay, inLieu),
    holiday('2023-09-01', besideNationalDay, yearNotice),
    substitute('2023-09-04', '2023-09-02', nationalDay, yearNotice),
  ],
};
