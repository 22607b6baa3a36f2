import type { Message, Recipient } from '@lienthong/dossier';
import type { Pool } from 'pg';
import { query } from './pool';

/** A message that one recipient of one dossier has still to be told. */
export interface Waiting {
  dossierId: string;
  recipient: Recipient;
  /** From 1, without gaps. */
  position: number;
  message: Message;
  receipt: string;
}

const NEXT = `
  with oldest as (
    select distinct waiting.dossier_id, waiting.recipient
      from unnest($1::text[]) as wanted(recipient),
           lateral (select dossier_id, recipient from outbox
                     where acknowledged_at is null and outbox.recipient = wanted.recipient
                     order by written_at limit $2) as waiting)
  select outbox.dossier_id as "dossierId", outbox.recipient, position, message, receipt
    from oldest join outbox using (dossier_id, recipient) join dossier on dossier.dossier_id = outbox.dossier_id
   where acknowledged_at is null order by outbox.dossier_id, outbox.recipient, position`;

const SETTLE = `
  update outbox set acknowledged_at = clock_timestamp(), outcome = told.outcome
    from unnest($1::uuid[], $2::text[], $3::int[], $4::text[]) as told(dossier_id, recipient, position, outcome)
   where outbox.dossier_id = told.dossier_id and outbox.recipient = told.recipient and outbox.position = told.position`;

/** What others have still to be told. Per dossier and recipient strictly in order (F-12). */
export class Outbox {
  constructor(private readonly pool: Pool) {}

  /** All that waits for the given recipients in the dossiers that have waited longest, in the order in which it has to arrive. */
  next(recipients: Recipient[], limit: number): Promise<Waiting[]> {
    return query<Waiting>(this.pool, NEXT, [recipients, limit]);
  }

  /** `outcome`: what came of a message, e.g. `told`, `not-needed`, or the reason why it was refused. */
  async settle(told: { waiting: Waiting; outcome: string }[]): Promise<void> {
    const columns = [
      told.map(({ waiting }) => waiting.dossierId),
      told.map(({ waiting }) => waiting.recipient),
      told.map(({ waiting }) => waiting.position),
      told.map(({ outcome }) => outcome),
    ];
    if (told.length > 0) await query(this.pool, SETTLE, columns);
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
