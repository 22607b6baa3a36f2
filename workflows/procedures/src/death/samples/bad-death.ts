import { addDays } from '@lienthong/form';
import type { Sample } from '@lienthong/plan';

import { inventedPapers } from '../../samples/papers';
import { bad } from './good';

/** Faults of the death, its papers and its place. */
export const badDeath: Record<string, Sample> = {
  'died-on-no-day': bad('30 February', '/death/diedOn DF-02', { '/death/diedOn': '2026-02-30' }),
  'died-tomorrow': bad(
    'a death to come',
    '/death/diedOn DF-23',
    (today) => ({
      '/death/diedOn': addDays(today, 1),
      '/notice/issuedOn': addDays(today, 1),
      '/notice': { kind: 'other-evidence' },
      '/survivors/meetingHeldOn': undefined,
      '/survivors': undefined,
      '/benefit': undefined,
    }),
    ['residence-removal'],
  ),
  'died-before-birth': bad('died before he was born', '/death/diedOn DF-24', {
    '/deceased/bornOn': '2041-05-12',
    '/deceased/personalId': '001241000100',
  }),
  'time-that-is-none': bad('25 o’clock', '/death/time DF-11', { '/death/time': '25:00' }),
  'time-without-day': bad('an hour, but only the month', '/death/time DF-25', {
    '/death/diedOn': '2026-08',
    '/notice': { kind: 'other-evidence' },
  }),
  'time-to-come': bad('died today at an hour to come', '/death/time DF-26', (today) => ({
    '/death/diedOn': today,
    '/death/time': '23:59',
    '/notice/issuedOn': today,
    '/survivors/meetingHeldOn': today,
  })),
  'cause-left-open': bad('the cause is left out instead of "không rõ"', '/death/cause SCHEMA', {
    '/death/cause': undefined,
  }),
  'place-incomplete': bad('a province without its commune', '/death/place DF-27', {
    '/death/place/commune': undefined,
  }),
  'wrong-commune': bad('not the commune where he lived', '/registration/commune DF-28', {
    '/registration/commune': '00008',
  }),
  'registration-in-no-commune': bad('a commune that never was', '/registration/commune RD-09', {
    '/deceased/residence': undefined,
    '/death/place': { detail: 'Không rõ' },
    '/registration/commune': '00009',
  }),
  'residence-that-was-merged': bad('a ward that was merged in 2025', '/deceased/residence/commune RD-09', {
    '/deceased/residence/commune': '00007',
    '/registration/commune': '00008',
  }),
  'place-in-other-province': bad('a ward of Hà Nội, placed in Huế', '/death/place/commune RD-09', {
    '/death/place/province': '46',
  }),
  'district-of-one-digit': bad('two digits are missing', '/death/place/district DF-61', {
    '/death/place/district': '1',
  }),
  'place-named-before-death': bad('the place as it was called before the death', '/death/place/validAt DF-29', {
    '/death/place/validAt': '2025-06-30',
  }),
  'too-many-copies': bad('51 copies', '/copies DF-07', { '/copies': 51 }),
  'notice-without-number': bad('neither number nor code', '/notice/number DF-30', { '/notice/code': undefined }),
  'notice-without-date': bad('the notice has no date', '/notice/issuedOn DF-31', { '/notice/issuedOn': undefined }),
  'notice-without-issuer': bad('who issued it is not said', '/notice/issuedBy DF-32', {
    '/notice/issuedBy': undefined,
  }),
  'notice-before-death': bad('the notice is older than the death', '/notice/issuedOn DF-33', (today) => ({
    '/notice/issuedOn': addDays(today, -4),
  })),
  'notice-of-tomorrow': bad('a notice to come', '/notice/issuedOn DF-34', (today) => ({
    '/notice/issuedOn': addDays(today, 1),
  })),
  'code-of-no-hospital': bad('the commune’s notice has an electronic code', '/notice/code DF-35', {
    '/notice/kind': 'commune',
  }),
  'notice-code-malformed': bad('a number in the place of the code', '/notice/code DF-36', {
    '/notice/code': '15/2026',
  }),
  'post-without-address': bad('delivery by post without an address', '/delivery/postTo DF-22', {
    '/delivery': { deathExtract: 'post' },
  }),
  'too-many-papers': bad('twenty-one papers', '/papers C.4', { '/papers': inventedPapers(21) }),
};
