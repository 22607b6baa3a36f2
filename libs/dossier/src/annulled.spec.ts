import { owedBy } from './agenda';
import { carryOut, type CarriedOut } from './carry-out';
import { answer, begin, livedThrough, request, rootDone } from './samples';

const annul = (decided = true) =>
  ({ type: 'recordLinked', dossier: 'other', kind: 'annuls', step: 'permit', decided }) as const;

describe('an annulled root (RI-05, I.2)', () => {
  it('stops what is still under way: nothing more goes out, what is held is taken back', () => {
    const { dossier } = livedThrough(...rootDone, begin('parking'), annul());
    expect(dossier.steps.permit!.state).toBe('ANNULLED');
    expect(dossier.steps.parking!.state).toBe('CANCELLED_BY_ROOT');
    expect(owedBy(dossier).owed.map(({ id }) => id)).toEqual(['undo:parking/register/0/0']);
  });

  it('leaves finished branches to the dossier that annuls: it asks each agency for its own annulment', () => {
    const done = [begin('parking'), answer(request('parking', 'register'), 'accepted')];
    const { dossier } = livedThrough(...rootDone, ...done, annul());
    expect(dossier.steps.parking!.state).toBe('COMPLETED');
    expect(dossier.links).toEqual({ other: { kind: 'annuls', step: 'permit', status: 'divergent' } });
  });

  it('said again changes nothing', () => {
    const { dossier } = livedThrough(...rootDone, annul());
    expect((carryOut(dossier, annul(), 99_000) as CarriedOut).events).toEqual([]);
  });
});
