import { block, choice, formatted, type Label, matching, text } from '@lienthong/form';

/** Fields that people share wherever they appear: filer, child, parents, head of household, owner. */

/** BF-01: a name is letters, blanks, apostrophes and hyphens, at most 100 (domain C.1). */
export const personName = (label: Label) => formatted({ rule: 'BF-01', expects: nameHint, ...label }, 'person-name');

/** BF-02: a day that exists. */
export const day = (label: Label) => formatted({ rule: 'BF-02', expects: dayHint, ...label }, 'date');

/** BF-02: old papers may lack day or month (domain C.1 `precision`). */
export const partialDay = (label: Label) =>
  formatted({ rule: 'BF-02', expects: partialDayHint, ...label }, 'partial-date');

/** RD-01: số định danh cá nhân, twelve digits (NĐ 137/2015 Art 13). */
export const personalId = (label: Partial<Label> = {}) =>
  matching(
    { title: 'Số định danh cá nhân', en: 'Personal number', rule: 'RD-01', expects: numberHint, ...label },
    '^\\d{12}$',
  );

/** BF-10: the catalogue's code, 1–54; 55 = other (domain C.1 `danToc`). Origin is sensitive, more careful than domain H.1. */
export const ethnicity = (domain: string) =>
  matching(
    { title: 'Dân tộc', en: 'Ethnic group', domain, rule: 'BF-10', sensitivity: 'sensitive', expects: listHint },
    '^([1-9]|[1-4]\\d|5[0-5])$',
  );

/** BF-10: ISO 3166 code, `VN` = Việt Nam. */
export const nationality = (domain: string) =>
  matching({ title: 'Quốc tịch', en: 'Nationality', domain, rule: 'BF-10', expects: listHint }, '^[A-Z]{2}$');

/** Another identity paper, where there is no personal number (domain C.1 `loaiGiayToTuyThan`). */
export const identityPaper = block(
  { title: 'Giấy tờ tùy thân khác', en: 'Other identity paper' },
  {
    kind: choice({ title: 'Loại giấy tờ', en: 'Kind of paper' }, ['passport', 'old-identity-card', 'other']),
    number: text({ title: 'Số giấy tờ', en: 'Number' }, 40),
  },
);

/** Somebody named only by name and number. */
export const namedPerson = (label: Label) =>
  block(label, { fullName: personName({ title: 'Họ và tên', en: 'Full name' }), personalId: personalId() });

const nameHint = {
  vi: 'Chỉ gồm chữ cái, dấu cách, dấu nháy và gạch nối, như trên giấy tờ.',
  en: 'Only letters, blanks, apostrophes and hyphens, as on the papers.',
};
const dayHint = {
  vi: 'Vui lòng viết năm-tháng-ngày, ví dụ 2026-09-25.',
  en: 'Please write year-month-day, for example 2026-09-25.',
};
const partialDayHint = {
  vi: 'Vui lòng viết năm-tháng-ngày, ví dụ 1990-12-25; nếu không rõ ngày tháng thì chỉ ghi năm.',
  en: 'Please write year-month-day, for example 1990-12-25; if day and month are not known, the year alone.',
};
const numberHint = {
  vi: 'Gồm đúng 12 chữ số, xem trên thẻ căn cước hoặc trong VNeID.',
  en: 'Exactly 12 digits, as on the identity card or in VNeID.',
};
const listHint = { vi: 'Vui lòng chọn trong danh sách.', en: 'Please choose from the list.' };
