import type { KnownAgency } from '@lienthong/agencies';
import type { AgencyRules } from './agency-rules';
import { merit, socialAssistance, socialInsurance } from './money/payers';
import { healthInsurance } from './cards/health-insurance';
import { identityCard } from './cards/identity-card';
import { civilRegistry } from './civil-registry/civil-registry';
import { healthFacility } from './attestations/health-facility';
import { payments } from './money/payments';
import { population } from './population/population';
import { residence } from './residence/residence';
import { nationalPortal } from './telling/national-portal';
import { notifications } from './telling/notifications';
import { vneid } from './attestations/vneid';

export const rules: Record<KnownAgency, AgencyRules> = {
  'civil-registry': civilRegistry,
  population,
  residence,
  'health-insurance': healthInsurance,
  'identity-card': identityCard,
  vneid,
  payments,
  'social-insurance': socialInsurance,
  merit,
  'social-assistance': socialAssistance,
  'health-facility': healthFacility,
  notifications,
  'national-portal': nationalPortal,
};
