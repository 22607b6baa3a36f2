import type { Played } from '../rows/row';
import { decided, finish } from '../rows/stage/cases';
import { thaw } from '../rows/stage/freeze';
import type { Stage } from '../rows/stage/stage';
import { stoppedAt } from './stopped';

/** Stopped in the middle of a transaction it holds the dossier's head: nobody else may have to wait for it to wake up. */
export async function heldLock(stage: Stage): Promise<Played> {
  const [dossierId, { pid }] = await stoppedAt(stage, { point: 'ledger.commit', at: 'before' }, () => decided(stage));
  const at = Date.now();
  const { status } = await stage.cast.withdraw(dossierId);
  const seconds = Math.round((Date.now() - at) / 100) / 10;
  await stage.another('worker');
  await finish(stage, dossierId);
  thaw(pid);
  return {
    dossierIds: [dossierId],
    claims: { 'the citizen was answered while it stood still': status === 202 },
    figures: { answeredAfterSeconds: seconds },
  };
}
