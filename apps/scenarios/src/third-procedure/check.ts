import { ageInYears, checkFacts, type FormRule, matchesHolder, vietnamDay } from '@lienthong/form';
import type { Procedure, RuleIssue } from '@lienthong/plan';
import { movingInFacts, type MovingInFacts } from './form';
import { branches, inForceFrom } from './law';

/** Takes anything as facts and choice, and never throws. */
export const checkMovingIn: Procedure['check'] = ({ facts, choose = branches, at, actorPersonalId }) => {
  if (at.getTime() < inForceFrom) return [notInForce];
  const isOffered =
    Array.isArray(choose) && new Set(choose).size === choose.length && choose.every((id) => branches.includes(id));
  const form = { schema: movingInFacts, rules: isOffered ? rules : rules.filter(({ id }) => id !== 'MV-15') };
  const found = checkFacts(form, facts, { today: vietnamDay(at), choose, actorPersonalId });
  return isOffered ? found : [notOffered, ...found];
};

/** The declaration without the card number that only one branch needs. */
export const fitMovingIn: Procedure['fit'] = (facts, choose) => {
  const { healthCard, ...rest } = facts as MovingInFacts;
  return choose.includes('health-insurance-update') && healthCard ? { ...rest, healthCard } : rest;
};

interface Context {
  today: string;
  choose: readonly string[];
  actorPersonalId: string | undefined;
}

/** What looks across fields; each is mended at the first field that it reads. */
const rules = (
  [
    {
      id: 'MV-10',
      reads: ['/filer/personalId'],
      check: ({ filer }, { actorPersonalId }) => !actorPersonalId || actorPersonalId === filer.personalId,
      vi: 'Số định danh phải là số của chính tài khoản đang đăng nhập.',
      en: 'The personal number must be that of the account logged in.',
    },
    {
      id: 'MV-11',
      reads: ['/child/personalId', '/child/bornOn', '/child/sex'],
      check: ({ child }) => matchesHolder(child.personalId, child),
      vi: 'Số định danh không khớp ngày sinh hoặc giới tính của con. Vui lòng xem lại.',
      en: "The number does not fit the child's birth date or sex. Please check.",
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
    {
      id: 'MV-15',
      reads: ['/healthCard'],
      check: ({ healthCard }, { choose }) => choose.includes('health-insurance-update') === (healthCard !== undefined),
      vi: 'Số thẻ bảo hiểm y tế chỉ ghi, và phải ghi, khi chọn điều chỉnh thẻ.',
      en: 'The health card number is needed when its change is chosen, and only then.',
    },
  ] satisfies Omit<FormRule<MovingInFacts, Context>, 'pointer'>[]
).map((rule) => ({ ...rule, pointer: rule.reads[0]! }));

const notOffered: RuleIssue = {
  pointer: '/choose',
  rule: 'MV-16',
  vi: 'Mỗi việc chỉ chọn một lần và phải có trong danh sách.',
  en: 'Choose each service once, from the list.',
};

const notInForce: RuleIssue = {
  pointer: '',
  rule: 'MV-17',
  vi: 'Dịch vụ bắt đầu từ ngày 01/09/2026.',
  en: 'The service begins on 01/09/2026.',
};
