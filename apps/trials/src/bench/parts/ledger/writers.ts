import { randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import { digestOf, type Ledger } from '@lienthong/ledger';
import { getProcedure } from '@lienthong/procedures';

/** Writes one event and returns once it is on disk. */
export type Write = () => Promise<void>;

const TASK = 'birth-registration.review.0';
const durations = { patienceMs: 60_000, pollMs: 2_000, pollMaxMs: 16_000 };

/** A dossier of its own, on which an officer claims and releases a task in turn: one command, one event, one commit. */
export async function ledgerWriter(ledger: Ledger): Promise<Write> {
  const dossierId = randomUUID();
  const { plan: toPlan, samples } = getProcedure('birth');
  const at = new Date();
  const plan = toPlan({ facts: samples.plain!.facts(at), at, durations, agencies: {} });
  const actor = 'officer:bench';
  const submit = { type: 'submit' as const, plan, planDigest: digestOf(plan), owner: 'citizen:bench', receipt: '' };
  await ledger.transact({ dossierId, actor, command: submit });
  let isClaimed = false;
  return async () => {
    const type = isClaimed ? 'release' : 'claim';
    const { problem, events } = await ledger.transact({ dossierId, actor, command: { type, task: TASK, by: actor } });
    if (problem || events.length !== 1)
      throw new Error(`${type} wrote ${events.length} events: ${problem?.code ?? ''}`);
    isClaimed = !isClaimed;
  };
}

export const PLAIN_TABLE = `
  create table plain_event (like event including generated including indexes);
  grant select, insert on plain_event to public`;

const INSERT = {
  name: 'plain',
  text: 'insert into plain_event (dossier_id, seq, event_id, text, hash) values ($1, $2, $3, $4, $5)',
};

/** The same row and nothing else: one prepared statement that commits by itself. */
export function plainWriter(pool: Pool): Write {
  const dossierId = randomUUID();
  const hash = Buffer.alloc(32, 7);
  let seq = 0;
  return async () => {
    seq++;
    const text = eventText(dossierId, seq);
    await pool.query({ ...INSERT, values: [dossierId, seq, `${TASK}/claimed/${seq}`, text, hash] });
  };
}

/** As long as the ledger's own events of this command. */
const eventText = (dossier: string, seq: number): string =>
  JSON.stringify({
    actor: 'officer:bench',
    data: { by: 'officer:bench', task: TASK },
    dossier,
    id: `${TASK}/claimed/${seq}`,
    occurredAt: 1_764_000_000_000,
    recordedAt: 1_764_000_000_000,
    seq,
    type: 'TaskClaimed',
    version: 1,
  });
