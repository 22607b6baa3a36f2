import { invariantIds } from '../verdict';
import { judge } from './judge';
import { caseOf, dossierId, submitted, worldOf } from './samples';

describe('the judge', () => {
  it('looks at every invariant, and a sound world breaks none', () => {
    const { checked, broken, counts } = judge(worldOf(caseOf()));
    expect([...checked].sort()).toEqual([...invariantIds].sort());
    expect(broken).toEqual([]);
    expect(counts).toMatchObject({ dossiers: 1, calls: 1, unknown: 0 });
  });

  it('takes an answer that something is broken for what it is, though a later one was good', () => {
    const { broken } = judge({ ...worldOf(caseOf()), calls: [{ ...submitted, defects: 2 }] });
    expect(broken).toEqual([{ invariant: 'claim', dossierId, what: 'submit was answered 500, 2 times' }]);
  });
});
