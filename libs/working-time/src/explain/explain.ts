import { isAnnounced, isWorkingDay, type Calendar } from '../calendar/calendar';
import { addDays, dayOf, endOfDay, instantAt } from '../clock';
import { agencyDue, citizenDeadline, filingLimit, isAfterCutOff, startDay, type CountRules } from '../count/count';
import { consumedDays, hasEndedBefore, remainingDays, type StoppedClock } from '../count/stopped-clock';
import {
  afterCutOff,
  calendarReason,
  clockStopped,
  countedAnyway,
  dayOfEvent,
  dayOfNotice,
  movedOn,
  startExcluded,
  type Reason,
} from './reasons';

/** Which of the dates to account for: an agency's due, one after a stopped clock, a citizen's deadline, a filing limit. */
export type DueRequest =
  | { kind: 'agency'; receivedAt: number; days: number; rules: CountRules }
  | ({ kind: 'resumed' } & StoppedClock)
  | { kind: 'citizen'; notifiedAt: number; days: number }
  | { kind: 'filing'; eventDay: string; days: number };

/** One day of the account. */
export interface DayAccount extends Reason {
  day: string;
  counted: boolean;
  /** Running number, of counted days. */
  number?: number;
  /** No announced calendar of its year is loaded: Tết, swaps or the whole year may still change (RF-07). */
  projected?: true;
}

export interface DueExplanation {
  due: number;
  /** From the day that sets the clock going to the last one, without gaps. */
  days: DayAccount[];
}

export function explainDue(calendar: Calendar, request: DueRequest): DueExplanation {
  switch (request.kind) {
    case 'agency':
      return explainAgency(calendar, request);
    case 'resumed':
      return explainResumed(calendar, request);
    case 'citizen':
      return explainCitizen(calendar, request);
    case 'filing':
      return explainFiling(calendar, request);
  }
}

type Request<Kind extends DueRequest['kind']> = Omit<Extract<DueRequest, { kind: Kind }>, 'kind'>;

/** A reason of the request itself, because of which a day is not counted whatever the calendar says. */
type Objection = (day: string) => Reason | undefined;

function account(calendar: Calendar, [first, last]: [string, string], objection: Objection): DayAccount[] {
  let number = 0;
  return daysFrom(first, last).map((day) => {
    const reason = objection(day);
    const counted = !reason && isWorkingDay(calendar, day);
    return entry(calendar, day, {
      ...(reason ?? calendarReason(calendar, day)),
      counted,
      ...(counted && { number: ++number }),
    });
  });
}

const entry = (calendar: Calendar, day: string, rest: Omit<DayAccount, 'day'>): DayAccount => ({
  day,
  ...rest,
  ...(!isAnnounced(calendar, day) && { projected: true as const }),
});

function daysFrom(first: string, last: string): string[] {
  const days: string[] = [];
  for (let day = first; day <= last; day = addDays(day, 1)) days.push(day);
  return days;
}

const receiptObjection = (calendar: Calendar, receivedAt: number, rules: CountRules): Objection => {
  const received = dayOf(receivedAt);
  const start = startDay(calendar, receivedAt, rules);
  const late = isWorkingDay(calendar, received) && isAfterCutOff(receivedAt, rules);
  return (day) => {
    if (late && day === received) return afterCutOff;
    return !rules.startDayIsDayOne && day === start ? startExcluded : undefined;
  };
};

function explainAgency(calendar: Calendar, { receivedAt, days, rules }: Request<'agency'>): DueExplanation {
  const due = agencyDue(calendar, receivedAt, days, rules);
  const objection = receiptObjection(calendar, receivedAt, rules);
  return { due, days: account(calendar, [dayOf(receivedAt), dayOf(due)], objection) };
}

function explainCitizen(calendar: Calendar, { notifiedAt, days }: Request<'citizen'>): DueExplanation {
  const due = citizenDeadline(calendar, notifiedAt, days);
  const notified = dayOf(notifiedAt);
  const objection: Objection = (day) => (day === notified ? dayOfNotice : undefined);
  return { due, days: account(calendar, [notified, dayOf(due)], objection) };
}

/** D7: numbers go on where the clock stopped. */
function explainResumed(calendar: Calendar, clock: Request<'resumed'>): DueExplanation {
  const { receivedAt, stoppedAt, resumedAt, rules } = clock;
  const consumed = consumedDays(calendar, receivedAt, stoppedAt, rules);
  const after = explainAgency(calendar, { receivedAt: resumedAt, days: remainingDays(clock.days, consumed), rules });
  const resumedOn = dayOf(resumedAt);
  const lastBefore = hasEndedBefore(resumedOn, stoppedAt) ? resumedOn : addDays(resumedOn, -1);
  const received = receiptObjection(calendar, receivedAt, rules);
  const before = account(calendar, [dayOf(receivedAt), lastBefore], (day) =>
    hasEndedBefore(day, stoppedAt) ? received(day) : clockStopped,
  );
  const goingOn = after.days
    .filter(({ day }) => day > lastBefore)
    .map((day) => (day.number ? { ...day, number: day.number + consumed } : day));
  return { due: after.due, days: [...before, ...goingOn] };
}

/** D8: calendar days, of which only the last must be a working day. */
function explainFiling(calendar: Calendar, { eventDay, days }: Request<'filing'>): DueExplanation {
  const limit = filingLimit(calendar, eventDay, days);
  const accounts = daysFrom(eventDay, limit).map((day, number) => {
    if (number === 0) return entry(calendar, day, { ...dayOfEvent, counted: false });
    const reason = calendarReason(calendar, day);
    if (number > days) return entry(calendar, day, { ...(day === limit ? movedOn : reason), counted: false });
    return entry(calendar, day, {
      ...(isWorkingDay(calendar, day) ? reason : countedAnyway(reason)),
      counted: true,
      number,
    });
  });
  return { due: instantAt(limit, endOfDay), days: accounts };
}
