import { postHasAddress } from '../../fields/delivery';
import { isBirthNoticeCode } from '../birth-notice-code';
import type { BirthRule } from './rule';

/** BF-31: the birth is proven by a notice or by what the law takes instead (Law on Civil Status 2014 Art 16). */
export const birthIsProven: BirthRule = {
  id: 'BF-31',
  reads: ['/birthNotice', '/substituteEvidence'],
  check: ({ birthNotice, substituteEvidence }) => birthNotice !== undefined || substituteEvidence !== undefined,
  vi: 'Vui lòng khai giấy chứng sinh, hoặc chọn giấy tờ thay thế.',
  en: 'Please give the birth notice, or choose what stands in its place.',
};

/** BF-32: an abandoned child comes with the record of it (Law on Civil Status 2014 Art 16). */
export const abandonmentIsRecorded: BirthRule = {
  id: 'BF-32',
  pointer: '/substituteEvidence',
  reads: ['/case', '/substituteEvidence'],
  check: (facts) => facts.case !== 'abandoned' || facts.substituteEvidence === 'abandonment-record',
  vi: 'Với trẻ bị bỏ rơi, vui lòng chọn biên bản về việc trẻ bị bỏ rơi.',
  en: 'For an abandoned child please choose the record of abandonment.',
};

/** BF-33: births from 01/10/2025 have a code `XXXXX.GCS.ZZZZZ.YY` (TT 22/2025/TT-BYT); before, free text (RA-01). */
export const noticeCodeIsWellFormed: BirthRule = {
  id: 'BF-33',
  reads: ['/birthNotice/code', '/child/bornOn'],
  check: ({ birthNotice, child }) =>
    birthNotice === undefined || child.bornOn < '2025-10-01' || isBirthNoticeCode(birthNotice.code),
  vi: 'Mã giấy chứng sinh gồm 18 ký tự, ví dụ 00001.GCS.01234.26. Vui lòng xem lại trên giấy.',
  en: 'The code of a birth notice has 18 characters, for example 00001.GCS.01234.26. Please check the notice.',
};

/** BF-34: a notice is written after the birth and not tomorrow. */
export const noticeFollowsBirth: BirthRule = {
  id: 'BF-34',
  reads: ['/birthNotice/issuedOn', '/child/bornOn'],
  check: ({ birthNotice, child }, { today }) =>
    birthNotice === undefined || (child.bornOn <= birthNotice.issuedOn && birthNotice.issuedOn <= today),
  vi: 'Ngày cấp giấy chứng sinh phải từ ngày sinh của trẻ đến hôm nay.',
  en: 'The birth notice must be dated between the birth and today.',
};

/** BF-35: no paper is dated in the future. A marriage after the birth is unusual, not wrong (domain C.2). */
export const marriageIsNotInFuture: BirthRule = {
  id: 'BF-35',
  reads: ['/marriage/issuedOn'],
  check: ({ marriage }, { today }) => marriage === undefined || marriage.issuedOn <= today,
  vi: 'Ngày cấp giấy chứng nhận kết hôn không thể ở sau hôm nay.',
  en: 'The marriage certificate cannot be dated after today.',
};

/** BF-35: as above. */
export const poorHouseholdPaperIsNotInFuture: BirthRule = {
  id: 'BF-35',
  reads: ['/health/poorHousehold/issuedOn'],
  check: ({ health }, { today }) => health?.poorHousehold === undefined || health.poorHousehold.issuedOn <= today,
  vi: 'Ngày cấp giấy chứng nhận hộ nghèo không thể ở sau hôm nay.',
  en: 'The poor-household certificate cannot be dated after today.',
};

export const postedHasAddress = postHasAddress('BF-49');
