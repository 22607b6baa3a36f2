import type { Sample, StepStates } from '@lienthong/plan';

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

const decided = samplesOf({});
const plain = earlierDeath('plain')();
const { good } = decided(plain);
/** After a dossier that ended otherwise. */
const after = (states: StepStates) => decided(earlierDeath('plain')(states));

export const samples: Record<string, Sample> = {
  plain: good('the person lives: the death is annulled after the allowance was paid (scenario 22)'),
  'before-payment': after({ 'funeral-allowance': 'REFUSED' }).good('the allowance was refused: nothing is recovered'),
  'of-unidentified': decided(earlierDeath('unidentified')()).good(
    'somebody found unidentified: nobody was marked dead',
  ),
  'by-court': good('a court has decided', { '/decision/authority': 'court' }),

  ...badDecisions(decided, plain, { prefix: 'DF', rule: 'RI-05' }),
  'nothing-registered': after({ 'death-registration': 'REFUSED' }).bad('the death was refused', ' RI-05'),
};
