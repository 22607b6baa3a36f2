import { latestDay } from '@lienthong/form';
import { filingLimit, getCalendar } from '@lienthong/working-time';

import type { DeathLaw } from './law';

/** RB-02, D8: filed after the end of the 15th day after the death; of a partly known day the last counts. Never a reason to refuse. */
export const isFiledLate = (diedOn: string, { settings, today }: DeathLaw & { today: string }): boolean =>
  today > filingLimit(getCalendar(settings.text('calendar')), latestDay(diedOn), settings.number('death.filingDays'));
