import type { Sample } from '@lienthong/plan';

import { bad } from './good';
import * as people from './people';

/** Faults of the filer and the deceased. */
export const badPeople: Record<string, Sample> = {
  'filer-without-phone': bad('no phone number', '/filer/phone DF-05', { '/filer/phone': undefined }),
  'phone-too-short': bad('a digit is missing', '/filer/phone DF-05', { '/filer/phone': '091234567' }),
  'landline-of-a-person': bad('a person gives a landline', '/filer/phone DF-21', { '/filer/phone': '02438250000' }),
  'email-without-domain': bad('half an address', '/filer/email DF-06', { '/filer/email': 'thu.nghiem@' }),
  'relation-from-no-list': bad('a value that is not offered', '/filer/relation SCHEMA', {
    '/filer/relation': 'neighbour',
  }),
  'filer-number-of-other-year': bad('the filer’s number says another year', '/filer/personalId RD-02', {
    '/filer/bornOn': '1971-03-09',
  }),
  'filer-number-without-place': bad('no province had this number', '/filer/personalId RD-03', {
    '/filer/personalId': '003070000102',
  }),
  'nothing-known-about-deceased': bad('the deceased is missing', '/deceased SCHEMA', { '/deceased': undefined }),
  'name-with-digits': bad('digits in a name', '/deceased/fullName DF-01', { '/deceased/fullName': 'Trần Văn 2' }),
  'number-of-nine-digits': bad('an old number', '/deceased/personalId RD-01', { '/deceased/personalId': '012345678' }),
  'number-of-other-sex': bad('the number is a woman’s', '/deceased/personalId RD-02', {
    '/deceased/personalId': '001141000100',
  }),
  'number-of-other-year': bad('the number says another year', '/deceased/personalId RD-02', {
    '/deceased/bornOn': '1942-05-12',
  }),
  'number-without-place': bad('no province had this number', '/deceased/personalId RD-03', {
    '/deceased/personalId': '003041000100',
  }),
  'filer-is-deceased': bad('the number of the filer in the box of the deceased', '/deceased/personalId DF-20', {
    '/deceased/personalId': people.son.personalId,
    '/deceased/bornOn': '1970',
    '/benefit/payee': { fullName: people.daughter.fullName, personalId: people.daughter.personalId, relation: 'child' },
    '/benefit/payment': { method: 'cash' },
  }),
  'ethnic-group-from-no-list': bad('no such ethnic group', '/deceased/ethnicity DF-10', {
    '/deceased/ethnicity': '56',
  }),
  'void-identity-card': bad('a card that was void when he died', '/deceased/otherPaper/kind DF-37', {
    '/deceased/personalId': undefined,
    '/deceased/otherPaper': { kind: 'old-identity-card', number: '010000000' },
  }),
  'identity-paper-of-tomorrow': bad('a passport to come', '/deceased/otherPaper/issuedOn DF-38', {
    '/deceased/otherPaper': { kind: 'passport', number: 'B0000001', issuedOn: '2200-01-01' },
  }),
  'province-that-was-merged': bad('Hà Giang (02) is part of Tuyên Quang now', '/deceased/residence/province DF-03', {
    '/deceased/residence/province': '02',
  }),
  'commune-of-four-digits': bad('a digit is missing', '/deceased/residence/commune DF-04', {
    '/deceased/residence/commune': '0004',
  }),
  'field-that-is-not-asked': bad('an unknown field', '/deceased/favouriteColour SCHEMA', {
    '/deceased/favouriteColour': 'đỏ',
  }),
};
