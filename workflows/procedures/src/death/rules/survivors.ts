import { earliestDay } from '@lienthong/form';

import type { DeathRule } from './rule';

/** RC-05: at most four relatives draw monthly money; who they are the family says. */
export const monthlyRelativesAreFew: DeathRule = {
  id: 'RC-05',
  reads: ['/survivors/relatives', '/survivors/form'],
  check: ({ survivors }, { settings }) =>
    survivors?.form !== 'monthly' || survivors.relatives.length <= settings.number('tuat.maxRelatives'),
  vi: 'Số thân nhân nhiều hơn số người được hưởng trợ cấp tuất hằng tháng. Vui lòng chỉ ghi những người được hưởng.',
  en: 'These are more relatives than may draw the monthly survivor benefit. Please name only those who do.',
};

/** DF-80: one person is one relative. */
export const relativesAreDifferent: DeathRule = {
  id: 'DF-80',
  reads: ['/survivors/relatives'],
  check: ({ survivors }) => {
    const numbers = (survivors?.relatives ?? []).flatMap(({ personalId }) => personalId ?? []);
    return new Set(numbers).size === numbers.length;
  },
  vi: 'Có một thân nhân được ghi hai lần. Vui lòng bỏ bớt.',
  en: 'A relative is named twice. Please take one out.',
};

/** DF-81: relatives are those who live on. */
export const relativesAreNotDeceased: DeathRule = {
  id: 'DF-81',
  reads: ['/survivors/relatives', '/deceased/personalId'],
  check: ({ survivors, deceased }) =>
    deceased.personalId === undefined ||
    (survivors?.relatives ?? []).every(({ personalId }) => personalId !== deceased.personalId),
  vi: 'Số định danh của một thân nhân đang trùng với số của người mất. Vui lòng xem lại.',
  en: "A relative's personal number is the deceased's. Please check.",
};

/** DF-82: a child born after the death is a relative too, one not born yet is declared later. */
export const relativesAreBorn: DeathRule = {
  id: 'DF-82',
  reads: ['/survivors/relatives'],
  check: ({ survivors }, { today }) => (survivors?.relatives ?? []).every(({ bornOn }) => earliestDay(bornOn) <= today),
  vi: 'Có thân nhân mà ngày sinh ở sau hôm nay. Vui lòng xem lại.',
  en: "A relative's date of birth is after today. Please check.",
};

/** DF-83: relatives meet between the death and today (domain C.5: the minutes of their meeting). */
export const meetingFollowsDeath: DeathRule = {
  id: 'DF-83',
  reads: ['/survivors/meetingHeldOn', '/death/diedOn'],
  check: ({ survivors, death }, { today }) =>
    survivors === undefined ||
    (earliestDay(death.diedOn) <= survivors.meetingHeldOn && survivors.meetingHeldOn <= today),
  vi: 'Ngày họp thân nhân phải từ ngày mất đến hôm nay.',
  en: "The relatives' meeting must lie between the death and today.",
};
