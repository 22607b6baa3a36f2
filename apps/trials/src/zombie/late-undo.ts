import type { Played } from '../rows/row';
import { decided, finish, journalOf, look, sentOut } from '../rows/stage/cases';
import { thaw } from '../rows/stage/freeze';
import type { Stage } from '../rows/stage/stage';
import { stoppedAt } from './stopped';

/** An undo has been carried out by another worker when the first one carries it out too. */
export async function lateUndo(stage: Stage): Promise<Played> {
  const dossierId = await sentOut(stage, 'civil-registry');
  const [, { pid }] = await stoppedAt(stage, { point: 'agency.undo', at: 'before' }, () =>
    stage.cast.withdraw(dossierId),
  );
  await stage.another('worker');
  await finish(stage, dossierId);
  await stage.rest([dossierId]);
  const before = await look(stage, dossierId);
  thaw(pid);
  // The first worker serves the next case: by then it has long come to its undo.
  const next = await decided(stage);
  await stage.faults();
  await finish(stage, next);
  await stage.rest([dossierId, next]);
  const undone = (await journalOf(stage, dossierId)).filter(({ kind }) => kind === 'undone').map(({ key }) => key);
  return {
    dossierIds: [dossierId, next],
    claims: {
      'the other worker ended the case': before.outcome === 'WITHDRAWN',
      'each undo happened once': undone.length > 0 && new Set(undone).size === undone.length,
      'it changed nothing': (await look(stage, dossierId)).seq === before.seq,
    },
  };
}
