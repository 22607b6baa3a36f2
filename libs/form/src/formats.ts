import { isDay, isPartialDay } from './calendar-day';
import { isPhone } from './identifiers/phone';
import { isPersonName } from './person-name';

/** Named checks of strings. Each refuses a long text before it looks closer: a hostile one must cost nothing. */
export const formats: Record<string, (text: string) => boolean> = {
  date: isDay,
  'partial-date': isPartialDay,
  'person-name': isPersonName,
  phone: isPhone,
  email: (text) => text.length <= 254 && /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/.test(text),
};
