import type { Intent, PlanStep, Procedure } from '@lienthong/plan';
import { feeGate, feeLines, limitsOf } from '@lienthong/procedures/toolkit';
import { getJudgedMovingIn } from './check';
import type { MovingInFacts } from './form';
import { type Branch, source } from './law';

/** Residence first, with the population database inside it; then both cards in parallel. */
export const planMovingIn: Procedure['plan'] = (request) => {
  const { durations, agencies } = request;
  const { home, owner } = request.facts as MovingInFacts;
  const { pack, settings, branches } = getJudgedMovingIn(request);
  const daysOf = (key: string) => settings.number(`movingIn.${key}WD`);
  const fees = feeLines(settings, { 'fee.movingIn': 1 });
  const root = { requested: true, after: [], unit: `police-${home.commune}`, source };
  const branch = (id: Branch, due: string) => ({
    id,
    requested: branches.has(id),
    after: ['residence-change'],
    review: false,
    due: { days: daysOf(due) },
    source,
  });
  const steps: PlanStep[] = [
    {
      ...root,
      id: 'residence-change',
      title: 'Đăng ký thường trú',
      agency: 'residence',
      review: true,
      intents: [...feeGate(fees), ...(owner ? [consent] : []), ...acts],
      due: { days: daysOf('residenceDue'), verifyDays: daysOf('residenceVerifyDue') },
      fees,
      resultName: 'Thông báo kết quả đăng ký cư trú (CT08)',
    },
    {
      ...root,
      id: 'population-record',
      title: 'Cập nhật Cơ sở dữ liệu quốc gia về dân cư',
      agency: 'population',
      partOf: 'residence-change',
      review: false,
      intents: [],
    },
    {
      ...branch('health-insurance-update', 'healthCardDue'),
      title: 'Điều chỉnh thẻ bảo hiểm y tế',
      agency: 'health-insurance',
      unit: `health-insurance-${home.province}`,
      intents: [{ name: 'update', agency: 'health-insurance', kind: 'legal-act', completes: true }],
      resultName: 'Thẻ bảo hiểm y tế điện tử',
    },
    {
      ...branch('identity-card-reissue', 'identityCardDue'),
      title: 'Cấp lại thẻ căn cước',
      agency: 'identity-card',
      unit: `identity-card-${home.province}`,
      intents: [{ name: 'reissue', agency: 'identity-card', kind: 'legal-act', completes: true }],
      resultName: 'Thẻ căn cước',
    },
  ];
  return {
    procedure: 'moving-in',
    pack: pack.id,
    code: '9.000001',
    calendar: settings.text('calendar'),
    limits: limitsOf(settings),
    total: { days: daysOf('total') },
    steps,
    durations,
    agencies,
  };
};

/** Asked at submission; taken back when the step ends without its act. */
const consent: Intent = { name: 'consent', agency: 'vneid', kind: 'technical', gate: 'consent' };

/** The population database is told of what the register already holds. */
const acts: Intent[] = [
  { name: 'register', agency: 'residence', kind: 'legal-act', completes: true },
  { name: 'update', agency: 'population', kind: 'legal-act', settles: 'population-record' },
];
