import { Standstill, unclaimedSince, type StandingStill } from '@lienthong/ledger';
import { getCalendar } from '@lienthong/working-time';
import { withLedger } from './state';

export interface StuckOptions {
  state: string;
  days: number;
  calendar: string;
  json: boolean;
}

/** What stands still, for whoever runs the system (F-14); exit code 1 when there is something. */
export const stuck = ({ state, days, calendar, json }: StuckOptions): Promise<void> =>
  withLedger(state, async ({ pool }) => {
    const now = Date.now();
    const openedUntil = unclaimedSince(getCalendar(calendar), now, days);
    const found = await new Standstill(pool).find({ now, openedUntil });
    process.stdout.write(json ? `${JSON.stringify(toReport(found))}\n` : inWords(found, now));
    process.exitCode = found.length > 0 ? 1 : 0;
  });

const countsOf = (found: StandingStill[]) => Object.fromEntries(found.map(({ kind, count }) => [kind, count]));

const toReport = (found: StandingStill[]) => ({
  counts: countsOf(found),
  items: found.map(({ count: _, since, ...item }) => ({
    ...Object.fromEntries(Object.entries(item).filter(([, value]) => value !== null)),
    since: new Date(since).toISOString(),
  })),
});

function inWords(found: StandingStill[], now: number): string {
  if (found.length === 0) return 'nothing stands still\n';
  const lines = found.map(({ kind, since, unit, dossierId, task, what, why }) => {
    const age = `${Math.floor((now - since) / 3_600_000)} h`.padStart(7);
    return [kind.padEnd(15), age, (unit ?? '').padEnd(24), dossierId, task ?? what, why].filter(Boolean).join('  ');
  });
  const counts = Object.entries(countsOf(found)).map(([kind, count]) => `${count} ${kind}`);
  return `${lines.join('\n')}\n${counts.join(', ')}\n`;
}
