import { type FormRule, hasKnownPlace, type Phrase, valueAt } from '@lienthong/form';

import { isPlaceOn } from './place';
import { hasTelexResidue } from './telex';

/** Rules about one field or one block, wherever a form has it; what is left out breaks none. */
type FieldRule = FormRule<object, { today: string }>;

const about =
  <Value>(rule: Phrase & { id: string; at?: string }, isKept: (value: Value, today: string) => boolean) =>
  (pointer: string): FieldRule => ({
    id: rule.id,
    ...(rule.at && { pointer: `${pointer}/${rule.at}` }),
    reads: [pointer],
    check: (facts, { today }) => {
      const value = valueAt(facts, pointer) as Value | undefined;
      return value === undefined || isKept(value, today);
    },
    vi: rule.vi,
    en: rule.en,
  });

/** RD-02: century, sex and year inside the number (NĐ 137/2015 Art 13). */
export const numberDoesNotFit: Phrase = {
  vi: 'Số định danh không khớp với ngày sinh hoặc giới tính đã khai. Vui lòng xem lại cả hai.',
  en: 'The personal number does not fit the date of birth or the sex declared. Please check both.',
};

/** RD-02: after a correction the number need not fit; the officer is told that it does not. */
export const correctedNumberDoesNotFit: Phrase = {
  vi: 'Số định danh không khớp ngày sinh hoặc giới tính vì đã cải chính: cán bộ sẽ đối chiếu.',
  en: 'The personal number does not fit after the correction: the officer will compare.',
};

/** RD-03: the first three digits are a place that has issued numbers. */
export const numberHasPlace = about<string>(
  {
    id: 'RD-03',
    vi: 'Ba chữ số đầu của số định danh không đúng mã tỉnh, thành phố nào. Vui lòng xem lại.',
    en: 'The first three digits of the personal number belong to no place. Please check.',
  },
  hasKnownPlace,
);

/** RD-03: from 100 on the first three digits are a country; right for who was registered abroad. What is no place is refused. */
export const numberIsDomestic = about<string>(
  {
    id: 'RD-03',
    vi: 'Số định danh này được cấp ở nước ngoài. Vui lòng xem lại nếu không phải vậy.',
    en: 'This personal number was given abroad. Please check if that is not so.',
  },
  (number) => !hasKnownPlace(number) || Number(number.slice(0, 3)) < 100,
);

/** Typing keys that stayed in a name (domain C.1). */
export const nameIsTyped = (id: string) =>
  about<string>(
    {
      id,
      vi: 'Tên có vẻ còn sót phím gõ dấu. Vui lòng xem lại đúng như trên giấy tờ.',
      en: 'There seem to be typing keys left in this name. Please compare it with the papers.',
    },
    (name) => !hasTelexResidue(name),
  );

interface Place {
  province: string;
  commune: string;
  district?: string;
}

/** RD-09: the codes of an address belong together on the day of submission. */
export const placeIsValid = about<Place>(
  {
    id: 'RD-09',
    at: 'commune',
    vi: 'Xã, phường này không có trong tỉnh đã chọn vào ngày nộp hồ sơ. Vui lòng chọn lại trong danh sách.',
    en: 'On the day of submission there is no such commune in this province. Please choose again from the list.',
  },
  isPlaceOn,
);

/** RD-09, scenario 26: where something happened may be declared as it was called on a day since then. `where`: "Nơi sinh". */
export const namedPlaceIsValid = (where: Phrase) =>
  about<Partial<Place> & { validAt?: string }>(
    {
      id: 'RD-09',
      at: 'commune',
      vi: `${where.vi}: xã, phường này không có trong tỉnh đã chọn. Nếu ghi theo địa danh cũ, vui lòng cho biết ngày của địa danh.`,
      en: `${where.en}: no such commune in this province. If it is named as of an earlier day, please give that day.`,
    },
    ({ province, commune, district, validAt }, today) =>
      province === undefined || commune === undefined || isPlaceOn({ province, commune, district }, validAt ?? today),
  );
