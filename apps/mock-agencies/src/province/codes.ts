import { vietnamDay } from '@lienthong/form';
import type { Office } from '../journal/office';
import type { RequestRecord } from '../journal/records';

const ONE_STOP = 'H56.12.34';

/** The one-stop system's own codes (TT 01/2018/TT-VPCP, Điều 19): a running number that begins anew every day (domain D.2). */
export class ProvincialCodes {
  private readonly byKey = new Map<string, string>();
  private readonly lastOf = new Map<string, number>();

  constructor(private readonly office: Office) {}

  /** The same after a restart: numbers follow the journal, in which no dossier ever moves. */
  of({ key }: Pick<RequestRecord, 'key'>): string {
    const known = this.byKey.get(key);
    if (known) return known;
    for (const record of this.office.records.all()) if (record.agency === 'civil-registry') this.number(record);
    return this.byKey.get(key) ?? '';
  }

  private number({ key, dossier }: RequestRecord): void {
    if (this.byKey.has(key)) return;
    const first = this.office.records
      .entriesOf(dossier)
      .find((entry) => entry.key === key && entry.kind === 'received');
    const day = vietnamDay(first ? new Date(first.at) : this.office.now());
    const running = (this.lastOf.get(day) ?? 0) + 1;
    this.lastOf.set(day, running);
    this.byKey.set(key, `${ONE_STOP}-${day.slice(2).replaceAll('-', '')}-${String(running).padStart(4, '0')}`);
  }
}
