import type { Sample, StepStates } from '@lienthong/plan';

import { badDecisions } from '../linked/bad-decisions';
import { earlierBirth } from '../linked/earlier-birth';
import { samplesOf } from '../linked/samples';

const decided = samplesOf({ changes: { fullName: 'Nguyễn Thử Mây' } });
const plain = earlierBirth('plain')();
const { good, bad } = decided(plain);
/** After a dossier that ended otherwise. */
const after = (states: StepStates) => decided(earlierBirth('plain')(states));

export const samples: Record<string, Sample> = {
  plain: good('the name is corrected after every branch has used it (scenario 23)'),
  'born-on-another-day': good('the day of birth is corrected', (today) => ({
    '/changes': { bornOn: `${Number(today.slice(0, 4)) - 1}-06-01` },
  })),
  'other-sex': good('the sex is corrected: the number no longer tells it (RD-05)', { '/changes': { sex: 'male' } }),
  'father-added': good('the father is entered', {
    '/changes': { father: { fullName: 'Nguyễn Văn Mẫu', personalId: '001092000022' } },
  }),
  'words-of-origin': good('origin and places are corrected', {
    '/changes': { ethnicity: '2', nationality: 'US', placeOfBirth: 'Trạm y tế Ví Dụ', homeTown: 'Xã Ví Dụ, Hà Nội' },
  }),
  'corrected-again': good('a second correction names the version in force', { '/certificateNumber': 'KS-123-v2' }),
  'nobody-told': decided(earlierBirth('child-died')()).good(
    'only the birth was registered: nobody but the population database is told',
  ),
  'branch-refused': after({ 'permanent-residence': 'REFUSED' }).good(
    'residence had been refused: the register never had the name',
  ),

  ...badDecisions(decided, plain, { prefix: 'BF', rule: 'RI-03' }),
  'decided-by-court': bad('corrections are not the court’s', '/decision/authority RI-03', {
    '/decision/authority': 'court',
  }),
  'nothing-registered': after({ 'birth-registration': 'REFUSED' }).bad('the birth was refused', ' RI-03'),
  'already-annulled': after({ 'birth-registration': 'ANNULLED' }).bad('the birth was annulled', ' RI-03'),
  'branch-running': after({ 'identity-card': 'RECEIVED' }).bad('the identity card is still being made', ' RI-03'),
  'nothing-changed': bad('no change is named', '/changes RI-03', { '/changes': {} }),
  'changes-missing': bad('changes are missing', '/changes RI-03', { '/changes': undefined }),
  'name-as-it-was': bad('the name is as it was', '/changes/fullName BF-92', {
    '/changes/fullName': 'Nguyễn  Thử Mai'.normalize('NFD'),
  }),
  'sex-as-it-was': bad('the sex is as it was', '/changes/sex BF-92', { '/changes/sex': 'female' }),
  'ethnicity-as-it-was': bad('the ethnic group is as it was', '/changes/ethnicity BF-92', {
    '/changes/ethnicity': '1',
  }),
  'nationality-as-it-was': bad('the nationality is as it was', '/changes/nationality BF-92', {
    '/changes/nationality': 'VN',
  }),
  'name-with-digits': bad('digits in a name', '/changes/fullName BF-01', { '/changes/fullName': 'Nguyễn 2' }),
  'born-after-decision': bad('born on the day of submission', '/changes/bornOn BF-93', (today) => ({
    '/changes/bornOn': today,
  })),
  'ethnic-group-from-no-list': bad('no such ethnic group', '/changes/ethnicity BF-10', { '/changes/ethnicity': '56' }),
  'number-of-nine-digits': bad('an old number', '/changes/mother/personalId RD-01', {
    '/changes/mother': { fullName: 'Trần Thị Thử Nghiệm', personalId: '012345678' },
  }),
  'mother-number-without-place': bad('no province had this number', '/changes/mother/personalId RD-03', {
    '/changes/mother': { fullName: 'Trần Thị Thử Nghiệm', personalId: '099195000011' },
  }),
  'father-number-without-place': bad('no province had this number', '/changes/father/personalId RD-03', {
    '/changes/father': { fullName: 'Nguyễn Văn Mẫu', personalId: '099092000022' },
  }),
  'field-that-is-not-kept': bad('a change of what no book holds', '/changes/phone SCHEMA', {
    '/changes/phone': '0912345678',
  }),
};
