import type { YearTable } from '../calendar';
import { besideNationalDay, hungKings, labourDay, nationalDay, newYear, reunificationDay, tet } from './holidays';
import { holiday, makeUp, swappedOff } from './rows';

const listed = { source: 'RF-08', confidence: 'C2:S35' };
const swap = { source: 'RF-08', confidence: 'K' };
export const year2025: YearTable = {
  year: 2025,
  status: 'announced',
  days: [
    holiday('2025-01-01', newYear, listed),
    holiday('2025-01-27', tet, listed),
    holiday('2025-01-28', tet, listed),
    holiday('2025-01-29', tet, listed),
    holiday('2025-01-30', tet, listed),
    holiday('2025-01-31', tet, listed),
    holiday('2025-04-07', hungKings, listed),
    makeUp('2025-04-26', labourDay, swap),
    holiday('2025-04-30', reunificationDay, listed),
    holiday('2025-05-01', labourDay, listed),
    swappedOff('2025-05-02', labourDay, swap),
    holiday('2025-09-01', besideNationalDay, listed),
    holiday('2025-09-02', nationalDay, listed),
  ],
};
