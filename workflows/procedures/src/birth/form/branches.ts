import { block, choice, labelled, matching, text } from '@lienthong/form';
import { Type } from '@sinclair/typebox';

import { day, namedPerson } from '../../fields/person';
import { address } from '../../fields/place';

/** Đăng ký thường trú (domain C.3, form CT01). */
export const residence = block(
  { title: 'Đăng ký thường trú', en: 'Permanent residence' },
  {
    /** `truongHopTT`: 0 parents who own the dwelling, 1 parents who do not, 2 guardian, 3 relative, 4–6 special dwellings. */
    case: choice({ title: 'Trường hợp', en: 'Case', domain: 'truongHopTT' }, [
      'with-owning-parent',
      'with-parent',
      'with-guardian',
      'with-relative',
      'religious-facility',
      'social-protection-facility',
      'vessel-or-vehicle',
    ]),
    confirmation: choice({ title: 'Cách xác nhận', en: 'How it is confirmed', domain: 'hinhThucXacNhan' }, [
      'paper',
      'vneid',
    ]),
    householder: namedPerson({ title: 'Chủ hộ', en: 'Head of household', domain: 'chuHo' }),
    relationToHouseholder: choice(
      { title: 'Quan hệ của trẻ với chủ hộ', en: "Child's relation to the head of household", domain: 'quanHeChuHo' },
      ['child', 'grandchild', 'ward', 'other'],
    ),
    /** Asked only when neither the filer nor a parent owns the dwelling, and always in the case `with-parent`. */
    owner: Type.Optional(namedPerson({ title: 'Chủ sở hữu chỗ ở', en: 'Owner of the dwelling', domain: 'chuSoHuu' })),
    address: address({ title: 'Nơi đề nghị đăng ký', en: 'Address to register', domain: 'noiDeNghiTT' }),
  },
);

/** Thẻ bảo hiểm y tế (domain C.3, form TK1-TS). */
export const health = block(
  { title: 'Thẻ bảo hiểm y tế', en: 'Health insurance card' },
  {
    /** BF-08: five digits, from the insurer's catalogue of first-care facilities. */
    facilityCode: matching(
      {
        title: 'Nơi khám chữa bệnh ban đầu',
        en: 'First-care facility',
        domain: 'maCSKCB',
        rule: 'BF-08',
        expects: { vi: 'Vui lòng chọn trong danh sách.', en: 'Please choose from the list.' },
      },
      '^\\d{5}$',
    ),
    guardian: choice({ title: 'Người giám hộ trên thẻ', en: 'Guardian on the card', domain: 'nguoiGiamHoTrenThe' }, [
      'mother',
      'father',
      'filer',
    ]),
    /** Changes the benefit group, not whether there is a card. */
    poorHousehold: Type.Optional(
      block(
        { title: 'Giấy chứng nhận hộ nghèo', en: 'Poor-household certificate' },
        {
          number: text({ title: 'Số', en: 'Number', domain: 'soHoNgheo' }, 40),
          issuedOn: day({ title: 'Ngày cấp', en: 'Issued on', domain: 'ngayCap' }),
        },
      ),
    ),
  },
);

/** Thẻ căn cước for a child under six (NĐ 301/2026): no photo, no fingerprints. */
export const identityCard = block(
  { title: 'Thẻ căn cước', en: 'Identity card' },
  {
    /** BF-11: `xacNhanThongTin`, the representative confirms what is declared. */
    confirmed: Type.Literal(
      true,
      labelled({
        title: 'Xác nhận thông tin của trẻ',
        en: "Confirmation of the child's details",
        domain: 'xacNhanThongTin',
        rule: 'BF-11',
        expects: {
          vi: 'Người đại diện vui lòng đánh dấu xác nhận.',
          en: 'The representative has to tick the confirmation.',
        },
      }),
    ),
    /** Part of the legal facts, not of the erasable contact data: the agency's request needs it. */
    deliveryAddress: address({ title: 'Nơi nhận thẻ', en: 'Where to send the card' }),
  },
);
