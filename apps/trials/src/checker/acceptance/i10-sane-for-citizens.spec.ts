import { caseOf, dossierId, entry, submitted, worldOf } from '../samples';
import type { Case } from '../world';
import { judgeSaneForCitizens } from './i10-sane-for-citizens';

const told = (...statuses: number[]): Case => ({
  ...caseOf(),
  journal: statuses.map((status, index) =>
    entry('national-portal', `${dossierId}/outbox/status/${index + 1}`, 'committed', { shown: { status } }),
  ),
});
const read = { ...submitted, call: 'c2', what: 'read' };

describe('I10, sane for citizens', () => {
  it('is kept by statuses that go on, back to waiting included', () => {
    expect(judgeSaneForCitizens(worldOf(caseOf()))).toEqual([]);
    expect(judgeSaneForCitizens(worldOf(told(1, 2, 4, 5, 4, 9, 10)))).toEqual([]);
  });

  it('is broken by a status that takes back an earlier one', () => {
    expect(judgeSaneForCitizens(worldOf(told(1, 2, 4, 2)))).toMatchObject([
      { dossierId, what: 'status 2 told after 4' },
    ]);
    expect(judgeSaneForCitizens(worldOf(told(1, 2, 1)))).toHaveLength(1);
  });

  it('is broken when what was accepted cannot be read', () => {
    const world = worldOf(caseOf());
    expect(judgeSaneForCitizens({ ...world, calls: [submitted, { ...read, status: 200 }] })).toEqual([]);
    const missing = { ...read, outcome: 'fail' as const, status: 404 };
    expect(judgeSaneForCitizens({ ...world, calls: [submitted, missing] })).toMatchObject([{ dossierId }]);
  });
});
