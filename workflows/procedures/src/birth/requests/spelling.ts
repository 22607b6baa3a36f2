import { tidyName } from '@lienthong/form';
import type { RequestContext } from '@lienthong/plan';

import { needed } from '../../requests/requests-of';
import { placeInWords, toAddress, toNamed } from '../../requests/spelling';
import type { BirthFacts } from '../form';
import { factsOf } from './earlier';

/** Parts of a declaration as several agencies' messages spell them. */

export const identityOf = ({ child }: BirthFacts) => ({
  fullName: tidyName(child.fullName),
  bornOn: child.bornOn,
  sex: child.sex,
});

export const toParent = (parent: NonNullable<BirthFacts['mother']>) => ({
  ...toNamed(parent),
  bornOn: parent.bornOn,
  ethnicity: parent.ethnicity,
  nationality: parent.nationality,
  residence: parent.residence && toAddress(parent.residence),
});

/** Where the child lives: where residence is registered, else with mother, father or the filer (BF-16 makes one sure). */
export const homeOf = ({ residence, mother, father, filer }: BirthFacts) =>
  toAddress(
    needed(residence?.address ?? mother?.residence ?? father?.residence ?? filer.residence, 'address of the child'),
  );

export const toPlaceOfBirth = (context: RequestContext): string => {
  const { placeOfBirth } = factsOf(context).child;
  return placeInWords(placeOfBirth.facility, placeOfBirth, context);
};

export const toHomeTown = (context: RequestContext): string => {
  const { detail, province } = factsOf(context).child.homeTown;
  return placeInWords(detail, { province }, context);
};
