/** Linked service "birth": registration, personal number, permanent residence, health card, identity card (3.000722). */
import { procedureOf } from '../declaration/procedure-of';
import { blocks } from './branch-blocks';
import { checkBirth, birthWarnings } from './check';
import { birthFacts } from './form';
import { birthPlan } from './plan';
import { birthReaders } from './readers';
import { branchRequests } from './requests/branches';
import { gateRequests } from './requests/gates';
import { registrationRequests } from './requests/registration';
import { birthSettings } from './settings';
import { samples } from './samples';
import { stepNames } from './wording';

export type { BirthFacts } from './form';

export const birth = procedureOf({
  id: 'birth',
  code: '3.000722',
  title: 'Đăng ký khai sinh, đăng ký thường trú, cấp thẻ bảo hiểm y tế, cấp thẻ căn cước cho trẻ em dưới 6 tuổi',
  check: checkBirth,
  warnings: birthWarnings,
  blocks,
  plan: birthPlan,
  requests: { ...gateRequests, ...registrationRequests, ...branchRequests },
  readers: birthReaders,
  schema: birthFacts,
  samples,
  settings: birthSettings,
  stepNames,
});
