import type { Intent, PlanStep, Procedure } from '@lienthong/plan';
import type { MovingInFacts } from './form';
import { branches, lawUnder, source } from './law';

/** Residence first, with the population database inside it; then both cards in parallel. */
export const planMovingIn: Procedure['plan'] = ({ facts, choose = branches, settings, durations, agencies }) => {
  const { home, owner } = facts as MovingInFacts;
  const { calendar, limits, number } = lawUnder(settings);
  const fees = [{ code: 'residence', amount: number('fee'), source }].filter(({ amount }) => amount > 0);
  const root = { requested: true, after: [], unit: `police-${home.commune}`, source };
  const branch = (id: string, dueWD: string) => ({
    id,
    requested: choose.includes(id),
    after: ['residence-change'],
    review: false,
    due: { days: number(dueWD) },
    source,
  });
  const steps: PlanStep[] = [
    {
      ...root,
      id: 'residence-change',
      title: 'Đăng ký thường trú',
      agency: 'residence',
      review: true,
      intents: [...(fees.length > 0 ? [collect] : []), ...(owner ? [consent] : []), ...acts],
      due: { days: number('residenceDueWD'), verifyDays: number('residenceVerifyDueWD') },
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
      ...branch('health-insurance-update', 'healthCardDueWD'),
      title: 'Điều chỉnh thẻ bảo hiểm y tế',
      agency: 'health-insurance',
      unit: `health-insurance-${home.province}`,
      intents: [{ name: 'update', agency: 'health-insurance', kind: 'legal-act', completes: true }],
      resultName: 'Thẻ bảo hiểm y tế điện tử',
    },
    {
      ...branch('identity-card-reissue', 'identityCardDueWD'),
      title: 'Cấp lại thẻ căn cước',
      agency: 'identity-card',
      unit: `identity-card-${home.province}`,
      intents: [{ name: 'reissue', agency: 'identity-card', kind: 'legal-act', completes: true }],
      resultName: 'Thẻ căn cước',
    },
  ];
  const total = { days: number('totalWD') };
  const law = { pack: 'MV_2026', code: '9.000001', calendar, limits, total };
  return { procedure: 'moving-in', ...law, steps, durations, agencies };
};

/** Asked at submission; taken back when the step ends without its act. */
const collect: Intent = { name: 'collect', agency: 'payments', kind: 'technical', gate: 'fee' };
const consent: Intent = { name: 'consent', agency: 'vneid', kind: 'technical', gate: 'consent' };

/** The population database is told of what the register already holds. */
const acts: Intent[] = [
  { name: 'register', agency: 'residence', kind: 'legal-act', completes: true },
  { name: 'update', agency: 'population', kind: 'legal-act', settles: 'population-record' },
];
