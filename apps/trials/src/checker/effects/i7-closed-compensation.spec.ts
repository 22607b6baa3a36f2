import { answer, request, rootDone } from '@lienthong/dossier/samples';
import type { Command } from '@lienthong/dossier';
import { caseOf, dossierId, effectKey, entry, worldOf } from '../samples';
import type { Case } from '../world';
import { judgeClosedCompensation } from './i7-closed-compensation';

const undo = (outcome: 'undone' | 'failed'): Command => ({
  type: 'recordUndo',
  ...request('permit', 'reserve'),
  ...(outcome === 'undone' ? { answer: 'undone' } : { answer: 'failed', why: 'unreachable' }),
});
/** A plate is reserved, the permit refused: the plate is given back. */
const refused: Command[] = [
  ...rootDone.slice(0, 3),
  answer(request('permit', 'reserve'), 'accepted', true),
  answer(request('permit', 'issue'), 'refused'),
];
const found = (one: Case) => judgeClosedCompensation(worldOf(one)).map(({ what }) => what);

describe('I7, closed compensation', () => {
  it('is kept when all is done, taken back, or a person was told', () => {
    expect(found(caseOf())).toEqual([]);
    expect(found(caseOf([...refused, undo('undone')]))).toEqual([]);
    expect(found(caseOf([...refused, undo('failed')]))).toEqual([]);
  });

  it('is broken by a reservation that outlives the refusal', () => {
    const key = effectKey('permit', 'reserve');
    const sound = caseOf([...refused, undo('undone')]);
    const kept = { ...sound, journal: sound.journal.filter(({ kind }) => kind !== 'undone') };
    expect(found(kept)).toEqual([`plates keeps ${key}, its step came to nothing, and no person was told`]);
    const late = { ...sound, journal: [...sound.journal, entry('plates', key, 'committed')] };
    expect(found(late)).toHaveLength(1);
  });

  it('is broken by an act of a step that its root has taken along', () => {
    const sound = caseOf([...refused, undo('undone')]);
    const stray = entry('parking', effectKey('parking', 'register'), 'committed');
    expect(judgeClosedCompensation(worldOf({ ...sound, journal: [...sound.journal, stray] }))).toMatchObject([
      { invariant: 'I7', dossierId },
    ]);
  });
});
