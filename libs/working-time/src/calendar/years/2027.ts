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
import { holiday, holidays, substitute } from './rows';
import { cultureResolution, inLieu, labourCode, type Origin } from './sources';

/** Four derived sources quote this letter for 04–10/02 and 03/09; its signed text was not read, so the year stays projected. */
const proposalA: Origin = { source: 'D16: phương án 1; CV 10065/VPCP-KGVX (02/10/2026)', confidence: 'P, C2' };

export const year2027: YearTable = {
  year: 2027,
  status: 'projected',
  days: [
    holiday('2027-01-01', newYear, labourCode),
    ...holidays(['2027-02-04', '2027-02-05', '2027-02-08'], tet, proposalA),
    substitute('2027-02-09', '2027-02-06', tet, proposalA),
    substitute('2027-02-10', '2027-02-07', tet, proposalA),
    holiday('2027-04-16', hungKings, labourCode),
    holiday('2027-04-30', reunificationDay, labourCode),
    substitute('2027-05-03', '2027-05-01', labourDay, inLieu),
    holiday('2027-09-02', nationalDay, labourCode),
    holiday('2027-09-03', besideNationalDay, proposalA),
    holiday('2027-11-24', cultureDay, cultureResolution),
  ],
};
