import { stepStates } from '@lienthong/plan';

import { procedures } from './index';
import { outcomes } from './wording';

const at = new Date('2026-11-23T02:10:00Z');

test.each(procedures.map((procedure) => [procedure.id, procedure] as const))(
  '%s tells every step in every state as a whole sentence',
  (_id, procedure) => {
    const plan = procedure.plan({
      facts: procedure.samples.plain!.facts(at),
      linked: procedure.samples.plain!.linked?.(at),
      at,
      durations: { patienceMs: 1, pollMs: 1, pollMaxMs: 1 },
      agencies: {},
    });
    for (const { id } of plan.steps)
      for (const state of stepStates) {
        const { vi, en } = procedure.tellStep(id, state);
        expect(vi).toMatch(/^Việc \p{L}.*\.$/u);
        expect(en).toMatch(/^[A-Z].*\.$/);
        expect(vi + en).not.toMatch(/[A-Z_]{5,}|undefined/);
      }
  },
);

test('a step that is not there has no sentence', () => {
  expect(() => procedures[0]!.tellStep('constructor', 'COMPLETED')).toThrow('no step');
});

test('reads like a person speaking', () => {
  expect(procedures[0]!.tellStep('birth-registration', 'IN_REVIEW')).toEqual({
    vi: 'Việc đăng ký khai sinh đang được cán bộ xem xét.',
    en: 'Birth registration is being looked at by an officer.',
  });
  expect(Object.keys(outcomes)).toEqual(['COMPLETED', 'PARTIALLY_COMPLETED', 'REFUSED', 'WITHDRAWN']);
});
