import { block, choice, declaration, whole, yesNo } from '@lienthong/form';
import { type Static, Type } from '@sinclair/typebox';

import { health, identityCard, residence } from './branches';
import { child } from './child';
import { delivery } from './delivery';
import { filer } from './filer';
import { birthNotice, marriage, substituteEvidence } from './papers';
import { father, mother } from './parent';
import { papers } from '../../fields/papers';
import { commune, province } from '../../fields/place';

/** Where the birth is registered: the commune where father or mother lives (domain B.2). */
const registration = block({ title: 'Nơi đăng ký khai sinh', en: 'Place of registration' }, { province, commune });

/** What puts a birth out of this service (RB-03), asked first so that nobody fills a form in vain. Left out = no. */
const scope = block(
  { title: 'Trước khi khai', en: 'Before you begin' },
  {
    registeredBefore: Type.Optional(
      yesNo({ title: 'Trẻ đã từng được khai sinh', en: 'The birth was registered before' }),
    ),
    hasHealthCard: Type.Optional(
      yesNo({ title: 'Trẻ đã có thẻ bảo hiểm y tế', en: 'The child has a health insurance card' }),
    ),
    collectiveHousehold: Type.Optional(
      yesNo({ title: 'Thường trú tại nơi có nhân khẩu tập thể', en: 'Residence in a collective household' }),
    ),
  },
);

/** Tờ khai điện tử khai sinh liên thông (domain C.1–C.3). Which blocks are needed follows the case and the choice: see rules. */
export const birthFacts = declaration('Tờ khai khai sinh liên thông', {
  filer,
  case: choice({ title: 'Trường hợp khai sinh', en: 'Case', domain: 'truongHopKS' }, [
    'both-parents-known',
    'mother-unknown',
    'father-unknown',
    'both-unknown',
    'abandoned',
  ]),
  foreignElement: choice({ title: 'Yếu tố nước ngoài', en: 'Foreign element', domain: 'nksLoaiKhaiSinh' }, [
    'none',
    'border-commune',
    'other',
  ]),
  scope: Type.Optional(scope),
  registration,
  child,
  mother: Type.Optional(mother),
  father: Type.Optional(father),
  marriage: Type.Optional(marriage),
  birthNotice: Type.Optional(birthNotice),
  substituteEvidence: Type.Optional(substituteEvidence),
  residence: Type.Optional(residence),
  health: Type.Optional(health),
  identityCard: Type.Optional(identityCard),
  /** BF-07 */
  copies: Type.Optional(
    whole({ title: 'Số bản sao trích lục', en: 'Extra copies', domain: 'soLuongBanSao', rule: 'BF-07' }, 0, 50),
  ),
  delivery: Type.Optional(delivery),
  papers: Type.Optional(papers()),
});

export type BirthFacts = Static<typeof birthFacts>;
