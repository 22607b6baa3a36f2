import type { Sample } from '@lienthong/plan';

import { variantsOf } from '../../samples/variants';
import { bad, goodSamples } from './good';
import * as people from './people';

/** One fault where the father files. */
const { bad: badOfFather } = variantsOf(goodSamples['filed-by-father']!);

/** Faults of the filer and the parents. */
export const badPeople: Record<string, Sample> = {
  'filer-without-phone': bad('no phone number', '/filer/phone BF-05', { '/filer/phone': undefined }),
  'phone-too-short': bad('a digit is missing', '/filer/phone BF-05', { '/filer/phone': '091234567' }),
  'landline-of-a-person': bad('a person gives a landline', '/filer/phone BF-15', { '/filer/phone': '02438250000' }),
  'email-without-domain': bad('half an address', '/filer/email BF-06', { '/filer/email': 'thu.nghiem@' }),
  'name-with-digits': bad('digits in a name', '/mother/fullName BF-01', { '/mother/fullName': 'Trần Thị 2' }),
  'number-of-nine-digits': bad('an old number', '/father/personalId RD-01', { '/father/personalId': '012345678' }),
  'number-of-other-sex': bad('the father’s number is a woman’s', '/father/personalId RD-02', {
    '/father/personalId': '001192000022',
  }),
  'number-of-other-year': bad('the father’s number says another year', '/father/personalId RD-02', {
    '/father/bornOn': '1993-08-15',
  }),
  'number-without-place': bad('no province had this number', '/father/personalId RD-03', {
    '/father/personalId': '003092000022',
  }),
  'filer-number-of-other-year': bad('the filer’s number says another year', '/filer/personalId RD-02', {
    '/filer/bornOn': '1994-04-30',
  }),
  'day-that-does-not-exist': bad('30 February', '/father/bornOn BF-02', { '/father/bornOn': '1992-02-30' }),
  'filer-under-age': bad(
    'a relative of twelve declares',
    '/filer/bornOn BF-12',
    (today) => {
      const year = Number(today.slice(0, 4)) - 12;
      const personalId = `0013${String(year).slice(2)}000066`;
      const filer = {
        fullName: 'Trần Thị Bé Giả',
        personalId,
        bornOn: `${year}-01-01`,
        relation: 'relative',
        phone: '0398765432',
      };
      return { '/filer': filer, '/identityCard': undefined, '/residence': undefined };
    },
    ['health-insurance-card'],
  ),
  'not-the-mother': bad('who files as mother is not the mother declared', '/mother/personalId BF-13', {
    '/mother/personalId': '001195000099',
  }),
  'not-the-father': badOfFather('who files as father is not the father declared', '/father/personalId BF-14', {
    '/father/personalId': '001092000099',
    '/residence/relationToHouseholder': 'child',
  }),
  'no-address-at-all': bad('nobody says where they live', '/filer/residence BF-16', {
    '/mother/residence': undefined,
    '/father/residence': undefined,
  }),
  'mother-missing': badOfFather('the mother is known but not declared', '/mother BF-17', {
    '/mother': undefined,
    '/health/guardian': 'father',
  }),
  'mother-not-expected': badOfFather('a mother is declared although not known', '/mother BF-18', {
    '/case': 'mother-unknown',
  }),
  'father-missing': bad('the father is known but not declared', '/father BF-19', { '/father': undefined }),
  'father-not-expected': bad('a father is declared although not known', '/father BF-20', { '/case': 'father-unknown' }),
  'mother-far-too-young': badOfFather('the mother would have been four', '/mother/bornOn BF-21', (today) => ({
    '/mother/bornOn': `${Number(today.slice(0, 4)) - 5}`,
    '/mother/personalId': undefined,
  })),
  'father-born-after-child': bad('the father is younger than his child', '/father/bornOn BF-22', (today) => ({
    '/father/bornOn': today,
    '/father/personalId': undefined,
  })),
  'same-number-twice': bad('father and mother share one number', '/father/personalId BF-23', {
    '/father/personalId': people.mother.personalId,
    '/father/corrected': true,
  }),
  'void-identity-card': bad('the father shows a card that is void', '/father/otherPaper/kind BF-24', {
    '/father/personalId': undefined,
    '/father/otherPaper': { kind: 'old-identity-card', number: '000000000' },
  }),
};
