/** Linked service "death": registration, removal of residence, funeral allowance, survivor benefit (2.002913). */
import { contactPointersOf } from '@lienthong/form';

import type { OfferedProcedure } from '../registry';
import { fitterOf } from '../declaration/branch-blocks';
import { blocks } from './branch-blocks';
import { checkDeath, deathWarnings } from './check';
import { deathFacts } from './form';
import { deathPlan } from './plan';
import { deathReaders } from './readers';
import { toDeathRequest } from './requests';
import { samples } from './samples';
import { deathSettings } from './settings';
import { stepNames, tellDeathStep } from './wording';

export type { DeathFacts } from './form';

export const death = {
  id: 'death',
  code: '2.002913',
  title: 'Đăng ký khai tử, xóa đăng ký thường trú, giải quyết mai táng phí, tử tuất',
  check: checkDeath,
  warnings: deathWarnings,
  fit: fitterOf(blocks),
  plan: deathPlan,
  toRequest: toDeathRequest,
  contactPointers: contactPointersOf(deathFacts),
  readers: deathReaders,
  schema: deathFacts,
  samples,
  settings: deathSettings,
  tellStep: tellDeathStep,
  stepNames,
} satisfies OfferedProcedure;
