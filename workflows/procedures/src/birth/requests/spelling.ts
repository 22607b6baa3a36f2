import { provinces, tidyName } from '@lienthong/form';

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

const toAddress = ({ province, commune, detail }: NonNullable<BirthFacts['residence']>['address']) => ({
  province,
  commune,
  detail,
});

/** Where the child lives: where residence is registered, else with mother, father or the filer (BF-16 makes one sure). */
export const homeOf = ({ residence, mother, father, filer }: BirthFacts) =>
  toAddress(
    needed(residence?.address ?? mother?.residence ?? father?.residence ?? filer.residence, 'address of the child'),
  );

/** Written out with the commune's code: the catalogue of commune names is dated and lives with the agency (RD-09). */
export const toPlaceOfBirth = ({ child: { placeOfBirth } }: BirthFacts): string =>
  [placeOfBirth.facility, placeOfBirth.commune, placeOfBirth.province && provinces[placeOfBirth.province]]
    .filter(Boolean)
    .join(', ');

export const toHomeTown = ({ child: { homeTown } }: BirthFacts): string =>
  [homeTown.detail, provinces[homeTown.province]].filter(Boolean).join(', ');
