import type { BirthFacts } from './form';

export interface ConsentParty {
  role: 'householder' | 'owner' | 'mother' | 'father';
  fullName: string;
  /** Absent = a parent without a number, who can agree on paper only. */
  personalId?: string;
}

/**
 * Whose agreement residence needs (domain C.3; Law on Residence 2020 Art 20): head of household and owner, and both
 * parents when the filer is neither; never the filer, and nobody twice.
 */
export const consentParties = (facts: BirthFacts): ConsentParty[] => {
  const { residence, filer, mother, father } = facts;
  if (!residence) return [];
  const parents = filer.relation === 'mother' || filer.relation === 'father' ? {} : { mother, father };
  const asked = { householder: residence.householder, owner: residence.owner, ...parents };
  const parties = (Object.keys(asked) as ConsentParty['role'][]).flatMap((role): ConsentParty[] => {
    const person = asked[role as keyof typeof asked];
    return person && person.personalId !== filer.personalId
      ? [{ role, fullName: person.fullName, personalId: person.personalId }]
      : [];
  });
  const first = (party: ConsentParty) => parties.find(({ personalId }) => personalId === party.personalId) === party;
  return parties.filter((party) => party.personalId === undefined || first(party));
};
