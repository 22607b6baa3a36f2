import { tidyName } from '@lienthong/form';
import { findCommune, findProvince } from '@lienthong/places';

import { needed } from '../../requests';
import type { BirthFacts } from '../form';

/** Parts of a declaration as several agencies' messages spell them. */

export const identityOf = ({ child }: BirthFacts) => ({
  fullName: tidyName(child.fullName),
  bornOn: child.bornOn,
  sex: child.sex,
});

export const toNamed = ({ fullName, personalId }: { fullName: string; personalId?: string }) => ({
  fullName: tidyName(fullName),
  personalId,
});

export const toParent = (parent: NonNullable<BirthFacts['mother']>) => ({
  ...toNamed(parent),
  bornOn: parent.bornOn,
  ethnicity: parent.ethnicity,
  nationality: parent.nationality,
  residence: parent.residence && toAddress(parent.residence),
});

export const toAddress = ({ province, commune, detail }: NonNullable<BirthFacts['residence']>['address']) => ({
  province,
  commune,
  detail,
});

/** Where the child lives: where residence is registered, else with mother, father or the filer (BF-16 makes one sure). */
export const homeOf = ({ residence, mother, father, filer }: BirthFacts) =>
  toAddress(
    needed(residence?.address ?? mother?.residence ?? father?.residence ?? filer.residence, 'address of the child'),
  );

/** Written out as the places were called on the day that the declaration means (RD-09). */
export const toPlaceOfBirth = ({ child: { placeOfBirth } }: BirthFacts, submittedOn: string): string => {
  const { facility, province, commune, validAt = submittedOn } = placeOfBirth;
  return [facility, commune && communeName(commune, validAt), province && findProvince(province, validAt)?.name]
    .filter(Boolean)
    .join(', ');
};

/** The catalogue does not know every commune of earlier years: its code stands for it. */
const communeName = (code: string, day: string): string => findCommune(code, day)?.name ?? code;

export const toHomeTown = ({ child: { homeTown } }: BirthFacts, submittedOn: string): string =>
  [homeTown.detail, findProvince(homeTown.province, submittedOn)?.name].filter(Boolean).join(', ');
