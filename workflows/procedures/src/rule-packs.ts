/** The law in force at submission, as data (domain A.3): what births and deaths share. A dossier finishes under its pack (RA-01). */
export interface RulePack {
  id: string;
  /** First instant of submission under this pack, in Việt Nam's time. */
  from: string;
  /** Domain A.2, D.6: a code of a province means nothing without its date. */
  territory: '63-provinces' | '34-provinces';
  /** Where a citizen may file. */
  frontDoors: readonly FrontDoor[];
  /** The systems between the front door and the civil-status book, in order (RA-02). */
  route: { hops: readonly Hop[]; source: string };
  /** Whose declaration forms were in force (RA-02); a dossier's papers follow the date of issue (RA-01). */
  forms: string;
  /** Extract of the book, or certificate of death. */
  deathResultName: string;
  source: string;
}

/** Cổng Dịch vụ công quốc gia; ứng dụng VNeID. */
export type FrontDoor = 'national-portal' | 'vneid';

/** Phần mềm DVCLT; một cửa điện tử cấp tỉnh; hệ thống TTHC của Bộ Tư pháp; hệ thống điều phối của Cổng; phần mềm hộ tịch. */
export type Hop = 'linked-services' | 'province' | 'justice-procedures' | 'portal-coordination' | 'civil-registry';

const bothDoors = ['national-portal', 'vneid'] as const;
const extract = 'Trích lục khai tử';
const nd63Forms = 'NĐ 63/2024/NĐ-CP [K]';
const nd301Forms = 'NĐ 301/2026/NĐ-CP, Mẫu số 01 và 02 [C2:S7]';

/** Oldest first. */
const rulePacks: readonly RulePack[] = [
  {
    id: 'R0_PILOT',
    from: '2022-11-21T00:00:00+07:00',
    territory: '63-provinces',
    frontDoors: ['national-portal'],
    route: { hops: ['linked-services', 'province', 'civil-registry'], source: 'văn bản 2084/VPCP-KSTT (2023) [K]' },
    forms: 'văn bản 2084/VPCP-KSTT (2023) [K]',
    deathResultName: extract,
    source: 'QĐ 06/QĐ-TTg; thí điểm từ 21/11/2022 tại Hà Nội, Hà Nam; văn bản 2084/VPCP-KSTT (2023)',
  },
  {
    id: 'R1_ND63',
    from: '2024-07-01T00:00:00+07:00',
    territory: '63-provinces',
    frontDoors: bothDoors,
    route: { hops: ['linked-services', 'province', 'civil-registry'], source: 'NĐ 63/2024/NĐ-CP Điều 8, 14 [C:S2]' },
    forms: nd63Forms,
    deathResultName: extract,
    source: 'NĐ 63/2024/NĐ-CP; QĐ 296/QĐ-VPCP (2024)',
  },
  {
    id: 'R2_TWO_TIER',
    from: '2025-07-01T00:00:00+07:00',
    territory: '34-provinces',
    frontDoors: bothDoors,
    route: {
      hops: ['linked-services', 'province', 'civil-registry'],
      source: 'as R1, new civil-status system [C:S25]',
    },
    forms: nd63Forms,
    deathResultName: extract,
    source: 'NĐ 63/2024/NĐ-CP; NĐ 120/2025/NĐ-CP; QĐ 19/2025/QĐ-TTg',
  },
  {
    id: 'R3_ND301',
    from: '2026-09-01T00:00:00+07:00',
    territory: '34-provinces',
    frontDoors: bothDoors,
    route: {
      hops: ['linked-services', 'justice-procedures', 'civil-registry'],
      source: 'draft of NĐ 301/2026 [C2:S8]',
    },
    forms: nd301Forms,
    deathResultName: extract,
    source: 'NĐ 63/2024/NĐ-CP, sửa đổi bởi NĐ 301/2026/NĐ-CP',
  },
  {
    id: 'R4_COORD',
    from: '2027-01-01T00:00:00+07:00',
    territory: '34-provinces',
    frontDoors: bothDoors,
    route: { hops: ['portal-coordination', 'justice-procedures', 'civil-registry'], source: 'NĐ 301/2026 [C2:S7]' },
    forms: nd301Forms,
    deathResultName: extract,
    source: 'NĐ 63/2024/NĐ-CP, sửa đổi bởi NĐ 301/2026/NĐ-CP (phần có hiệu lực từ 01/01/2027)',
  },
  {
    id: 'R5_LAW2026',
    from: '2027-03-01T00:00:00+07:00',
    territory: '34-provinces',
    frontDoors: bothDoors,
    route: { hops: ['portal-coordination', 'justice-procedures', 'civil-registry'], source: 'NĐ 301/2026 [C2:S7]' },
    forms: nd301Forms,
    deathResultName: 'Giấy chứng tử',
    source: 'Luật Hộ tịch 03/2026/QH16; NĐ 63/2024/NĐ-CP, sửa đổi bởi NĐ 301/2026/NĐ-CP',
  },
];

/** RA-01: undefined = before the first pack. */
export const findSharedPack = (at: Date): RulePack | undefined =>
  rulePacks.findLast((pack) => Date.parse(pack.from) <= at.getTime());

/** RA-01: what a death's result will be called after this pack, and from when on. */
export const laterDeathNames = ({ from: begun }: RulePack): { from: number; name: string }[] =>
  rulePacks
    .filter(({ deathResultName }, index) => deathResultName !== rulePacks[index - 1]?.deathResultName)
    .filter(({ from }) => from > begun)
    .map(({ from, deathResultName }) => ({ from: Date.parse(from), name: deathResultName }));
