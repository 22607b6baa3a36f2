import type { KnownAgency } from '@lienthong/agencies';
import type { AgencyRules } from './agency-rules';
import { civilRegistry } from './civil-registry';
import { healthInsurance } from './health-insurance';
import { identityCard } from './identity-card';
import { population } from './population';
import { residence } from './residence';

export const rules: Record<KnownAgency, AgencyRules> = {
  'civil-registry': civilRegistry,
  population,
  residence,
  'health-insurance': healthInsurance,
  'identity-card': identityCard,
};
