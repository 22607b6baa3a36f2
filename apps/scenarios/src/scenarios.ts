import { ownersConsent } from './birth/consent';
import { filedTwice, suspectedTwins } from './birth/duplicates';
import { withIdentityCard, withoutResidence } from './birth/happy';
import { certificateFirst, numberAfterRefusal } from './birth/late-number';
import { branchRefused, rootRefused } from './birth/refused';
import type { Scenario } from './scenario';
import { aftercare, secondTetPlan } from './time/calendars';
import { apology, totals } from './time/due-dates';
import { beforeHoliday, lateness, newYear } from './time/receipt';
import { dayEight, lastMinute, stoppedClock } from './time/supplement';

const unordered: Scenario[] = [
  withIdentityCard,
  withoutResidence,
  rootRefused,
  branchRefused,
  certificateFirst,
  suspectedTwins,
  ownersConsent,
  numberAfterRefusal,
  filedTwice,
  lastMinute,
  dayEight,
  stoppedClock,
  beforeHoliday,
  newYear,
  lateness,
  totals,
  apology,
  secondTetPlan,
  aftercare,
];

/** 1 … 40, then F-01 … F-12. */
export const scenarios: Scenario[] = unordered.sort((one, other) =>
  one.id.localeCompare(other.id, 'en', { numeric: true }),
);
