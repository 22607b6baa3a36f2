import { ownersConsent } from './birth/consent';
import { filedTwice, suspectedTwins } from './birth/duplicates';
import { withIdentityCard, withoutResidence } from './birth/happy';
import { certificateFirst, numberAfterRefusal } from './birth/late-number';
import { branchRefused, rootRefused } from './birth/refused';
import { deathAnnulled, nameCorrected, populationRefusesCorrections } from './corrections/resurrection';
import { claimNotConfirmed, levelOfTheDay, threePayers, ties } from './death/payers';
import { diedBefore, reroute } from './death/people';
import { conflictingResult, lateAutomaticResult, secondPerson } from './faults/by-hand';
import { twoClicks, unstableLines } from './faults/clicks';
import { betweenAppendAndSend, oneTransaction } from './faults/crash';
import { invisibleForHours, lostPush, outageOfTwoDays, shuffledReports, unknownProse } from './faults/province';
import { racingSignature } from './faults/withdrawal';
import { lateNumbers, prose, statusOrder, triplets } from './faults/words';
import { cutOver, midnightInUtc, nameOfTheResult, oldCommune, openAtTheSwitch } from './law/packs';
import type { Scenario } from './scenario';
import { aftercare, secondTetPlan } from './time/calendars';
import { apology, totals } from './time/due-dates';
import { beforeHoliday, lateness, newYear } from './time/receipt';
import { halfFinished, perProvince } from './time/statistics';
import { dayEight, lastMinute, stoppedClock } from './time/supplement';

/** The forty stories of domain I.3, in its order, then the rows of I.1. */
export const scenarios: Scenario[] = [
  withIdentityCard,
  withoutResidence,
  rootRefused,
  branchRefused,
  lastMinute,
  dayEight,
  certificateFirst,
  suspectedTwins,
  ownersConsent,
  beforeHoliday,
  newYear,
  twoClicks,
  shuffledReports,
  lostPush,
  unknownProse,
  racingSignature,
  apology,
  threePayers,
  claimNotConfirmed,
  levelOfTheDay,
  diedBefore,
  deathAnnulled,
  nameCorrected,
  openAtTheSwitch,
  nameOfTheResult,
  oldCommune,
  outageOfTwoDays,
  lateAutomaticResult,
  betweenAppendAndSend,
  secondPerson,
  totals,
  stoppedClock,
  lateness,
  midnightInUtc,
  ties,
  numberAfterRefusal,
  filedTwice,
  reroute,
  secondTetPlan,
  aftercare,
  lateNumbers,
  triplets,
  populationRefusesCorrections,
  unstableLines,
  invisibleForHours,
  cutOver,
  conflictingResult,
  halfFinished,
  perProvince,
  oneTransaction,
  prose,
  statusOrder,
];
