import type { YearTable } from '../calendar';
import { year2027 } from './2027';
import { tet } from './holidays';
import { holiday } from './rows';

const proposalB = { source: 'D16: phương án 2, nghỉ 05–14/02/2027', confidence: 'P' };
const isTet = (day: string): boolean => day.startsWith('2027-02');

/** The second proposal for Tết 2027, off by default (D16). No make-up Saturday is known for it. */
export const year2027TetB: YearTable = {
  ...year2027,
  days: [
    ...year2027.days.filter(({ day }) => !isTet(day)),
    holiday('2027-02-05', tet, proposalB),
    holiday('2027-02-08', tet, proposalB),
    holiday('2027-02-09', tet, proposalB),
    holiday('2027-02-10', tet, proposalB),
    holiday('2027-02-11', tet, proposalB),
    holiday('2027-02-12', tet, proposalB),
  ],
};
