import { consentParties } from '../consents';
import type { BirthFacts } from '../form';
import { type BirthRule, parentsOf } from './rule';

const isParent = (facts: BirthFacts, personalId: string): boolean =>
  parentsOf(facts).some((parent) => parent.personalId === personalId);

/** BF-43: nobody lives with parents who are not known (domain C.3 `truongHopTT` 0 and 1). */
export const parentsHomeHasParent: BirthRule = {
  id: 'BF-43',
  reads: ['/residence/case', '/mother', '/father'],
  check: (facts) => {
    const withParent = facts.residence?.case === 'with-owning-parent' || facts.residence?.case === 'with-parent';
    return !withParent || parentsOf(facts).length > 0;
  },
  vi: 'Chưa khai cha hoặc mẹ: trẻ không thể đăng ký thường trú theo cha, mẹ. Vui lòng chọn trường hợp khác.',
  en: 'No parent is declared: the child cannot be registered with the parents. Please choose another case.',
};

/** BF-44: when the parents own the dwelling, the owner is one of them, or is not asked. */
export const owningParentIsOwner: BirthRule = {
  id: 'BF-44',
  pointer: '/residence/owner',
  reads: ['/residence/case', '/residence/owner', '/mother', '/father'],
  check: (facts) =>
    facts.residence?.case !== 'with-owning-parent' ||
    facts.residence.owner === undefined ||
    isParent(facts, facts.residence.owner.personalId),
  vi: 'Bạn chọn chỗ ở của cha hoặc mẹ: chủ sở hữu phải là cha hoặc mẹ. Nếu không, vui lòng chọn trường hợp khác.',
  en: 'You chose a dwelling that the parents own: the owner must be a parent. Otherwise please choose another case.',
};

/** BF-45: somebody else's dwelling needs the owner, who will be asked to agree (Law on Residence 2020 Art 20). */
export const otherOwnerIsNamed: BirthRule = {
  id: 'BF-45',
  pointer: '/residence/owner',
  reads: ['/residence/case', '/residence/owner', '/mother', '/father'],
  check: (facts) => {
    if (facts.residence?.case !== 'with-parent') return true;
    const { owner } = facts.residence;
    return owner !== undefined && !isParent(facts, owner.personalId);
  },
  vi: 'Chỗ ở không thuộc sở hữu của cha, mẹ: vui lòng ghi chủ sở hữu, là người khác.',
  en: 'The parents do not own the dwelling: please name the owner, who is somebody else.',
};

/** BF-46: who heads the household as mother or father heads it for their own child (domain C.3 `quanHeChuHo`). */
export const parentHeadsForChild: BirthRule = {
  id: 'BF-46',
  reads: ['/residence/relationToHouseholder', '/residence/householder/personalId', '/mother', '/father'],
  check: (facts) =>
    facts.residence === undefined ||
    !isParent(facts, facts.residence.householder.personalId) ||
    facts.residence.relationToHouseholder === 'child',
  vi: 'Chủ hộ là cha hoặc mẹ: vui lòng chọn quan hệ của trẻ với chủ hộ là con.',
  en: 'A parent is the head of household: please choose child as the relation.',
};

/** BF-50: VNeID can ask only who has a personal number (RB-13); the others sign form CT01. */
export const vneidReachesEverybody: BirthRule = {
  id: 'BF-50',
  pointer: '/residence/confirmation',
  reads: ['/residence', '/filer', '/mother', '/father'],
  check: (facts) =>
    facts.residence?.confirmation !== 'vneid' || consentParties(facts).every(({ personalId }) => personalId),
  vi: 'Có người cần đồng ý nhưng chưa có số định danh để hỏi qua VNeID. Vui lòng chọn xác nhận bằng giấy.',
  en: 'Somebody who has to agree has no personal number and cannot be asked in VNeID. Please choose paper.',
};

/** BF-62: consent is given in VNeID, or the signed form CT01 is uploaded (RB-13); saying "on paper" alone is neither. */
export const consentOnPaperIsUploaded: BirthRule = {
  id: 'BF-62',
  reads: ['/papers', '/residence', '/filer', '/mother', '/father'],
  check: (facts) =>
    facts.residence?.confirmation !== 'paper' ||
    consentParties(facts).length === 0 ||
    facts.papers?.some(({ kind }) => kind === 'signed-consent') === true,
  vi: 'Chủ hộ, chủ sở hữu hoặc cha mẹ cần đồng ý: vui lòng tải lên tờ khai CT01 đã có chữ ký của họ, hoặc chọn VNeID.',
  en: 'Head of household, owner or parents have to agree: please upload form CT01 signed by them, or choose VNeID.',
};
