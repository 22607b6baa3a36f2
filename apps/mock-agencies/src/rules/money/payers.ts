import { neverOnceDone, type AgencyRules } from '../agency-rules';
import { isQuestion } from '../intents';
import { checkBy, decideBy } from './benefits';
import { resume, settleSurvivors, stop } from './monthly';

const mayUndo: AgencyRules['mayUndo'] = ({ intent }) => isQuestion(intent) || neverOnceDone();

const insurer = {
  agency: 'social-insurance' as const,
  codes: ['BHXH_MT' as const],
  ground: 'Luật BHXH 41/2024/QH15',
};
const homeAffairs = {
  agency: 'merit' as const,
  codes: ['NCC_MT' as const, 'CCB_MT' as const],
  ground: 'NĐ 131/2021/NĐ-CP',
};
const commune = {
  agency: 'social-assistance' as const,
  codes: ['HTXH_MT' as const, 'BTXH_MT' as const],
  ground: 'NĐ 176/2025/NĐ-CP; NĐ 335/2026/NĐ-CP, Điều 11',
};

/** Decisions are legal acts; what may still be held back is the payment (domain I.2). */
export const socialInsurance: AgencyRules = {
  judge: {
    'check-insurance': checkBy(insurer),
    'decide-insurance': decideBy(insurer),
    'settle-survivors': settleSurvivors,
    stop,
    resume,
  },
  mayUndo,
};

export const merit: AgencyRules = {
  judge: { 'check-merit': checkBy(homeAffairs), 'decide-merit': decideBy(homeAffairs) },
  mayUndo,
};

export const socialAssistance: AgencyRules = {
  judge: { 'check-assistance': checkBy(commune), 'decide-assistance': decideBy(commune) },
  mayUndo,
};
