import { earliestDay } from '@lienthong/form';

import type { DeathFacts } from '../form';
import type { DeathRule } from './rule';

/** The kinds 1 to 5 are papers of somebody; for an old death whatever there is (domain C.5 `gbtLoai`). */
const isOfficialPaper = ({ notice }: DeathFacts): boolean => notice.kind !== 'other-evidence';

/** DF-30: an electronic notice is known by its code, any other paper by its number. */
export const noticeHasNumber: DeathRule = {
  id: 'DF-30',
  pointer: '/notice/number',
  reads: ['/notice/kind', '/notice/number', '/notice/code'],
  check: (facts) => !isOfficialPaper(facts) || facts.notice.number !== undefined || facts.notice.code !== undefined,
  vi: 'Vui lòng ghi số của giấy báo tử hoặc giấy tờ thay thế; giấy điện tử thì ghi mã.',
  en: 'Please give the number of the death notice; of an electronic notice, its code.',
};

/** DF-31 */
export const noticeHasDate: DeathRule = {
  id: 'DF-31',
  pointer: '/notice/issuedOn',
  reads: ['/notice/kind', '/notice/issuedOn'],
  check: (facts) => !isOfficialPaper(facts) || facts.notice.issuedOn !== undefined,
  vi: 'Vui lòng ghi ngày cấp của giấy báo tử.',
  en: 'Please give the date of the death notice.',
};

/** DF-32 */
export const noticeHasIssuer: DeathRule = {
  id: 'DF-32',
  pointer: '/notice/issuedBy',
  reads: ['/notice/kind', '/notice/issuedBy'],
  check: (facts) => !isOfficialPaper(facts) || facts.notice.issuedBy !== undefined,
  vi: 'Vui lòng ghi cơ quan đã cấp giấy báo tử, ví dụ tên bệnh viện hoặc Ủy ban nhân dân xã.',
  en: 'Please say who issued the death notice, for example the hospital or the commune.',
};

/** DF-33: a notice is written after the death (domain C.5 `gbtNgay`). */
export const noticeFollowsDeath: DeathRule = {
  id: 'DF-33',
  reads: ['/notice/issuedOn', '/death/diedOn'],
  check: ({ notice, death }) => notice.issuedOn === undefined || earliestDay(death.diedOn) <= notice.issuedOn,
  vi: 'Ngày cấp giấy báo tử đang ở trước ngày mất. Vui lòng xem lại cả hai ngày.',
  en: 'The death notice is dated before the death. Please check both dates.',
};

/** DF-34: and not tomorrow. */
export const noticeIsNotInFuture: DeathRule = {
  id: 'DF-34',
  reads: ['/notice/issuedOn'],
  check: ({ notice }, { today }) => notice.issuedOn === undefined || notice.issuedOn <= today,
  vi: 'Ngày cấp giấy báo tử không thể ở sau hôm nay.',
  en: 'The death notice cannot be dated after today.',
};

/** DF-35: only health facilities send electronic notices (TT 25/2025/TT-BYT). */
export const codeIsAHealthFacilitys: DeathRule = {
  id: 'DF-35',
  pointer: '/notice/code',
  reads: ['/notice/kind', '/notice/code'],
  check: ({ notice }) => notice.code === undefined || notice.kind === 'health-facility',
  vi: 'Chỉ giấy báo tử của cơ sở y tế mới có mã điện tử. Vui lòng bỏ mã này và ghi số của giấy.',
  en: "Only a health facility's notice has an electronic code. Please leave it out and give the paper's number.",
};

/** DF-36: the shape that `gbt.codePattern` says (domain C.5 [A]). */
export const codeIsWellFormed: DeathRule = {
  id: 'DF-36',
  reads: ['/notice/code'],
  check: ({ notice }, { settings }) =>
    notice.code === undefined || new RegExp(settings.text('gbt.codePattern')).test(notice.code),
  vi: 'Mã giấy báo tử chưa đúng. Vui lòng ghi đúng như trên giấy.',
  en: 'The code of the death notice is not right. Please write it as on the notice.',
};

/** DF-37: giấy chứng minh nhân dân is void since 01/01/2025 (Law on Identity 26/2023/QH15 Art 46); it still names who died before. */
export const paperWasValid: DeathRule = {
  id: 'DF-37',
  reads: ['/deceased/otherPaper/kind', '/death/diedOn'],
  check: ({ deceased, death }) =>
    deceased.otherPaper?.kind !== 'old-identity-card' || earliestDay(death.diedOn) < '2025-01-01',
  vi: 'Giấy chứng minh nhân dân đã hết giá trị từ 01/01/2025. Vui lòng dùng số định danh hoặc giấy tờ khác của người mất.',
  en: "The old identity card is void since 01/01/2025. Please use the deceased's personal number or another paper.",
};

/** DF-38: no paper is dated in the future. */
export const identityPaperIsNotInFuture: DeathRule = {
  id: 'DF-38',
  reads: ['/deceased/otherPaper/issuedOn'],
  check: ({ deceased }, { today }) => (deceased.otherPaper?.issuedOn ?? today) <= today,
  vi: 'Ngày cấp giấy tờ tùy thân không thể ở sau hôm nay.',
  en: 'The identity paper cannot be dated after today.',
};
