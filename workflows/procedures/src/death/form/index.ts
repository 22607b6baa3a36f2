import { block, declaration, whole } from '@lienthong/form';
import { type Static, Type } from '@sinclair/typebox';

import { benefit } from './benefit';
import { death, deceased } from './deceased';
import { delivery } from './delivery';
import { filer } from './filer';
import { notice } from './notice';
import { survivors } from './survivors';
import { numberedFor } from '../../fields/numbered';
import { papers } from '../../fields/papers';
import { commune, province } from '../../fields/place';

/** Last residence of the deceased; if unknown, where they died or were found (domain B.2). */
const registration = block({ title: 'Nơi đăng ký khai tử', en: 'Place of registration' }, { province, commune });

/** Tờ khai điện tử khai tử liên thông (domain C.5). Which blocks are needed follows the choice: see rules. */
export const deathFacts = numberedFor(
  'DF',
  declaration('Tờ khai khai tử liên thông', {
    filer,
    registration,
    deceased,
    death,
    notice,
    benefit: Type.Optional(benefit),
    survivors: Type.Optional(survivors),
    /** DF-07 */
    copies: Type.Optional(
      whole({ title: 'Số bản sao trích lục', en: 'Extra copies', domain: 'soLuongBanSao', rule: 'DF-07' }, 0, 50),
    ),
    delivery: Type.Optional(delivery),
    papers: Type.Optional(papers()),
  }),
);

export type DeathFacts = Static<typeof deathFacts>;
