import type { YearTable } from '../calendar';
import { besideNationalDay, hungKings, labourDay, nationalDay, newYear, reunificationDay, tet } from './holidays';
import { holiday, substitute } from './rows';

const listed = { source: 'D16', confidence: 'A' };
export const year2023: YearTable = {
  year: 2023,
  status: 'announced',
  days: [
    substitute('2023-01-02', newYear, listed),
    holiday('2023-01-20', tet, listed),
    holiday('2023-01-23', tet, listed),
    holiday('2023-01-24', tet, listed),
    holiday('2023-01-25', tet, listed),
    holiday('2023-01-26', tet, listed),
    holiday('2023-05-01', labourDay, listed),
    substitute('2023-05-02', hungKings, listed),
    substitute('2023-05-03', reunificationDay, listed),
    holiday('2023-09-01', besideNationalDay, listed),
    substitute('2023-09-04', nationalDay, listed),
  ],
};
