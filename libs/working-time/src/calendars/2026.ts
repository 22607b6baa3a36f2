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
import { holiday, makeUp, substitute, swappedOff } from './rows';

const listed = { source: 'RF-08', confidence: 'C2:S35' };
const swap = { source: 'RF-08', confidence: 'K' };
const culture = { source: 'NQ 28/2026/QH16', confidence: 'C2:S31' };
export const year2026: YearTable = {
  year: 2026,
  status: 'announced',
  days: [
    holiday('2026-01-01', newYear, listed),
    swappedOff('2026-01-02', newYear, swap),
    makeUp('2026-01-10', newYear, swap),
    holiday('2026-02-16', tet, listed),
    holiday('2026-02-17', tet, listed),
    holiday('2026-02-18', tet, listed),
    holiday('2026-02-19', tet, listed),
    holiday('2026-02-20', tet, listed),
    substitute('2026-04-27', hungKings, listed),
    holiday('2026-04-30', reunificationDay, listed),
    holiday('2026-05-01', labourDay, listed),
    makeUp('2026-08-22', nationalDay, swap),
    swappedOff('2026-08-31', nationalDay, swap),
    holiday('2026-09-01', besideNationalDay, listed),
    holiday('2026-09-02', nationalDay, listed),
    holiday('2026-11-24', cultureDay, culture),
  ],
};
