import { randomUUID } from 'node:crypto';
import { arm, firedWithin } from '../failpoints/arm';
import type { Played } from '../rows/row';
import { decided, finish, look } from '../rows/stage/cases';
import { thaw } from '../rows/stage/freeze';
import type { Stage } from '../rows/stage/stage';
import { stoppedAt } from './stopped';

const COMES_WITHIN_MS = 20_000;

/** F13: the agency's answer is in its hands; another worker asks, goes on, ends the case; then it wakes up. */
export async function lateResult(stage: Stage): Promise<Played> {
  const nth = 1 + stage.random.below(3);
  const moment = { point: 'agency.send', at: 'after' as const, nth };
  const [dossierId, { pid }] = await stoppedAt(stage, moment, () => decided(stage));
  await stage.another('worker');
  await finish(stage, dossierId);
  await stage.rest([dossierId]);
  const before = await look(stage, dossierId);
  const came = await lateWordOf(stage, pid);
  await stage.rest([dossierId]);
  const after = await look(stage, dossierId);
  return {
    dossierIds: [dossierId],
    claims: {
      'the other worker ended the case': before.agenda.closed,
      'the late result came to the door': came,
      'it changed nothing': after.seq === before.seq,
    },
    figures: { send: nth },
  };
}

/** Lets it go on; true when it then has something to say to the ledger. */
async function lateWordOf({ failpointsDir }: Stage, pid: number): Promise<boolean> {
  const id = randomUUID();
  arm(failpointsDir, { id, point: 'ledger.transact', at: 'before', mode: 'delay', delayMs: 1 });
  thaw(pid);
  return (await firedWithin(failpointsDir, id, COMES_WITHIN_MS))?.pid === pid;
}
