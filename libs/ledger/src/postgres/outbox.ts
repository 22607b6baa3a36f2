import type { Message, Recipient } from '@lienthong/dossier';
import type { Pool } from 'pg';
import { query } from './pool';

/** The message that is next for one recipient of one dossier. */
export interface Waiting {
  dossierId: string;
  recipient: Recipient;
  /** From 1, without gaps. */
  position: number;
  message: Message;
  receipt: string;
}

/** What others have still to be told. Oldest first; per dossier and recipient strictly in order (F-12). */
export class Outbox {
  constructor(private readonly pool: Pool) {}

  /** The next message of each dossier for the given recipients, the longest waiting first. */
  next(recipients: Recipient[], limit: number): Promise<Waiting[]> {
    return query<Waiting>(
      this.pool,
      `with next as (
         select distinct on (dossier_id, recipient) dossier_id, recipient, position, message, written_at
           from outbox where acknowledged_at is null and recipient = any($1)
          order by dossier_id, recipient, position)
       select next.dossier_id as "dossierId", recipient, position, message, receipt
         from next join dossier using (dossier_id) order by written_at limit $2`,
      [recipients, limit],
    );
  }

  /** `outcome`: what came of it, e.g. `told`, `not-needed`, or the reason why it was refused. */
  async settle({ dossierId, recipient, position }: Waiting, outcome: string): Promise<void> {
    await query(
      this.pool,
      `update outbox set acknowledged_at = clock_timestamp(), outcome = $4
        where dossier_id = $1 and recipient = $2 and position = $3`,
      [dossierId, recipient, position, outcome],
    );
  }

  /** The recipient lacks what it had acknowledged: the one before is told again. False when that one was never taken. */
  async stepBack({ dossierId, recipient, position }: Waiting): Promise<boolean> {
    const again = await query(
      this.pool,
      `update outbox set acknowledged_at = null, outcome = null
        where dossier_id = $1 and recipient = $2 and position = $3 - 1 and outcome = 'told' returning position`,
      [dossierId, recipient, position],
    );
    return again.length > 0;
  }
}
