import { caseOf, dossierId, entry, whole, worldOf } from '../samples';
import type { Case } from '../world';
import { judgeConvergedViews } from './i8-converged-views';

const sound = caseOf();
const found = (one: Case) => judgeConvergedViews(worldOf(one)).map(({ what }) => what);
const message = (position: number) => entry('national-portal', `${dossierId}/outbox/status/${position}`, 'committed');

describe('I8, converged views', () => {
  it('show what happened', () => {
    expect(found(sound)).toEqual([]);
    expect(sound.messages.length).toBeGreaterThan(4);
  });

  it('not when a rebuild gives something else', () => {
    expect(found({ ...sound, differing: ['dossier.steps'] })).toHaveLength(1);
  });

  it('not when the stored state is not the fold, or the row stands elsewhere', () => {
    expect(found({ ...sound, dossier: caseOf(whole.slice(0, -1)).dossier })).toEqual([
      'the stored state is not the fold of the events',
    ]);
    expect(found({ ...sound, head: { ...sound.head!, seq: 3 } })).toHaveLength(1);
    expect(found({ ...sound, dossier: undefined })).toEqual(['events without a row']);
    expect(found({ ...sound, told: [], events: [], messages: [], journal: [] })).toEqual(['a row without any event']);
  });

  it('not when a message is missing, untold or refused', () => {
    const portal = sound.messages.findIndex(({ recipient }) => recipient === 'portal');
    const changed = (outcome: string | null) => ({
      ...sound,
      messages: sound.messages.with(portal, { ...sound.messages[portal]!, outcome }),
    });
    expect(found({ ...sound, messages: sound.messages.toSpliced(portal, 1) })[0]).toContain(
      'portal: message 1 is missing',
    );
    expect(found(changed(null))).toContain('portal: message 1 was not told');
    expect(found(changed('position-taken'))).toEqual(['portal: 1 was refused: position-taken']);
  });

  it('not when a message was taken twice, out of order, never, or was never written', () => {
    const { journal } = sound;
    expect(found({ ...sound, journal: [...journal, message(1)] })).toEqual([
      'portal: 1 was told twice',
      'portal: 1 came out of order',
    ]);
    expect(found({ ...sound, journal: journal.filter(({ key }) => key !== message(2).key) })).toEqual([
      'portal: 2 counts as told, and was never taken',
    ]);
    expect(found({ ...sound, journal: [...journal, message(99)] })).toEqual(['portal: 99 was never written']);
  });
});
