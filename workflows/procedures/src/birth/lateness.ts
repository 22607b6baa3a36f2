import { filingLimit, getCalendar } from '@lienthong/working-time';

import type { BirthLaw } from './law';

/** RB-02, D8: filed after the end of the 60th day after the birth. Never a reason to refuse. */
export const isFiledLate = (bornOn: string, { settings, today }: BirthLaw & { today: string }): boolean =>
  bornOn < beforeAnybodyAlive ||
  today > filingLimit(getCalendar(settings.text('calendar')), bornOn, settings.number('birth.filingDays'));

/** Any day may be typed; calendars do not reach back to all of them. */
const beforeAnybodyAlive = '1850-01-01';
