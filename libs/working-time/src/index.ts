/** Working days and office hours of Việt Nam's administration: calendars as data, due dates, and why they are what they are. */
export {
  defaultOfficeHours,
  isWorkingDay,
  withOfficeHours,
  type Calendar,
  type CalendarDay,
  type OfficeHours,
  type Words,
} from './calendar/calendar';
export { addDays, dayOf, instantAt } from './clock';
export {
  agencyDue,
  citizenDeadline,
  dueUnderNewCalendar,
  filingLimit,
  workingDaysBefore,
  type CountRules,
} from './count/count';
export { explainDue, type DayAccount, type DueExplanation, type DueRequest } from './explain/explain';
export { consumedDays, remainingDays, resumedDue, type StoppedClock } from './count/stopped-clock';
export { calendarIds, getCalendar } from './calendar/versions';
export { addWorkingTime, subtractWorkingTime, workingTimeBetween } from './count/working-hours';
