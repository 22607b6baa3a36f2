import type { Sample, StepStates } from '@lienthong/plan';

import { badDecisions } from '../linked/bad-decisions';
import { earlierBirth } from '../linked/earlier-birth';
import { samplesOf } from '../linked/samples';

const decided = samplesOf({});
const plain = earlierBirth('plain')();
const { good } = decided(plain);
/** After a dossier that ended otherwise. */
const after = (states: StepStates) => decided(earlierBirth('plain')(states));

export const samples: Record<string, Sample> = {
  plain: good('a birth registered twice is annulled after every branch has used it'),
  'by-court': good('a court has decided', { '/decision/authority': 'court' }),
  'after-correction': after({ 'birth-registration': 'CORRECTED' }).good('the certificate had been corrected', {
    '/certificateNumber': 'KS-123-v2',
  }),
  'nobody-told': decided(earlierBirth('child-died')()).good('only the birth was registered'),
  'branch-running': after({ 'identity-card': 'RECEIVED' }).good(
    'an annulment does not wait for the card that is still being made',
  ),

  ...badDecisions(decided, plain, { prefix: 'BF', rule: 'RI-05' }),
  'nothing-registered': after({ 'birth-registration': 'REFUSED' }).bad('the birth was refused', ' RI-05'),
  'already-annulled': after({ 'birth-registration': 'ANNULLED' }).bad('the birth was annulled before', ' RI-05'),
};
