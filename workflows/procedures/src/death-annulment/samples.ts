import type { Sample } from '@lienthong/plan';

import { death } from '../death';
import { badDecisions } from '../linked/bad-decisions';
import { bookOf, earlierDossier, samplesOf } from '../linked/samples';

const earlierDeath = (sample: string) =>
  earlierDossier(death, sample, (registeredOn) => ({
    'death-registration': { book: bookOf(registeredOn), extractNumber: 'KT-123', markedOn: registeredOn },
    'residence-removal': { notice: { form: 'CT08', number: 'CT08-7' }, effectiveOn: registeredOn },
    'funeral-allowance': { decisionNumber: 'QD-7', decidedOn: registeredOn, amount: 25_300_000, orderNumber: 'LC-9' },
    'survivor-benefit': { decisionNumber: 'QD-8', decidedOn: registeredOn },
  }));

const annulled = samplesOf({}, earlierDeath('plain')());
const { sample, bad } = annulled;

export const samples: Record<string, Sample> = {
  plain: sample('the person lives: the death is annulled after the allowance was paid (scenario 22)'),
  'before-payment': sample(
    'the allowance was refused: nothing is recovered',
    {},
    {
      linked: earlierDeath('plain')({ 'funeral-allowance': 'REFUSED' }),
    },
  ),
  'of-unidentified': sample(
    'somebody found unidentified: nobody was marked dead',
    {},
    {
      linked: earlierDeath('unidentified')(),
    },
  ),
  'by-court': sample('a court has decided', { '/decision/authority': 'court' }),

  ...badDecisions(annulled, { prefix: 'DF', rule: 'RI-05' }),
  'nothing-registered': bad(
    'the death was refused',
    ' RI-05',
    {},
    {
      linked: earlierDeath('plain')({ 'death-registration': 'REFUSED' }),
    },
  ),
};
