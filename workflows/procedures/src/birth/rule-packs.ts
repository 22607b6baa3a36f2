import { findSharedPack, type RulePack } from '../rule-packs';

/** Branches of the linked birth service; the root, birth registration, is always taken. */
export const branches = ['permanent-residence', 'health-insurance-card', 'identity-card'] as const;
export type Branch = (typeof branches)[number];

/** What the law of one time says of births (domain A.3, RB-05, D.3). */
export interface BirthRulePack extends RulePack {
  /** National procedure code; absent = the setting `gs.pilotCode`. */
  code?: string;
  offers: readonly Branch[];
  /** The setting that allows a part of the offer; absent = any part may be chosen. */
  partsBy?: 'gs.allowSubsets';
  /** The setting that allows registration without any branch (D9); absent = never. */
  rootAloneBy?: 'gs.allowRootOnly';
  /** Luật Hộ tịch 03/2026/QH16: registration is no longer tied to residence [C2:S36]. */
  anyCommune?: true;
}

type OwnPart = Omit<BirthRulePack, keyof RulePack>;

const beforeIdentityCards = ['permanent-residence', 'health-insurance-card'] as const;
const underNd63: OwnPart = { code: '2.002621', offers: beforeIdentityCards, partsBy: 'gs.allowSubsets' };
const underNd301: OwnPart = { code: '3.000722', offers: branches, rootAloneBy: 'gs.allowRootOnly' };

const ownParts: Record<string, OwnPart> = {
  // The pilot's sets, {KS,TT,BHYT}, {KS,BHYT} and {KS,TT}, are every part of its offer.
  R0_PILOT: { offers: beforeIdentityCards },
  R1_ND63: underNd63,
  R2_TWO_TIER: underNd63,
  R3_ND301: underNd301,
  R4_COORD: underNd301,
  R5_LAW2026: { ...underNd301, anyCommune: true },
};

/** RA-01: undefined = before the first pack. */
export const findRulePack = (at: Date): BirthRulePack | undefined => {
  const pack = findSharedPack(at);
  const ownPart = pack && ownParts[pack.id];
  return ownPart && { ...pack, ...ownPart };
};
