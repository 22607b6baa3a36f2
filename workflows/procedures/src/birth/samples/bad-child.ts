import { addDays } from '@lienthong/form';
import type { Sample } from '@lienthong/plan';

import { bad } from './good';

/** Six calendar years back; 29 February falls on the 28th. */
const sixYearsBefore = (today: string): string =>
  `${Number(today.slice(0, 4)) - 6}${today.slice(4).replace('02-29', '02-28')}`;

/** Faults of the child, the papers and the scope of the service. */
export const badChild: Record<string, Sample> = {
  'nothing-known-about-child': bad('the child is missing', '/child SCHEMA', { '/child': undefined }),
  'child-without-name': bad('no name', '/child/fullName BF-01', { '/child/fullName': undefined }),
  'field-that-is-not-asked': bad('an unknown field', '/child/favouriteColour SCHEMA', {
    '/child/favouriteColour': 'đỏ',
  }),
  'sex-from-no-list': bad('a value that is not offered', '/child/sex SCHEMA', { '/child/sex': 'F' }),
  'ethnic-group-from-no-list': bad('no such ethnic group', '/child/ethnicity BF-10', { '/child/ethnicity': '56' }),
  'too-many-copies': bad('51 copies', '/copies BF-07', { '/copies': 51 }),
  'birth-order-zero': bad('order zero', '/child/birthOrder BF-09', { '/child/birthOrder': 0 }),
  'third-of-twins': bad('the third of two', '/child/birthOrder BF-26', {
    '/child/birthOrder': 3,
    '/child/childrenInBirth': 2,
  }),
  'born-tomorrow': bad('the birth is announced before it happened', '/child/bornOn BF-25', (today) => ({
    '/child/bornOn': addDays(today, 1),
    '/birthNotice': undefined,
    '/substituteEvidence': 'witness-statement',
  })),
  'foreign-child-of-vietnamese': bad('both parents are Vietnamese, the child is not', '/child/nationality BF-27', {
    '/child/nationality': 'US',
  }),
  'foreign-element-not-declared': bad('a foreign father, but no foreign element', '/foreignElement BF-29', {
    '/father/nationality': 'US',
  }),
  'died-before-birth': bad('the child died before it was born', '/child/diedOn BF-28', (today) => ({
    '/child/diedOn': addDays(today, -11),
    '/residence': undefined,
    '/health': undefined,
    '/identityCard': undefined,
  })),
  'wrong-commune': bad('neither parent lives in the commune chosen', '/registration/commune BF-30', {
    '/registration/commune': '00008',
  }),
  'commune-of-four-digits': bad('a digit is missing', '/registration/commune BF-04', {
    '/registration/commune': '0004',
  }),
  'province-that-was-merged': bad('Hà Giang (02) is part of Tuyên Quang now', '/registration/province BF-03', {
    '/registration/province': '02',
  }),
  'commune-of-another-province': bad(
    'the mother’s commune lies in another province',
    '/mother/residence/commune RD-09',
    {
      '/mother/residence/province': '79',
    },
  ),
  'father-in-merged-ward': bad('the father’s ward was merged in 2025', '/father/residence/commune RD-09', {
    '/father/residence/commune': '00007',
  }),
  'residence-in-merged-ward': bad('the ward to live in was merged in 2025', '/residence/address/commune RD-09', {
    '/residence/address/commune': '00007',
  }),
  'card-to-merged-ward': bad('the card goes to a ward that is no more', '/identityCard/deliveryAddress/commune RD-09', {
    '/identityCard/deliveryAddress/commune': '00007',
  }),
  'born-in-merged-ward': bad(
    'the ward of birth is named as before, without saying so',
    '/child/placeOfBirth/commune RD-09',
    {
      '/child/placeOfBirth/commune': '00007',
    },
  ),
  'place-named-before-birth': bad(
    'the place is named as before the birth',
    '/child/placeOfBirth/validAt BF-60',
    (today) => ({
      '/child/placeOfBirth/validAt': addDays(today, -11),
    }),
  ),
  'district-of-two-digits': bad('a digit is missing', '/child/placeOfBirth/district BF-61', {
    '/child/placeOfBirth/district': '01',
  }),
  'place-of-birth-incomplete': bad('only the hospital is named', '/child/placeOfBirth BF-36', {
    '/child/placeOfBirth/commune': undefined,
  }),
  'no-proof-of-birth': bad('neither notice nor substitute', '/birthNotice BF-31', { '/birthNotice': undefined }),
  'notice-code-malformed': bad('a code of the old kind', '/birthNotice/code BF-33', { '/birthNotice/code': '15/2026' }),
  'notice-before-birth': bad('the notice is older than the child', '/birthNotice/issuedOn BF-34', (today) => ({
    '/birthNotice/issuedOn': addDays(today, -11),
  })),
  'marriage-in-future': bad('a wedding to come', '/marriage/issuedOn BF-35', (today) => ({
    '/marriage/issuedOn': addDays(today, 1),
  })),
  'child-is-six': bad('cards for a child of 72 months', '/child/bornOn RB-03', (today) => ({
    '/child/bornOn': sixYearsBefore(today),
  })),
  'registered-before': bad('re-registration is another procedure', '/scope/registeredBefore RB-03', {
    '/scope/registeredBefore': true,
  }),
  'born-abroad': bad('a birth abroad is registered elsewhere', '/child/placeOfBirth/country RB-03', {
    '/child/placeOfBirth': { country: 'JP', facility: 'Bệnh viện Ví Dụ, Tokyo' },
  }),
  'second-health-card': bad('the child has a card', '/scope/hasHealthCard RB-03', { '/scope/hasHealthCard': true }),
  'collective-household': bad('a collective household', '/scope/collectiveHousehold RB-03', {
    '/scope/collectiveHousehold': true,
  }),
  'border-case': bad('a foreign element at the border', '/foreignElement RB-03', {
    '/foreignElement': 'border-commune',
  }),
};
