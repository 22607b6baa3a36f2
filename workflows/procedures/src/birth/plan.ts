import type { Intent, Plan, PlanRequest, PlanStep } from '@lienthong/plan';

import { toChoice } from './choice';
import type { BirthFacts } from './form';
import { limitsOf, settingsReader } from '../settings';
import { birthSettings } from './settings';
import { type Branch, findRulePack } from './rule-packs';

/** The tree of domain B.4: birth registration with the personal number inside, then three branches in parallel. */
export const birthPlan = ({ facts, choose, at, settings, durations, agencies }: PlanRequest): Plan => {
  const read = settingsReader(birthSettings, settings);
  const pack = findRulePack(at);
  const choice = pack && toChoice(choose, facts, pack);
  if (!pack || !choice || choice.issue) throw new Error('a birth is planned only after its declaration was checked');
  const units = unitsOf(facts as BirthFacts);
  return {
    procedure: 'birth',
    pack: pack.id,
    code: '3.000722',
    calendar: read.text('calendar'),
    limits: limitsOf(read),
    steps: [birthRegistration(units.justice), personalId(units.justice), ...branchSteps(units, choice.branches)],
    durations,
    agencies,
  };
};

/** Offices by opaque codes of their area; the branches go where the child will live, or else where the birth is registered. */
const unitsOf = ({ registration, residence }: BirthFacts) => {
  const home = residence?.address ?? registration;
  return {
    justice: `justice-${registration.commune}`,
    police: `police-${home.commune}`,
    insurer: `health-insurance-${home.province}`,
    identityOffice: `identity-card-${home.province}`,
  };
};

/** D3: the number is only reserved when the officer has accepted, and becomes a legal act when the book entry is confirmed. */
const birthRegistration = (unit: string): PlanStep => ({
  id: 'birth-registration',
  title: 'Đăng ký khai sinh',
  agency: 'civil-registry',
  unit,
  requested: true,
  after: [],
  review: true,
  intents: [
    { name: 'reserve', agency: 'population', kind: 'technical', settles: 'personal-id', onRefused: 'manual-check' },
    { name: 'register', agency: 'civil-registry', kind: 'legal-act', completes: true },
    { name: 'confirm', agency: 'population', kind: 'legal-act', settles: 'personal-id' },
  ],
  source: 'Luật Hộ tịch 60/2014/QH13 Điều 16; NĐ 63/2024/NĐ-CP Điều 7, 8 (sửa đổi bởi NĐ 301/2026/NĐ-CP)',
});

/** A doubt about the number is cleared by the officer who registers the birth (RB-09), hence the same unit. */
const personalId = (unit: string): PlanStep => ({
  id: 'personal-id',
  title: 'Cấp số định danh cá nhân',
  agency: 'population',
  unit,
  requested: true,
  after: [],
  partOf: 'birth-registration',
  review: false,
  intents: [],
  source: 'NĐ 137/2015/NĐ-CP Điều 13, 15',
});

const branchSteps = (units: ReturnType<typeof unitsOf>, chosen: ReadonlySet<Branch>): PlanStep[] =>
  [
    {
      id: 'permanent-residence' as const,
      title: 'Đăng ký thường trú',
      agency: 'residence',
      unit: units.police,
      after: ['birth-registration'],
      intents: [completing('register', 'residence')],
      source: 'NĐ 63/2024/NĐ-CP Điều 8; NĐ 154/2024/NĐ-CP Điều 7',
    },
    {
      id: 'health-insurance-card' as const,
      title: 'Cấp thẻ bảo hiểm y tế cho trẻ em dưới 6 tuổi',
      agency: 'health-insurance',
      unit: units.insurer,
      after: ['birth-registration'],
      intents: [completing('issue', 'health-insurance')],
      source: 'NĐ 63/2024/NĐ-CP Điều 8; QĐ 1351/QĐ-BHXH',
    },
    {
      id: 'identity-card' as const,
      title: 'Cấp thẻ căn cước cho trẻ em dưới 6 tuổi',
      agency: 'identity-card',
      unit: units.identityOffice,
      // D5: the card bears the number, so it waits for it; health insurance does not.
      after: ['birth-registration', 'personal-id'],
      intents: [completing('issue', 'identity-card')],
      source: 'NĐ 301/2026/NĐ-CP, sửa đổi NĐ 63/2024/NĐ-CP',
    },
  ].map((branch) => ({ ...branch, requested: chosen.has(branch.id), review: false }));

const completing = (name: string, agency: string): Intent => ({ name, agency, kind: 'legal-act', completes: true });
