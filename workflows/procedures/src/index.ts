/** The linked public services on offer. A new one is one more folder and one more name in this list. */
import { birth } from './birth';
import { birthAnnulment } from './birth-annulment';
import { birthCorrection } from './birth-correction';
import { death } from './death';
import { deathAnnulment } from './death-annulment';
import { registryOf } from './registry';

export { documentStyle, mockSignatures, renderResult, type ResultDocument, type Signature } from './documents';
export {
  chooseFuneralBenefit,
  type ConsideredBenefit,
  emergencySupport,
  type FuneralDecision,
  funeralCategoryCodes,
  monthlySurvivorBenefit,
} from './death/benefit';
export { findOfficeForm, type OfficeForm } from './forms';
export { factsFor, mayReadPaper, type Reader } from './readers';
export { type OfferedProcedure, registryOf } from './registry';
export { findSharedPack, type RulePack } from './rule-packs';
export { settingsReader } from './settings';
export {
  type Channel,
  channelsOf,
  dueText,
  noticeKinds,
  noticeText,
  smsText,
  type NoticeDetails,
  type NoticeKind,
} from './notices';
export { outcomes, tellStep } from './wording';

export const { procedures, findProcedure, getProcedure, offer } = registryOf(
  birth,
  death,
  birthCorrection,
  birthAnnulment,
  deathAnnulment,
);
