/** Linked service "birth": registration, personal number, permanent residence, health card, identity card (3.000722). */
import { contactPointersOf } from '@lienthong/form';
import type { OfferedProcedure } from '../registry';

import { fitterOf } from '../declaration/branch-blocks';
import { blocks } from './branch-blocks';
import { checkBirth, birthWarnings } from './check';
import { birthFacts } from './form';
import { birthPlan } from './plan';
import { birthReaders } from './readers';
import { toBirthRequest } from './requests';
import { birthSettings } from './settings';
import { samples } from './samples';
import { stepNames, tellBirthStep } from './wording';

export type { BirthFacts } from './form';

export const birth = {
  id: 'birth',
  code: '3.000722',
  title: 'Đăng ký khai sinh, đăng ký thường trú, cấp thẻ bảo hiểm y tế, cấp thẻ căn cước cho trẻ em dưới 6 tuổi',
  check: checkBirth,
  warnings: birthWarnings,
  fit: fitterOf(blocks),
  plan: birthPlan,
  toRequest: toBirthRequest,
  contactPointers: contactPointersOf(birthFacts),
  readers: birthReaders,
  schema: birthFacts,
  samples,
  settings: birthSettings,
  tellStep: tellBirthStep,
  stepNames,
} satisfies OfferedProcedure;
