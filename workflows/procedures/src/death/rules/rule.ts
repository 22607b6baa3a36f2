import type { FormRule } from '@lienthong/form';

import type { Judged } from '../../declaration/judging';
import type { DeathFacts } from '../form';
import type { DeathLaw } from '../law';
import type { Branch } from '../rule-packs';

export type DeathContext = Judged<DeathLaw, Branch>;
export type DeathRule = FormRule<DeathFacts, DeathContext>;
