import { provinces, tidyName } from '@lienthong/form';
import type { RequestContext } from '@lienthong/plan';

import type { BirthFacts } from './form';

/** What each agency is told, in its own message schema: nothing more than it needs, and never a contact field. */
export const toBirthRequest = (step: string, intent: string, { facts, results }: RequestContext) => {
  const id = `${step}/${intent}`;
  const build = Object.hasOwn(builders, id) ? builders[id] : undefined;
  if (!build) throw new Error(`birth has no request ${id}`);
  return withoutAbsent(build(facts as BirthFacts, results as BirthResults)) as Record<string, unknown>;
};

/** What earlier steps of the same dossier produced. */
interface BirthResults {
  'personal-id'?: { personalNumber: string };
  'birth-registration'?: {
    book: { number: string; volume: string; page: string; registeredOn: string };
    certificateNumber: string;
  };
}

const builders: Record<string, (facts: BirthFacts, results: BirthResults) => object> = {
  'birth-registration/reserve': (facts) => ({
    child: {
      ...identityOf(facts),
      birthOrder: facts.child.birthOrder,
      childrenInBirth: facts.child.childrenInBirth,
    },
    mother: facts.mother && toNamed(facts.mother),
    father: facts.father && toNamed(facts.father),
    registrationCommune: facts.registration.commune,
  }),

  // RB-08: a late number must not block the certificate.
  'birth-registration/register': (facts, results) => ({
    child: {
      ...identityOf(facts),
      ethnicity: facts.child.ethnicity,
      nationality: facts.child.nationality,
      placeOfBirth: toPlaceOfBirth(facts),
      homeTown: toHomeTown(facts),
      personalNumber: results['personal-id']?.personalNumber,
    },
    mother: facts.mother && toParent(facts.mother),
    father: facts.father && toParent(facts.father),
    filer: { ...toNamed(facts.filer), relation: facts.filer.relation },
    birthNoticeCode: facts.birthNotice?.code,
    registrationCommune: facts.registration.commune,
    copies: facts.copies ?? 0,
  }),

  'birth-registration/confirm': (_facts, results) => ({
    personalNumber: numberFrom(results),
    book: registrationFrom(results).book,
  }),

  'permanent-residence/register': (facts, results) => {
    const residence = needed(facts.residence, 'residence block');
    return {
      child: { ...identityOf(facts), personalNumber: results['personal-id']?.personalNumber },
      address: residence.address,
      residenceCase: residence.case,
      householder: toNamed(residence.householder),
      relationToHouseholder: residence.relationToHouseholder,
      owner: residence.owner && toNamed(residence.owner),
      certificate: certificateFrom(results),
    };
  },

  'health-insurance-card/issue': (facts, results) => {
    const health = needed(facts.health, 'health block');
    return {
      child: { ...identityOf(facts), personalNumber: results['personal-id']?.personalNumber },
      facilityCode: health.facilityCode,
      guardian: health.guardian,
      certificate: certificateFrom(results),
      address: homeOf(facts),
    };
  },

  'identity-card/issue': (facts, results) => ({
    child: { ...identityOf(facts), personalNumber: numberFrom(results) },
    // BF-48: the filer is the legal representative, or the card was not chosen.
    representative: toNamed(facts.filer),
    deliveryAddress: needed(facts.identityCard, 'identity card block').deliveryAddress,
    certificate: certificateFrom(results),
  }),
};

const identityOf = ({ child }: BirthFacts) => ({
  fullName: tidyName(child.fullName),
  bornOn: child.bornOn,
  sex: child.sex,
});

const toNamed = ({ fullName, personalId }: { fullName: string; personalId?: string }) => ({
  fullName: tidyName(fullName),
  personalId,
});

const toParent = (parent: NonNullable<BirthFacts['mother']>) => ({
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
const homeOf = ({ residence, mother, father, filer }: BirthFacts) =>
  toAddress(
    needed(residence?.address ?? mother?.residence ?? father?.residence ?? filer.residence, 'address of the child'),
  );

/** Written out with the commune's code: the catalogue of commune names is dated and lives with the agency (RD-09). */
const toPlaceOfBirth = ({ child: { placeOfBirth } }: BirthFacts): string =>
  [placeOfBirth.facility, placeOfBirth.commune, placeOfBirth.province && provinces[placeOfBirth.province]]
    .filter(Boolean)
    .join(', ');

const toHomeTown = ({ child: { homeTown } }: BirthFacts): string =>
  [homeTown.detail, provinces[homeTown.province]].filter(Boolean).join(', ');

const registrationFrom = (results: BirthResults) => needed(results['birth-registration'], 'birth registration');
const numberFrom = (results: BirthResults) => needed(results['personal-id'], 'personal number').personalNumber;

const certificateFrom = (results: BirthResults) => {
  const { book, certificateNumber } = registrationFrom(results);
  return { number: certificateNumber, registeredOn: book.registeredOn };
};

/** The plan opens a step only after what it needs: absence is a defect, not an outcome. */
const needed = <T>(value: T | undefined, name: string): T => {
  if (value === undefined) throw new Error(`birth: the ${name} is not there yet`);
  return value;
};

/** Messages are JSON: an absent value has no key, also before it is serialised (digests are taken of the object). */
const withoutAbsent = (value: unknown): unknown => {
  if (typeof value !== 'object' || value === null) return value;
  const present = Object.entries(value).filter(([, inner]) => inner !== undefined);
  return Object.fromEntries(present.map(([key, inner]) => [key, withoutAbsent(inner)]));
};
