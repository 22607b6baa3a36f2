import type { DeathFacts } from '../form';
import type { DeathContext } from '../rules/rule';

/** What the steps are made of: a declaration that was checked, under its law. */
export type PlannedDeath = DeathContext & { facts: DeathFacts };

/** Offices by opaque codes of their area: where the deceased lived, or else where the death is registered. */
export const unitsOf = ({ facts: { registration, deceased } }: PlannedDeath) => {
  const home = deceased.residence ?? registration;
  return {
    justice: `justice-${registration.commune}`,
    police: `police-${home.commune}`,
    welfare: `social-${home.commune}`,
    merit: `merit-${home.province}`,
    insurer: `social-insurance-${home.province}`,
  };
};
