import { calendarIds } from '@lienthong/working-time';
import { withLedger } from './state';

/** Every dossier goes over to another version of the working calendar; open dates follow, never earlier than promised (D7). */
export async function adoptCalendar(calendar: string, { state }: { state: string }): Promise<void> {
  if (!calendarIds.includes(calendar)) throw new Error(`no calendar ${calendar}; there are ${calendarIds.join(', ')}`);
  await withLedger(state, async ({ ledger }) => {
    let moved = 0;
    let adopted = 0;
    for (const dossierId of await ledger.dossierIds()) {
      const command = { type: 'adoptCalendar' as const, calendar };
      const { events } = await ledger.transact({ dossierId, actor: 'system:operator', command });
      if (events.some(({ type }) => type === 'CalendarAdopted')) adopted++;
      moved += events.filter(({ type }) => type === 'DueSet').length;
    }
    process.stdout.write(`${adopted} dossiers follow ${calendar} now, ${moved} dates moved\n`);
  });
}
