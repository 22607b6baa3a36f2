/** Working days and office hours of Việt Nam's administration: calendars as data, due dates, and why they are what they are. */
export {
  defaultOfficeHours,
  isWorkingDay,
  withOfficeHours,
  type Calendar,
  type CalendarDay,
  type OfficeHours,
  type Words,
} from './calendar';
export {
  agencyDue,
  citizenDeadline,
  consumedDays,
  dueUnderNewCalendar,
  filingLimit,
  remainingDays,
  workingDaysBefore,
  type CountRules,
} from './count';
export { explainDue, type DayAccount, type DueExplanation, type DueRequest } from './explain';
export { calendarIds, getCalendar } from './versions';
export { addWorkingTime, subtractWorkingTime, workingTimeBetween } from './working-hours';
