import type { Intent, PlanStep } from '@lienthong/plan';

import { feeGate } from '../../law/fees';
import { consentParties } from '../consents';
import { residenceFees } from './fees';
import { type PlannedBirth, unitsOf } from './planned';
import { addNumber } from './registration';

/** They hang from the registration and run beside each other; what was not chosen is NOT_REQUESTED (RB-06). */
export const branchSteps = (planned: PlannedBirth): PlanStep[] =>
  [permanentResidence(planned), healthInsuranceCard(planned), identityCard(planned)].map((branch) => ({
    ...branch,
    requested: planned.branches.has(branch.id),
    review: false,
  }));

type BranchStep = Omit<PlanStep, 'requested' | 'review'> & {
  id: 'permanent-residence' | 'health-insurance-card' | 'identity-card';
};

const permanentResidence = (planned: PlannedBirth): BranchStep => {
  const fees = residenceFees(planned);
  return {
    id: 'permanent-residence',
    title: 'Đăng ký thường trú',
    agency: 'residence',
    unit: unitsOf(planned).police,
    after: ['birth-registration'],
    intents: [...consentGate(planned), ...feeGate(fees), completing('register', 'residence')],
    due: { days: planned.settings.number('tt.dueWD'), verifyDays: planned.settings.number('tt.verifyDueWD') },
    fees,
    resultName: 'Thông báo kết quả đăng ký cư trú (CT08)',
    source: 'NĐ 63/2024/NĐ-CP Điều 8; NĐ 154/2024/NĐ-CP Điều 7; Luật Cư trú 68/2020/QH14 Điều 20',
  };
};

/** RB-13: asked at submission, in VNeID; on paper the signed CT01 stands in its place. */
const consentGate = ({ facts }: PlannedBirth): Intent[] =>
  facts.residence?.confirmation === 'vneid' && consentParties(facts).length > 0
    ? [{ name: 'consent', agency: 'vneid', kind: 'technical', gate: 'consent' }]
    : [];

const healthInsuranceCard = (planned: PlannedBirth): BranchStep => ({
  id: 'health-insurance-card',
  title: 'Cấp thẻ bảo hiểm y tế cho trẻ em dưới 6 tuổi',
  agency: 'health-insurance',
  unit: unitsOf(planned).insurer,
  after: ['birth-registration'],
  intents: [completing('issue', 'health-insurance'), addNumber('health-insurance')],
  due: { days: planned.settings.number('bhyt.dueWD') },
  resultName: 'Thẻ bảo hiểm y tế điện tử',
  source: 'NĐ 63/2024/NĐ-CP Điều 8; QĐ 1351/QĐ-BHXH',
});

/** D5: the card bears the number, so it waits for it; health insurance does not. D6: it may wait for the residence too, for a while. */
const identityCard = (planned: PlannedBirth): BranchStep => {
  const { settings } = planned;
  const days = settings.number('cc.maxWaitWD');
  return {
    id: 'identity-card',
    title: 'Cấp thẻ căn cước cho trẻ em dưới 6 tuổi',
    agency: 'identity-card',
    unit: unitsOf(planned).identityOffice,
    after: ['birth-registration', 'personal-id'],
    ...(settings.flag('cc.waitsForResidence') && { waitsFor: { step: 'permanent-residence', days } }),
    intents: [completing('issue', 'identity-card')],
    due: { days: planned.settings.number('cc.dueWD') },
    resultName: 'Thẻ căn cước',
    source: 'NĐ 301/2026/NĐ-CP, sửa đổi NĐ 63/2024/NĐ-CP; Luật Căn cước 26/2023/QH15',
  };
};

const completing = (name: string, agency: string): Intent => ({ name, agency, kind: 'legal-act', completes: true });
