import type { Sample } from '@lienthong/plan';

import { badDecisions } from '../linked/bad-decisions';
import { earlierBirth } from '../linked/earlier-birth';
import { samplesOf } from '../linked/samples';

const annulled = samplesOf({}, earlierBirth('plain')());
const { sample, bad } = annulled;

export const samples: Record<string, Sample> = {
  plain: sample('a birth registered twice is annulled after every branch has used it'),
  'by-court': sample('a court has decided', { '/decision/authority': 'court' }),
  'after-correction': sample(
    'the certificate had been corrected',
    { '/certificateNumber': 'KS-123-v2' },
    {
      linked: earlierBirth('plain')({ 'birth-registration': 'CORRECTED' }),
    },
  ),
  'nobody-told': sample('only the birth was registered', {}, { linked: earlierBirth('child-died')() }),
  'branch-running': sample(
    'an annulment does not wait for the card that is still being made',
    {},
    {
      linked: earlierBirth('plain')({ 'identity-card': 'RECEIVED' }),
    },
  ),

  ...badDecisions(annulled, { prefix: 'BF', rule: 'RI-05' }),
  'nothing-registered': bad(
    'the birth was refused',
    ' RI-05',
    {},
    {
      linked: earlierBirth('plain')({ 'birth-registration': 'REFUSED' }),
    },
  ),
  'already-annulled': bad(
    'the birth was annulled before',
    ' RI-05',
    {},
    {
      linked: earlierBirth('plain')({ 'birth-registration': 'ANNULLED' }),
    },
  ),
};
