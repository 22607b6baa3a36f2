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
import { holiday, substitute } from './rows';

const projected = { source: 'RF-08, D16', confidence: 'P' };
export const year2027: YearTable = {
  year: 2027,
  status: 'projected',
  days: [
    holiday('2027-01-01', newYear, projected),
    holiday('2027-02-04', tet, projected),
    holiday('2027-02-05', tet, projected),
    holiday('2027-02-08', tet, projected),
    holiday('2027-02-09', tet, projected),
    holiday('2027-02-10', tet, projected),
    holiday('2027-04-16', hungKings, projected),
    holiday('2027-04-30', reunificationDay, projected),
    substitute('2027-05-03', labourDay, projected),
    holiday('2027-09-02', nationalDay, projected),
    holiday('2027-09-03', besideNationalDay, projected),
    holiday('2027-11-24', cultureDay, projected),
  ],
};
