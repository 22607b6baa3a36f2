import { latestDay } from '@lienthong/form';
import { filingLimit, getCalendar } from '@lienthong/working-time';

import type { SettingsReader } from '../settings';

interface Filed {
  settings: SettingsReader;
  /** Day of submission in Việt Nam. */
  today: string;
}

/** RB-02, D8: filed after the end of the last day that the setting allows; of a partly known day the last counts. Never refuses. */
export const isFiledLate = (eventOn: string, limit: string, { settings, today }: Filed): boolean =>
  eventOn < beforeAnybodyAlive ||
  today > filingLimit(getCalendar(settings.text('calendar')), latestDay(eventOn), settings.number(limit));

/** Any day may be typed; calendars do not reach back to all of them. */
const beforeAnybodyAlive = '1850';

/** B.10: a province may ask nothing for being late. */
export const isFreeIn = (province: string, fee: string, settings: SettingsReader): boolean =>
  settings.text(`${fee}FreeProvinces`).split(' ').includes(province);
