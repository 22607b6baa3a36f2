import type { BirthFacts } from '../form';
import type { BirthContext } from '../rules/rule';

/** What the steps are made of: a declaration that was checked, under its law. */
export type PlannedBirth = BirthContext & { facts: BirthFacts };

/** Offices by opaque codes of their area; the branches go where the child will live, or else where the birth is registered. */
export const unitsOf = ({ facts: { registration, residence } }: PlannedBirth) => {
  const home = residence?.address ?? registration;
  return {
    justice: `justice-${registration.commune}`,
    police: `police-${home.commune}`,
    insurer: `health-insurance-${home.province}`,
    identityOffice: `identity-card-${home.province}`,
  };
};
