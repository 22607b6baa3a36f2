import { postHasAddress } from '../../fields/delivery';
import { landlineIsAnOrganisations as organisations } from '../../fields/filer';
import type { DeathRule } from './rule';

export { filerIsLoggedIn } from '../../fields/filer';
/** DF-20: nobody reports their own death; a number typed into the wrong box would mark the filer dead (F-19). */
export const filerIsNotDeceased: DeathRule = {
  id: 'DF-20',
  reads: ['/deceased/personalId', '/filer/personalId'],
  check: ({ deceased, filer }) => deceased.personalId !== filer.personalId,
  vi: 'Số định danh của người mất đang trùng với số của người yêu cầu. Vui lòng ghi số của người đã mất.',
  en: "The deceased's personal number is the applicant's. Please give the number of the person who died.",
};

export const landlineIsAnOrganisations = organisations('DF-21', 'organisation');
export const postedHasAddress = postHasAddress('DF-22');
