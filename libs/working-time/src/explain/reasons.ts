import { findException, hasTable, type Calendar, type CalendarDay, type Words } from '../calendar/calendar';
import { isWeekend } from '../clock';

/** Why a day counts or not, and the rule, law or notice that says so. */
export interface Reason {
  reason: Words;
  source: string;
}

export const afterCutOff: Reason = {
  reason: {
    vi: 'Tiếp nhận sau 15 giờ: tính từ ngày làm việc tiếp theo',
    en: 'Received after the 15:00 cut-off: counts from the next working day',
  },
  source: 'RF-03: NĐ 63/2024/NĐ-CP Điều 7',
};

export const startExcluded: Reason = {
  reason: { vi: 'Ngày bắt đầu không tính vào thời hạn', en: 'The start day is excluded' },
  source: 'RF-04: Bộ luật Dân sự 2015 Điều 147',
};

export const dayOfNotice: Reason = {
  reason: { vi: 'Ngày thông báo không tính vào thời hạn', en: 'The day of the notice is excluded' },
  source: 'RF-05',
};

export const clockStopped: Reason = {
  reason: { vi: 'Đồng hồ tạm dừng: chờ công dân', en: 'The clock is stopped: waiting for the citizen' },
  source: 'D7',
};

export const dayOfEvent: Reason = {
  reason: { vi: 'Ngày xảy ra sự kiện không tính vào thời hạn', en: 'The day of the event is excluded' },
  source: 'D8: Bộ luật Dân sự 2015 Điều 147',
};

export const movedOn: Reason = {
  reason: {
    vi: 'Ngày cuối là ngày nghỉ: thời hạn kết thúc khi hết ngày làm việc tiếp theo',
    en: 'The last day is no working day: the limit ends with the next working day',
  },
  source: 'D8: Bộ luật Dân sự 2015 Điều 148',
};

/** What the calendar says of a day. */
export function calendarReason(calendar: Calendar, day: string): Reason {
  const exception = findException(calendar, day);
  if (exception) return { reason: wordsOf(exception), source: `${exception.source} [${exception.confidence}]` };
  if (isWeekend(day)) return { reason: { vi: 'Ngày nghỉ hằng tuần', en: 'Weekend' }, source: 'RF-01' };
  if (hasTable(calendar, day)) return { reason: { vi: 'Ngày làm việc', en: 'Working day' }, source: 'RF-01' };
  const reason = { vi: 'Ngày làm việc (chưa có lịch nghỉ của năm)', en: 'Working day (no calendar of the year yet)' };
  return { reason, source: 'RF-07' };
}

/** A day off that calendar-day limits count all the same (D8). */
export const countedAnyway = ({ reason: { vi, en }, source }: Reason): Reason => ({
  reason: { vi: `${vi} (vẫn tính: thời hạn theo ngày lịch)`, en: `${en} (counted: the limit is in calendar days)` },
  source,
});

function wordsOf({ kind, counterpart = '', name: { vi, en } }: CalendarDay): Words {
  const vietnameseDay = counterpart.split('-').reverse().join('/');
  switch (kind) {
    case 'holiday':
      return { vi: `Nghỉ lễ: ${vi}`, en: `Public holiday: ${en}` };
    case 'substitute':
      return { vi: `Nghỉ bù ngày ${vietnameseDay}: ${vi}`, en: `Day off in lieu of ${counterpart}: ${en}` };
    case 'swapped-off':
      return { vi: `Nghỉ hoán đổi, làm bù ngày ${vietnameseDay}: ${vi}`, en: `Swapped for ${counterpart}: ${en}` };
    case 'make-up':
      return {
        vi: `Thứ Bảy làm bù cho ngày ${vietnameseDay}: ${vi}`,
        en: `Make-up Saturday for ${counterpart}: ${en}`,
      };
  }
}
