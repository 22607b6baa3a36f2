import { choice, communePattern, type Label, labelled, matching, provinceCodes, text } from '@lienthong/form';
import { Type } from '@sinclair/typebox';

/** Places under the codes of 01/07/2025 (domain D.6): the packs of this form know no district. */

const fromList = { vi: 'Vui lòng chọn trong danh sách.', en: 'Please choose from the list.' };

/** BF-03: one of the 34 provinces. */
export const province = choice(
  { title: 'Tỉnh, thành phố', en: 'Province', domain: 'maTinh', rule: 'BF-03', expects: fromList },
  provinceCodes,
);

/** BF-04: five digits. */
export const commune = matching(
  { title: 'Xã, phường', en: 'Commune', domain: 'maXa', rule: 'BF-04', expects: fromList },
  communePattern,
);

const addressFields = {
  province,
  commune,
  detail: text({ title: 'Số nhà, đường, thôn, tổ', en: 'House, street, hamlet', domain: 'dcChiTiet' }),
};

export const address = (label: Label) =>
  Type.Object(addressFields, { ...labelled(label), additionalProperties: false });

/** An address and in what way the person lives there (domain C.1 `loaiCuTru`). */
export const residenceOf = (label: Label) =>
  Type.Object(
    {
      kind: choice({ title: 'Loại cư trú', en: 'Kind of residence', domain: 'loaiCuTru' }, [
        'permanent',
        'temporary',
        'current',
      ]),
      ...addressFields,
    },
    { ...labelled(label), additionalProperties: false },
  );
