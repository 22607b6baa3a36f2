import { isFiledLate } from '../../law/late-filing';
import { type BirthRule, parentsOf } from '../rules/rule';

/** BF-53: the ethnic group is the father's or the mother's (domain C.2 `nksDanToc`). */
export const ethnicityIsAParents: BirthRule = {
  id: 'BF-53',
  reads: ['/child/ethnicity', '/mother/ethnicity', '/father/ethnicity'],
  check: (facts) => {
    const groups = parentsOf(facts).map((parent) => parent.ethnicity);
    return groups.length === 0 || groups.includes(facts.child.ethnicity);
  },
  vi: 'Dân tộc của trẻ khác dân tộc của cha và mẹ đã khai. Vui lòng xem lại.',
  en: 'The ethnic group of the child is neither the father’s nor the mother’s. Please check.',
};

/** BF-58: domain C.2 `nksQuocTich` expects Vietnamese when a parent is; agreed otherwise, an officer looks (see BF-27). */
export const nationalityIsVietnamese: BirthRule = {
  id: 'BF-58',
  reads: ['/child/nationality', '/mother/nationality', '/father/nationality'],
  check: (facts) => facts.child.nationality === 'VN' || parentsOf(facts).every((parent) => parent.nationality !== 'VN'),
  vi: 'Cha hoặc mẹ là người Việt Nam mà trẻ mang quốc tịch khác: cán bộ sẽ xem văn bản thỏa thuận của cha mẹ.',
  en: 'A parent is Vietnamese, the child is not: the officer will look at what the parents agreed in writing.',
};

/** BF-59: a book entry says male or female; a notice that leaves it open is looked at first (domain C.1 `gioiTinh`). */
export const sexIsDetermined: BirthRule = {
  id: 'BF-59',
  reads: ['/child/sex'],
  check: ({ child }) => child.sex !== 'undetermined',
  vi: 'Giới tính của trẻ chưa xác định: cán bộ sẽ liên hệ trước khi ghi vào sổ.',
  en: 'The sex of the child is not determined: the officer will get in touch before the book is written.',
};

/** RB-02: accepted, but late; the province may ask a fee (domain B.10). */
export const filedInTime: BirthRule = {
  id: 'RB-02',
  reads: ['/child/bornOn'],
  check: ({ child }, context) => !isFiledLate(child.bornOn, 'birth.filingDays', context),
  vi: 'Đã quá thời hạn khai sinh. Hồ sơ vẫn được nhận; có thể phải nộp lệ phí đăng ký quá hạn.',
  en: 'The time to register the birth is over. The dossier is still accepted; there may be a fee for late registration.',
};

/** BF-63: what stands in place of the birth notice comes as a paper (domain C.2, C.4); the officer may ask for it. */
export const evidenceIsUploaded: BirthRule = {
  id: 'BF-63',
  reads: ['/papers', '/substituteEvidence'],
  check: ({ papers = [], substituteEvidence }) =>
    substituteEvidence === undefined || papers.some(({ kind }) => kind === substituteEvidence),
  vi: 'Giấy tờ thay giấy chứng sinh chưa được tải lên: cán bộ có thể yêu cầu bổ sung.',
  en: 'The paper in place of the birth notice is not uploaded: the officer may ask for it.',
};
