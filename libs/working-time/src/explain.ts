import {
  findException,
  hasTable,
  isAnnounced,
  isWeekend,
  isWorkingDay,
  type Calendar,
  type CalendarDay,
  type ExceptionKind,
  type Words,
} from './calendar';
import { addDays, dayOf, endOfDay, instantAt } from './clock';
import { agencyDue, citizenDeadline, filingLimit, isAfterCutOff, startDay, type CountRules } from './count';

export type DueRequest =
  | { kind: 'agency'; receivedAt: number; days: number; rules: CountRules }
  | { kind: 'citizen'; notifiedAt: number; days: number }
  | { kind: 'filing'; eventDay: string; days: number };

/** One day of the account. */
export interface DayAccount {
  day: string;
  counted: boolean;
  /** Running number, of counted days. */
  number?: number;
  reason: Words;
  /** Rule id, law or notice. */
  source: string;
  /** The year's official calendar is not out: Tết, swaps or the whole list may still change (RF-07). */
  projected?: true;
}

export interface DueExplanation {
  due: number;
  days: DayAccount[];
}

/** A note that explains a day by the request rather than by the calendar. */
type Note = { reason: Words; source: string };

/** Why a date is what it is: every day from the one that sets the clock going to the last one. */
export function explainDue(calendar: Calendar, request: DueRequest): DueExplanation {
  const { due, first, noteOn } = readingOf(calendar, request);
  const days: DayAccount[] = [];
  let number = 0;
  for (let day = first; day <= dayOf(due); day = addDays(day, 1)) {
    const note = noteOn(day);
    const counted = !note && (request.kind === 'filing' ? number < request.days : isWorkingDay(calendar, day));
    days.push({
      day,
      counted,
      ...(counted && { number: ++number }),
      ...(note ?? (request.kind === 'filing' && counted ? calendarDay : ofCalendar(calendar, day))),
      ...(!isAnnounced(calendar, day) && { projected: true as const }),
    });
  }
  return { due, days };
}

interface Reading {
  due: number;
  first: string;
  noteOn: (day: string) => Note | undefined;
}

function readingOf(calendar: Calendar, request: DueRequest): Reading {
  switch (request.kind) {
    case 'agency':
      return agencyReading(calendar, request);
    case 'citizen': {
      const first = dayOf(request.notifiedAt);
      const due = citizenDeadline(calendar, request.notifiedAt, request.days);
      return { due, first, noteOn: (day) => (day === first ? dayOfNotice : undefined) };
    }
    case 'filing': {
      const first = request.eventDay;
      const due = instantAt(filingLimit(calendar, first, request.days), endOfDay);
      const last = addDays(first, request.days);
      return {
        due,
        first,
        noteOn: (day) => (day === first ? dayOfEvent : day > last && day === dayOf(due) ? movedOn : undefined),
      };
    }
  }
}

function agencyReading(calendar: Calendar, request: Extract<DueRequest, { kind: 'agency' }>): Reading {
  const { receivedAt, days, rules } = request;
  const first = dayOf(receivedAt);
  const start = startDay(calendar, receivedAt, rules);
  const late = isAfterCutOff(receivedAt, rules) && isWorkingDay(calendar, first);
  return {
    due: agencyDue(calendar, receivedAt, days, rules),
    first,
    noteOn: (day) =>
      late && day === first ? afterCutOff : !rules.startDayIsDayOne && day === start ? startExcluded : undefined,
  };
}

const afterCutOff: Note = {
  reason: {
    vi: 'Tiếp nhận sau 15 giờ: tính từ ngày làm việc tiếp theo',
    en: 'Received after the 15:00 cut-off: counts from the next working day',
  },
  source: 'RF-03',
};
const startExcluded: Note = {
  reason: { vi: 'Ngày bắt đầu không tính vào thời hạn', en: 'The start day is excluded' },
  source: 'RF-04',
};
const dayOfNotice: Note = {
  reason: { vi: 'Ngày thông báo không tính vào thời hạn', en: 'The day of the notice is excluded' },
  source: 'RF-05',
};
const dayOfEvent: Note = {
  reason: { vi: 'Ngày xảy ra sự kiện không tính vào thời hạn', en: 'The day of the event is excluded' },
  source: 'D8: Bộ luật Dân sự 2015 Điều 147',
};
const movedOn: Note = {
  reason: {
    vi: 'Ngày cuối là ngày nghỉ: thời hạn kết thúc vào ngày làm việc tiếp theo',
    en: 'The last day is no working day: the limit ends on the next working day',
  },
  source: 'D8: Bộ luật Dân sự 2015 Điều 148',
};
const calendarDay: Note = {
  reason: { vi: 'Ngày theo lịch', en: 'Calendar day' },
  source: 'D8: Bộ luật Dân sự 2015 Điều 147',
};

const kinds: Record<ExceptionKind, (name: Words) => Words> = {
  holiday: ({ vi, en }) => ({ vi: `Nghỉ lễ: ${vi}`, en: `Public holiday: ${en}` }),
  substitute: ({ vi, en }) => ({ vi: `Nghỉ bù: ${vi}`, en: `Substitute day off: ${en}` }),
  'swapped-off': ({ vi, en }) => ({ vi: `Nghỉ hoán đổi: ${vi}`, en: `Swapped day off: ${en}` }),
  'make-up': ({ vi, en }) => ({ vi: `Thứ Bảy làm bù: ${vi}`, en: `Make-up working Saturday: ${en}` }),
};

function ofCalendar(calendar: Calendar, day: string): Note {
  const exception = findException(calendar, day);
  if (exception) return ofException(exception);
  if (isWeekend(day)) return { reason: { vi: 'Ngày nghỉ hằng tuần', en: 'Weekend' }, source: 'RF-01' };
  if (hasTable(calendar, day)) return { reason: { vi: 'Ngày làm việc', en: 'Working day' }, source: 'RF-01' };
  return {
    reason: { vi: 'Ngày làm việc (năm chưa có lịch nghỉ)', en: 'Working day (no calendar for this year yet)' },
    source: 'RF-07',
  };
}

const ofException = ({ kind, name, source, confidence }: CalendarDay): Note => ({
  reason: kinds[kind](name),
  source: `${source} [${confidence}]`,
});
