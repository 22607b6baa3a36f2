import { hasResult } from '@lienthong/plan';
import type { Dossier } from '@lienthong/dossier';
import { openResults, type Waiting } from '@lienthong/ledger';
import type { CourierTools } from './courier';

/**
 * Aftercare asks the other register before it reminds (D13): who has done it meanwhile is left in peace. When that
 * register does not answer the reminder goes out: one too many harms nobody.
 */
export async function isStillNeeded(
  { ledger, ports }: CourierTools,
  { dossierId, position, message }: Waiting,
  dossier: Dossier,
): Promise<boolean> {
  const reminder = dossier.plan.aftercare?.find(({ kind }) => message.to === 'citizen' && kind === message.kind);
  if (!reminder) return true;
  if (hasResult(dossier.steps[reminder.unless]!.state)) return false;
  const results = Object.values(await openResults(ledger, { dossierId, dossier })) as { personalNumber?: string }[];
  const personalId = results.find(({ personalNumber }) => personalNumber)?.personalNumber;
  if (!personalId) return true;
  const key = `${dossierId}/outbox/lookup/${position}`;
  const answer = await ports[reminder.ask]!.send({
    key,
    intent: 'lookup',
    dossier: dossierId,
    payload: { personalId },
  });
  return !(answer.kind === 'accepted' && answer.result['registered'] === true);
}
