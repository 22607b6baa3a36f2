import { hasResult, rootOf } from '@lienthong/plan';
import type { Ledger } from '@lienthong/ledger';

/** Tells the dossier whose act is corrected or annulled how that stands; the whole standing each time, so order and repetition do not matter (RI-03, RI-05). */
export async function tellLinked(ledger: Ledger, dossierId: string): Promise<void> {
  const found = await ledger.find(dossierId);
  const linked = found?.dossier.plan.linked;
  if (!found || !linked) return;
  const { plan, steps, outcome } = found.dossier;
  const decided = hasResult(steps[rootOf(plan).id]!.state);
  await ledger.transact({
    dossierId: linked.dossierId,
    actor: 'system:linked',
    command: {
      type: 'recordLinked',
      dossier: dossierId,
      kind: linked.kind,
      step: linked.step,
      decided,
      ...(outcome && { outcome }),
    },
  });
}
