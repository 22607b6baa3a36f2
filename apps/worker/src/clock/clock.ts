import { boundary } from '@lienthong/failpoints';
import type { Ledger, LegalDates } from '@lienthong/ledger';

const BATCH = 64;

/**
 * Tells dossiers the time whose next legal date has passed: a command like any other, so two workers may do it at once.
 * True when there may be more.
 */
export async function tellTime(ledger: Ledger, dates: LegalDates, now: number): Promise<boolean> {
  const dossierIds = await dates.passed(now, BATCH);
  for (const dossierId of dossierIds)
    await boundary('clock.tick', () =>
      ledger.transact({ dossierId, actor: 'system:clock', command: { type: 'tick' }, at: now }),
    );
  return dossierIds.length === BATCH;
}
