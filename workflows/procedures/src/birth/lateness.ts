import { filingLimit, getCalendar } from '@lienthong/working-time';

import type { BirthLaw } from './law';

/** RB-02, D8: filed after the end of the 60th day after the birth. Never a reason to refuse. */
export const isFiledLate = (bornOn: string, { settings, today }: BirthLaw & { today: string }): boolean =>
  today > filingLimit(getCalendar(settings.text('calendar')), bornOn, settings.number('birth.filingDays'));
