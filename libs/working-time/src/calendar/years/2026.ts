import type { YearTable } from '../calendar';
import {
  besideNationalDay,
  cultureDay,
  hungKings,
  labourDay,
  nationalDay,
  newYear,
  reunificationDay,
  tet,
} from './holidays';
import { holiday, holidays, substitute, swap } from './rows';
import { cultureResolution, inLieu, labourCode, notice } from './sources';

const yearNotice = notice('Thông báo 9441/TB-BNV (2025)');
const newYearSwap = notice('D16: CV 12729/VPCP-KGVX (25/12/2025)');

export const year2026: YearTable = {
  year: 2026,
  status: 'announced',
  days: [
    holiday('2026-01-01', newYear, labourCode),
    ...swap('2026-01-02', '2026-01-10', newYear, newYearSwap),
    ...holidays(['2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19', '2026-02-20'], tet, yearNotice),
    substitute('2026-04-27', '2026-04-26', hungKings, inLieu),
    holiday('2026-04-30', reunificationDay, labourCode),
    holiday('2026-05-01', labourDay, labourCode),
    ...swap('2026-08-31', '2026-08-22', nationalDay, yearNotice),
    holiday('2026-09-01', besideNationalDay, yearNotice),
    holiday('2026-09-02', nationalDay, labourCode),
    holiday('2026-11-24', cultureDay, cultureResolution),
  ],
};
