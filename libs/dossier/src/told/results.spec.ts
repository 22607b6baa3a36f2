import { answer, begin, bicyclePermit, livedThrough, request, rootDone } from '../samples';
import type { Dossier } from '../dossier';
import { versionOf } from './results';

const renewed = {
  ...bicyclePermit,
  steps: bicyclePermit.steps.map((step) =>
    step.id === 'parking'
      ? { ...step, intents: [...step.intents, { name: 'a-later-act', agency: 'parking', kind: 'legal-act' as const }] }
      : step,
  ),
};

/** As it comes out of the database: a canonical text is sorted by name. */
const stored = (dossier: Dossier): Dossier => ({
  ...dossier,
  requests: Object.fromEntries(Object.entries(dossier.requests).sort(([one], [other]) => (one < other ? -1 : 1))),
});

test('versions of a result count from the act on, whatever the intents are called', () => {
  const submitted = { ...rootDone[0], plan: renewed } as (typeof rootDone)[number];
  const { dossier } = livedThrough(
    submitted,
    ...rootDone.slice(1),
    begin('parking'),
    answer(request('parking', 'register'), 'accepted', true),
    answer(request('parking', 'a-later-act'), 'accepted'),
  );
  const versions = ['register', 'a-later-act'].map((intent) => versionOf(stored(dossier), request('parking', intent)));
  expect(versions).toEqual([1, 2]);
});
