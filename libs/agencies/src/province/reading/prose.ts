/** What a province's sentence says of the message it answers. */
export type Meaning =
  | 'done'
  | 'already-there'
  | 'not-there'
  | 'refused-before'
  | 'finished-before'
  | 'withdrawn-before'
  | 'fault'
  | 'invalid';

export interface Sentence {
  meaning: Meaning;
  /** Whole folded sentences (see `fold`), without the dossier's code and what introduces it. */
  pattern: RegExp;
  example: string;
  /** Where the wording is from, see the domain page's sources. */
  source: string;
}

const observed = 'OBS:S10, domain E.5';
const assumed = 'A: not observed';
const noUpdate = '(?: khong (?:the|duoc)(?: phep)? cap nhat(?: trang thai)?)';
const place = '(?: truoc do| (?:tren|trong) (?:he thong|mot cua dien tu))?';

/**
 * Sentences that are understood, and nothing else is (F-11, RE-05): each pattern takes a whole sentence, because a part of one
 * means little: `không thành công` holds `thành công`, `chưa được gửi` holds `được gửi`. Only technical faults may trail off.
 */
export const sentences: readonly Sentence[] = [
  {
    meaning: 'done',
    pattern:
      /^(?:(?:thao tac|them moi|tiep nhan|nhan|gui|cap nhat|rut|xu ly)(?: trang thai| du lieu)?(?: ho so)? )?thanh cong$/,
    example: 'Cập nhật trạng thái thành công',
    source: observed,
  },
  {
    meaning: 'already-there',
    pattern: new RegExp(`^da (?:duoc tiep nhan|ton tai)${place}${noUpdate}?$`),
    example: 'Hồ sơ đã tồn tại trong một cửa điện tử',
    source: observed,
  },
  {
    meaning: 'not-there',
    pattern: new RegExp(`^khong ton tai${place}$`),
    example: 'Hồ sơ không tồn tại',
    source: observed,
  },
  {
    meaning: 'refused-before',
    pattern: new RegExp(`^(?:da )?bi tu choi${noUpdate}$`),
    example: 'Hồ sơ đã bị từ chối. Không thể cập nhật trạng thái',
    source: observed,
  },
  {
    meaning: 'finished-before',
    pattern: new RegExp(`^da (?:tra ket qua|co ket qua xu ly|hoan thanh(?: dang ky)?|ket thuc)${noUpdate}$`),
    example: 'Hồ sơ đã hoàn thành đăng ký, không được cập nhật trạng thái',
    source: observed,
  },
  {
    meaning: 'withdrawn-before',
    pattern: new RegExp(`^da (?:duoc )?(?:cong dan )?rut${noUpdate}$`),
    example: 'Hồ sơ đã được công dân rút, không được cập nhật trạng thái',
    source: assumed,
  },
  {
    meaning: 'fault',
    pattern: /^(?:trang thai truoc(?: do)? )?chua (?:duoc )?cap nhat(?: trang thai(?: truoc(?: do)?)?)?$/,
    example: 'Hồ sơ chưa cập nhật trạng thái trước đó',
    source: observed,
  },
  {
    meaning: 'fault',
    pattern: /^chua duoc gui khong (?:the|duoc) cap nhat trang thai$/,
    example: 'Hồ sơ chưa được gửi không thể cập nhật trạng thái',
    source: observed,
  },
  {
    meaning: 'fault',
    pattern: /^(?:co )?loi trong qua trinh them moi(?: .*)?$/,
    example: 'Có lỗi trong quá trình thêm mới',
    source: observed,
  },
  {
    meaning: 'fault',
    pattern: /^client received soap fault(?: .*)?$/,
    example: 'Client received SOAP Fault from server: timeout',
    source: observed,
  },
  {
    meaning: 'fault',
    pattern: /^(?:(?:500|502|503|504) )?(?:internal )?server error(?: .*)?$/,
    example: 'Internal Server Error',
    source: observed,
  },
  {
    meaning: 'invalid',
    pattern: /^logic xu ly khong hop le(?: .*)?$/,
    example: 'Logic xử lý không hợp lệ',
    source: observed,
  },
];

const LONGEST = 500;

/** `codes`: of the dossier spoken of, which may stand in the sentence. Never throws; what is not understood is `unclassified`. */
export function classify(prose: string, codes: readonly string[] = []): Meaning | 'unclassified' {
  if (prose.length > LONGEST) return 'unclassified';
  const sentence = fold(codes.reduce(without, prose)).replace(introduction, '');
  return sentences.find(({ pattern }) => pattern.test(sentence))?.meaning ?? 'unclassified';
}

const introduction = /^(?:(?:ho so|ma ho so|ma|so|lien thong) )+/;

/** Case, accents and punctuation vary between systems, and so does the order of a letter's marks: none is compared. */
export const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('đ', 'd')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Only where it stands by itself: glued to a word it may be another code. */
function without(text: string, code: string): string {
  const literal = code.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return code ? text.replace(new RegExp(`(?<![\\p{L}\\p{N}])${literal}(?![\\p{L}\\p{N}])`, 'gu'), ' ') : text;
}
