import { addDays } from '@lienthong/form';
import type { Sample } from '@lienthong/plan';

import type { samplesOf } from './samples';

/** What is wrong with a decision is wrong in every such procedure. `rule` is RI-03 or RI-05. */
export const badDecisions = (
  of: ReturnType<typeof samplesOf>,
  linked: Sample['linked'],
  { prefix, rule }: { prefix: 'BF' | 'DF'; rule: 'RI-03' | 'RI-05' },
): Record<string, Sample> => {
  const { bad } = of(linked);
  return {
    'decision-missing': bad('there is no decision', '/decision SCHEMA', { '/decision': undefined }),
    'decision-without-ground': bad('the decision names no law', '/decision/ground SCHEMA', { '/decision/ground': ' ' }),
    'decision-without-number': bad('the decision has no number', '/decision/number SCHEMA', {
      '/decision/number': undefined,
    }),
    'decision-on-no-day': bad('30 February', `/decision/issuedOn ${prefix}-02`, { '/decision/issuedOn': '2026-02-30' }),
    'decision-of-tomorrow': bad('a decision of tomorrow', `/decision/issuedOn ${prefix}-90`, (today) => ({
      '/decision/issuedOn': addDays(today, 1),
    })),
    'decision-before-entry': bad('decided before it was in the book', `/decision/issuedOn ${prefix}-91`, (today) => ({
      '/decision/issuedOn': addDays(today, -31),
    })),
    'decision-of-nobody': bad('a level that does not exist', '/decision/authority SCHEMA', {
      '/decision/authority': 'the-village',
    }),
    'certificate-number-with-blanks': bad('a number with blanks', '/certificateNumber SCHEMA', {
      '/certificateNumber': 'KS 123',
    }),
    'branch-chosen': bad('who is told is not chosen', '/choose RB-05', {}, ['identity-card-reissue']),
    'nothing-linked': of(undefined).bad('no dossier is spoken of', ` ${rule}`),
  };
};
