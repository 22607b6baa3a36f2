import type { YearTable } from '../calendar';
import { besideNationalDay, hungKings, labourDay, nationalDay, newYear, reunificationDay, tet } from './holidays';
import { holiday, makeUp, swappedOff } from './rows';

const listed = { source: 'RF-08', confidence: 'C2:S35' };
export const year2024: YearTable = {
  year: 2024,
  status: 'announced',
  days: [
    holiday('2024-01-01', newYear, listed),
    holiday('2024-02-08', tet, listed),
    holiday('2024-02-09', tet, listed),
    holiday('2024-02-12', tet, listed),
    holiday('2024-02-13', tet, listed),
    holiday('2024-02-14', tet, listed),
    holiday('2024-04-18', hungKings, listed),
    swappedOff('2024-04-29', reunificationDay, listed),
    holiday('2024-04-30', reunificationDay, listed),
    holiday('2024-05-01', labourDay, listed),
    makeUp('2024-05-04', reunificationDay, listed),
    holiday('2024-09-02', nationalDay, listed),
    holiday('2024-09-03', besideNationalDay, listed),
  ],
};
