import { addDays, vietnamDay } from '@lienthong/form';
import type { Sample } from '@lienthong/plan';

import type { Edits } from '../../samples/edit';
import { variantsOf } from '../../samples/variants';
import * as people from './people';

/** Born ten days ago in a hospital, declared by the mother, who owns and heads the home: nobody has to agree. */
export const plainFacts = (at: Date) => {
  const today = vietnamDay(at);
  const noticeOn = addDays(today, -9);
  return {
    filer: people.filingMother,
    case: 'both-parents-known',
    foreignElement: 'none',
    registration: { province: people.home.province, commune: people.home.commune },
    child: {
      fullName: 'Nguyễn Thử Mai',
      bornOn: addDays(today, -10),
      sex: 'female',
      ethnicity: '1',
      nationality: 'VN',
      placeOfBirth: { country: 'VN', province: '01', commune: '00004', facility: 'Bệnh viện Ví Dụ' },
      homeTown: { province: '01', detail: 'Xã Ví Dụ' },
      birthOrder: 1,
      childrenInBirth: 1,
    },
    mother: people.mother,
    father: people.father,
    marriage: { number: '12', volume: '01/2019', issuedOn: '2019-05-20', issuedBy: 'Ủy ban nhân dân xã Ví Dụ' },
    birthNotice: { code: `00001.GCS.01234.${noticeOn.slice(2, 4)}`, issuedOn: noticeOn },
    residence: {
      case: 'with-owning-parent',
      confirmation: 'vneid',
      householder: people.motherIdentity,
      relationToHouseholder: 'child',
      address: people.home,
    },
    health: { facilityCode: '01234', guardian: 'mother' },
    identityCard: { confirmed: true, deliveryAddress: people.home },
    copies: 0,
    delivery: { birthCertificate: 'electronic', healthCard: 'electronic' },
  };
};

export const { good, bad } = variantsOf({ facts: plainFacts });

const noFather: Edits = {
  '/case': 'father-unknown',
  '/father': undefined,
  '/marriage': undefined,
  '/child/fullName': 'Trần Thử Mai',
};
const noParents: Edits = { '/mother': undefined, '/father': undefined, '/marriage': undefined };
const noBranches: Edits = { '/residence': undefined, '/health': undefined, '/identityCard': undefined };
const onlyResidence: Edits = { '/health': undefined, '/identityCard': undefined };
const onlyHealthCard: Edits = { '/residence': undefined, '/identityCard': undefined };

/** Somebody who raises the child declares all: the home is theirs. */
const raisedBy = (identity: { fullName: string; personalId: string }, relation: string): Edits => ({
  ...noParents,
  '/filer': { ...identity, bornOn: '1988-02-03', relation, phone: '0976543210', residence: people.residence },
  '/residence/householder': identity,
  '/residence/relationToHouseholder': 'ward',
  '/health/guardian': 'filer',
});

const filedByFather: Edits = { '/filer': people.filingFather, '/residence/householder': people.fatherIdentity };

