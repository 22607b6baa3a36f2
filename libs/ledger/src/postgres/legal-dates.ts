import type { Pool } from 'pg';
import { query } from './pool';

/** Dossiers whose next legal date has passed; the clock tells each one the time. */
export class LegalDates {
  constructor(private readonly pool: Pool) {}

  /** The longest overdue first. */
  async passed(now: number, limit: number): Promise<string[]> {
    const text =
      'select dossier_id as "dossierId" from dossier where next_date <= $1::bigint order by next_date limit $2';
    return (await query<{ dossierId: string }>(this.pool, text, [now, limit])).map(({ dossierId }) => dossierId);
  }
}
