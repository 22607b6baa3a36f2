import { ageInYears, type FormRule, matchesHolder } from '@lienthong/form';
import type { RuleIssue } from '@lienthong/plan';
import {
  blockRulesOf,
  type BranchBlock,
  type Choice,
  filerIsLoggedIn,
  type Judged,
  judging,
  numberDoesNotFit,
} from '@lienthong/procedures/toolkit';
import { movingInFacts, type MovingInFacts } from './form';
import { type Branch, branches, findLaw, type MovingInLaw } from './law';

/** Which field only one branch needs. */
export const blocks: Record<string, BranchBlock<Branch>> = {
  healthCard: {
    branch: 'health-insurance-update',
    vi: 'điều chỉnh thẻ bảo hiểm y tế',
    en: 'the change of the health card',
    missing: 'MV-15',
    unneeded: 'MV-17',
  },
};

/** What looks across fields; each is mended at the first field that it reads. */
export const factRules: FormRule<MovingInFacts, Judged<MovingInLaw, Branch>>[] = [
  filerIsLoggedIn,
  {
    id: 'MV-11',
    reads: ['/child/personalId', '/child/bornOn', '/child/sex'],
    check: ({ child }) => matchesHolder(child.personalId, child),
    ...numberDoesNotFit,
  },
  {
    id: 'MV-12',
    reads: ['/adoption/issuedOn'],
    check: ({ adoption }, { today }) => adoption.issuedOn <= today,
    vi: 'Ngày cấp không thể ở sau hôm nay.',
    en: 'The certificate cannot be dated after today.',
  },
  {
    id: 'MV-13',
    reads: ['/adoption/issuedOn', '/child/bornOn'],
    check: ({ child: { bornOn }, adoption: { issuedOn } }) => bornOn <= issuedOn && ageInYears(bornOn, issuedOn) < 16,
    vi: 'Khi được nhận nuôi, con phải đã sinh ra và dưới 16 tuổi.',
    en: 'When adopted, the child must have been born and be under 16.',
  },
  {
    id: 'MV-14',
    reads: ['/owner/personalId', '/filer/personalId'],
    check: ({ filer, owner }) => owner?.personalId !== filer.personalId,
    vi: 'Chỗ ở là của bạn: vui lòng bỏ trống phần chủ sở hữu.',
    en: 'The dwelling is your own: please leave the owner out.',
  },
];

export const choiceRules = blockRulesOf(blocks);

const toChoice = (choose: unknown = branches): Choice<Branch> => {
  const isOffered =
    Array.isArray(choose) && new Set(choose).size === choose.length && choose.every((id) => branches.includes(id));
  return isOffered ? { branches: new Set(choose as Branch[]) } : { branches: new Set(), issue: notOffered };
};

const notOffered: RuleIssue = {
  pointer: '/choose',
  rule: 'MV-16',
  vi: 'Mỗi việc chỉ chọn một lần và phải có trong danh sách.',
  en: 'Choose each service once, from the list.',
};

export const { check: checkMovingIn, getJudged: getJudgedMovingIn } = judging<MovingInLaw, Branch>({
  findLaw,
  toChoice,
  schemaUnder: () => movingInFacts,
  factRules,
  choiceRules,
  begins: '01/09/2026',
});