export const goodSamples: Record<string, Sample> = {
  plain: { story: 'the mother declares a birth in hospital and chooses all three branches', facts: plainFacts },
  'residence-only': good('only permanent residence is wanted', onlyResidence, ['permanent-residence']),
  'health-card-only': good('only the health insurance card is wanted', onlyHealthCard, ['health-insurance-card']),
  'filed-by-father': good('the father declares, owns and heads the home', filedByFather),
  'single-mother': good('the father is not known', noFather),
  'second-twin': good('the second of twins, with a birth notice of its own', (today) => ({
    '/child/fullName': 'Nguyễn Thử Lan',
    '/child/birthOrder': 2,
    '/child/childrenInBirth': 2,
    '/birthNotice/code': `00002.GCS.01234.${addDays(today, -9).slice(2, 4)}`,
  })),
  guardian: good('neither parent is known, a guardian declares', {
    '/case': 'both-unknown',
    ...raisedBy(people.guardianIdentity, 'guardian'),
    '/residence/case': 'with-guardian',
  }),
  grandmother: good(
    'the grandmother declares for the parents and asks only for the health card',
    {
      ...onlyHealthCard,
      '/filer': {
        ...people.grandmotherIdentity,
        bornOn: '1965',
        relation: 'grandmother',
        phone: '+84398765432',
      },
    },
    ['health-insurance-card'],
  ),
  'grandparents-home': good(
    'the child is to live with the mother at the grandmother’s, in a dwelling of another: both are asked in VNeID (RB-13)',
    {
      '/residence/case': 'with-parent',
      '/residence/householder': people.grandmotherIdentity,
      '/residence/relationToHouseholder': 'grandchild',
      '/residence/owner': people.strangerIdentity,
    },
  ),
  'filed-by-grandmother': good(
    'the grandmother declares and takes the child into her home: both parents are asked in VNeID (RB-13)',
    {
      '/filer': { ...people.grandmotherIdentity, bornOn: '1965', relation: 'grandmother', phone: '0398765432' },
      '/residence/case': 'with-relative',
      '/residence/householder': people.grandmotherIdentity,
      '/residence/relationToHouseholder': 'grandchild',
      '/health': undefined,
      '/identityCard': undefined,
    },
    ['permanent-residence'],
  ),
  'agreed-on-paper': good('the head of household has signed form CT01: nobody is asked in VNeID (RB-13)', {
    '/residence/confirmation': 'paper',
    '/papers': [people.signedConsent],
    '/residence/householder': people.grandmotherIdentity,
    '/residence/relationToHouseholder': 'grandchild',
  }),
  'extra-copies': good('two extra copies of the certificate are paid for (B.10)', { '/copies': 2 }),
  'parents-with-birth-year-only': good('the parents’ papers name only the year of birth', {
    '/filer/bornOn': '1995',
    '/mother/bornOn': '1995',
    '/father/bornOn': '1992-08',
  }),
  'foreign-father': good('the father is a foreigner who lives abroad and has a passport', {
    '/foreignElement': 'other',
    '/child/fullName': 'Trần Thử Mai',
    '/father': {
      fullName: "John Example O'Sample",
      bornOn: '1990-01-31',
      otherPaper: { kind: 'passport', number: 'X0000001' },
      ethnicity: '55',
      nationality: 'US',
    },
  }),
  abandoned: good('an abandoned child, declared by the care organisation that took it in', {
    '/case': 'abandoned',
    ...raisedBy(people.guardianIdentity, 'care-organisation'),
    '/filer/phone': '02438250000',
    '/birthNotice': undefined,
    '/substituteEvidence': 'abandonment-record',
    '/residence/case': 'social-protection-facility',
  }),
  'child-died': good('the child lived two days: only the birth is registered (D17)', (today) => ({
    ...noBranches,
    '/child/diedOn': addDays(today, -8),
  })),
  late: good('declared 80 days after the birth, which is late but never refused (RB-02)', (today) => ({
    '/child/bornOn': addDays(today, -80),
  })),
  'older-child': good(
    'a child above six is registered late with permanent residence only, and a notice from before the codes',
    { ...onlyResidence, '/child/bornOn': '2019-06-15', '/birthNotice/code': 'Số 15 quyển 2' },
    ['permanent-residence'],
  ),
  'born-before-the-merger': good(
    'born while there were districts: the place of birth is named as it was then (RD-09)',
    {
      '/child/bornOn': '2025-06-20',
      '/child/placeOfBirth': {
        country: 'VN',
        province: '01',
        district: '001',
        commune: '00007',
        validAt: '2025-06-20',
        facility: 'Bệnh viện Ví Dụ',
      },
      '/birthNotice': { code: 'Số 15', issuedOn: '2025-06-21' },
    },
  ),
  'born-at-home': good('born at home, a witness states the birth', {
    '/birthNotice': undefined,
    '/substituteEvidence': 'witness-statement',
    '/child/placeOfBirth/facility': 'Tại nhà, thôn Ví Dụ',
  }),
  'undetermined-sex': good('the birth notice leaves the sex open: an officer looks, nothing is refused', {
    '/child/sex': 'undetermined',
  }),
  'corrected-mother': good('the mother’s year of birth was corrected after her number was given (RD-02 override)', {
    '/mother/bornOn': '1996-04-30',
    '/filer/bornOn': '1996-04-30',
    '/mother/corrected': true,
  }),
  'results-by-post': good('the certificate comes by post', {
    '/delivery': { birthCertificate: 'post', postTo: 'Số 1 phố Ví Dụ, phường Ví Dụ, Hà Nội' },
  }),
};
