import { vietnamDay } from '@lienthong/form';
import type { Entry } from './entry';
import { openJournal } from './journal';
import { Records } from './records';
import { openSeal, type Seal } from './seal';

/** What every agency's desk works with. */
export interface Office {
  seed: string;
  now(): Date;
  seal: Seal;
  records: Records;
  /** Journal first, then memory: what was not written down did not happen. */
  record(...entries: Omit<Entry, 'at'>[]): void;
  close(): void;
}

export async function openOffice(directory: string, seed: string, now: () => Date): Promise<Office> {
  const journal = openJournal(directory);
  const records = new Records();
  for (const entry of journal.past) records.apply(entry);
  return {
    seed,
    now,
    seal: await openSeal(directory),
    records,
    record(...fresh) {
      const at = now().toISOString();
      const entries = fresh.map((entry): Entry => ({ at, ...entry }));
      journal.append(entries);
      for (const entry of entries) records.apply(entry);
    },
    close: () => journal.close(),
  };
}

/** The legal date: Vietnam's, UTC+7 without summer time, whatever zone the process runs in. */
export const todayIn = (office: Office): string => vietnamDay(office.now());
