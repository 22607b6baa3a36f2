import { earliestDay, latestDay, vietnamTime } from '@lienthong/form';

import type { DeathRule } from './rule';

/** DF-23: a death is declared after it happened (domain C.5). How late never refuses (RB-02). */
export const deathIsNotInFuture: DeathRule = {
  id: 'DF-23',
  reads: ['/death/diedOn'],
  check: ({ death }, { today }) => earliestDay(death.diedOn) <= today,
  vi: 'Ngày mất không thể ở sau hôm nay. Vui lòng xem lại.',
  en: 'The date of death cannot be after today. Please check.',
};

/** DF-24: nobody dies before they are born (domain C.5); of partly known days only what is certain is refused. */
export const deathFollowsBirth: DeathRule = {
  id: 'DF-24',
  reads: ['/death/diedOn', '/deceased/bornOn'],
  check: ({ death, deceased }) => earliestDay(deceased.bornOn) <= latestDay(death.diedOn),
  vi: 'Ngày mất đang ở trước ngày sinh. Vui lòng xem lại cả hai ngày.',
  en: 'The date of death is before the date of birth. Please check both.',
};

/** DF-25: an hour says something only of a day. */
export const timeHasDay: DeathRule = {
  id: 'DF-25',
  reads: ['/death/time', '/death/diedOn'],
  check: ({ death }) => death.time === undefined || death.diedOn.length === 10,
  vi: 'Chưa rõ ngày mất thì không ghi giờ. Vui lòng bỏ giờ, hoặc ghi đủ ngày tháng năm.',
  en: 'Without the day there is no time of death. Please leave the time out, or give the full date.',
};

/** DF-26: of today, an hour that has passed. */
export const timeHasPassed: DeathRule = {
  id: 'DF-26',
  reads: ['/death/time', '/death/diedOn'],
  check: ({ death }, { at, today }) =>
    death.time === undefined || death.diedOn !== today || death.time <= vietnamTime(at),
  vi: 'Giờ mất không thể ở sau lúc này. Vui lòng xem lại.',
  en: 'The time of death cannot be after now. Please check.',
};
