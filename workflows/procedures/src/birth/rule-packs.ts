/** Branches of the linked birth service; the root, birth registration, is always taken. */
export const branches = ['permanent-residence', 'health-insurance-card', 'identity-card'] as const;
export type Branch = (typeof branches)[number];

/** The law in force at submission, as data (domain A.3). A dossier finishes under the pack it began with (RA-01). */
export interface BirthRulePack {
  id: string;
  /** First instant of submission under this pack. */
  from: string;
  source: string;
  offers: readonly Branch[];
  /** `gs.allowRootOnly` (D9): registration without any branch. */
  allowRootOnly: boolean;
  /** RB-03: the text of 2023 left both out; kept until a newer text says otherwise. */
  excludesCollectiveHousehold: boolean;
  excludesBorderCommunes: boolean;
}

const r3: BirthRulePack = {
  id: 'R3_ND301',
  from: '2026-09-01T00:00:00+07:00',
  source: 'NĐ 63/2024/NĐ-CP, sửa đổi bởi NĐ 301/2026/NĐ-CP',
  offers: branches,
  allowRootOnly: false,
  excludesCollectiveHousehold: true,
  excludesBorderCommunes: true,
};

/**
 * Oldest first. Stays `R3_ND301` after 31/12/2026 until `R4_COORD` and `R5_LAW2026` are written here: their steps for a
 * birth are the same, and a service that stops on New Year's Eve helps nobody.
 */
const rulePacks: BirthRulePack[] = [r3];

/** RA-01: undefined = the law of that day is not loaded. */
export const findRulePack = (at: Date): BirthRulePack | undefined =>
  rulePacks.findLast((pack) => Date.parse(pack.from) <= at.getTime());
