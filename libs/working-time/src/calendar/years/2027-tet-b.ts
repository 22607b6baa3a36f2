import type { YearTable } from '../calendar';
import { year2027 } from './2027';
import { tet } from './holidays';
import { holidays } from './rows';
import type { Origin } from './sources';

/** Which of the ten days are Tết, days in lieu or a swap is not known, and no make-up Saturday for it. */
const proposalB: Origin = { source: 'D16: phương án 2, nghỉ 05–14/02/2027', confidence: 'P' };

/** The second proposal for Tết 2027, off by default (D16). */
export const year2027TetB: YearTable = {
  ...year2027,
  days: [
    ...year2027.days.filter(({ name }) => name !== tet),
    ...holidays(['2027-02-05', '2027-02-08', '2027-02-09', '2027-02-10', '2027-02-11', '2027-02-12'], tet, proposalB),
  ],
};
