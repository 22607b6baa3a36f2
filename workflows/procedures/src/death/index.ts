/** Linked service "death": registration, removal of residence, funeral allowance, survivor benefit (2.002913). */
import { procedureOf } from '../declaration/procedure-of';
import { blocks } from './branch-blocks';
import { checkDeath, deathWarnings } from './check';
import { deathFacts } from './form';
import { deathPlan } from './plan';
import { deathReaders } from './readers';
import { benefitRequests } from './requests/benefits';
import { registrationRequests } from './requests/registration';
import { samples } from './samples';
import { deathSettings } from './settings';
import { stepNames } from './wording';

export type { DeathFacts } from './form';

export const death = procedureOf({
  id: 'death',
  code: '2.002913',
  title: 'Đăng ký khai tử, xóa đăng ký thường trú, giải quyết mai táng phí, tử tuất',
  check: checkDeath,
  warnings: deathWarnings,
  blocks,
  plan: deathPlan,
  requests: { ...registrationRequests, ...benefitRequests },
  readers: deathReaders,
  schema: deathFacts,
  samples,
  settings: deathSettings,
  stepNames,
});
