import { setTimeout as sleep } from 'node:timers/promises';
import { DatabaseError, type Pool } from 'pg';
import type { DossierRow, TaskRow } from '../read-model';
import type { Concern, Head, Held, Kept, LedgerStorage, StoredAnswer, StoredChain, VaultRow } from '../storage';
import { Commits } from './keeping/commits';
import { CHAINS, chainOf, type ChainRecord } from './reading/chains';
import { decideAll, type Decided, type Order } from './decide-all';
import { hold, type Reading } from './reading/hold';
import { query } from './pool';
import { Recent } from './reading/recent';
import { HEAD, headOf, type HeadRecord } from './reading/records';
import { Turns } from './turns';

/** How often commands are decided anew because another process was faster; each time that one has gone on. */
const ATTEMPTS = 20;
/** Commands at one dossier that are kept together. */
const TOGETHER = 16;

/** The ledger in PostgreSQL. */
export class PostgresStorage implements LedgerStorage {
  private readonly recent = new Recent();
  private readonly turns = new Turns<Order>((dossierId, orders) => this.carryOut(dossierId, orders), TOGETHER);

  private readonly commits: Commits;

  constructor(private readonly pool: Pool) {
    this.commits = new Commits(pool);
  }

  transaction<T>(concern: Concern, decide: (held: Held) => { kept?: Kept; answer: T }): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      const order = { concern, decide, resolve: resolve as Order['resolve'], reject };
      // Papers are read for one owner at a time.
      const subject = concern.papers ? `${concern.dossierId} with papers` : concern.dossierId;
      this.turns.add(subject, order);
    });
  }

  private async carryOut(_subject: string, orders: Order[]): Promise<void> {
    try {
      (await this.keep(orders)).tell();
    } catch (error) {
      for (const { reject } of orders) reject(error);
    }
  }

  private async keep(orders: Order[]): Promise<Decided> {
    const concerns = orders.map(({ concern }) => concern);
    const { dossierId } = concerns[0]!;
    for (let attempt = 1; ; attempt++) {
      const recent = this.recent.find(dossierId, concerns);
      this.recent.forget(dossierId);
      try {
        const reading = recent ?? (await this.hold(dossierId, concerns));
        const decided = decideAll(orders, reading, dossierId);
        // Only what is written proves that nobody else has written since.
        if (recent && !decided.change) continue;
        if (decided.change || decided.commands.length > 0) await this.commits.keep({ dossierId, ...decided });
        if (!concerns.some(({ opens }) => opens)) this.recent.keep(dossierId, { ...reading, head: decided.head });
        return decided;
      } catch (error) {
        if (attempt >= ATTEMPTS || !isTaken(error)) throw error;
        await sleep(Math.random() * attempt);
      }
    }
  }

  /** A key that was used for another dossier brings that one's head along. */
  private async hold(dossierId: string, concerns: Concern[]): Promise<Reading> {
    const reading = await hold(this.pool, dossierId, concerns);
    const others = reading.answers.map((answer) => answer.dossierId).filter((other) => other !== dossierId);
    return others.length > 0 ? { ...reading, elsewhere: await this.findHeads(others) } : reading;
  }

  /** Who looks at a dossier often goes on to change it. */
  async findHead(dossierId: string): Promise<Head | undefined> {
    const reading = await hold(this.pool, dossierId, [{ dossierId, opens: false }]);
    if (reading.head) this.recent.keep(dossierId, reading);
    return reading.head;
  }

  async findHeads(dossierIds: string[]): Promise<Head[]> {
    const text = `select ${HEAD} from dossier where dossier_id = any($1::uuid[])`;
    return (await query<HeadRecord>(this.pool, text, [dossierIds])).map(headOf);
  }

  async findAnswer(keyId: string): Promise<StoredAnswer | undefined> {
    const text =
      'select dossier_id as "dossierId", request_digest as "requestDigest", answer from command where id = $1';
    return (await query<StoredAnswer>(this.pool, text, [keyId]))[0];
  }

  async chains(dossierIds: string[]): Promise<StoredChain[]> {
    const rows = await query<ChainRecord>(this.pool, CHAINS, [dossierIds]);
    return rows.map(chainOf);
  }

  async dossierIds(): Promise<string[]> {
    const rows = await query<{ id: string }>(
      this.pool,
      'select dossier_id as id from event where seq = 1 order by dossier_id',
    );
    return rows.map(({ id }) => id);
  }

  secrets(places: { dossierId: string; digest: string }[]): Promise<(VaultRow & { wrapped: Buffer | null })[]> {
    return query<VaultRow & { wrapped: Buffer | null }>(
      this.pool,
      `select dossier_id as "dossierId", digest, half, section, event_id as "eventId", sealed, wrapped
         from unnest($1::uuid[], $2::text[]) as place(dossier_id, digest)
         join vault_entry using (dossier_id, digest) left join vault_key using (dossier_id, half)`,
      [places.map(({ dossierId }) => dossierId), places.map(({ digest }) => digest)],
    );
  }

  async readModel(dossierId: string): Promise<{ dossier: DossierRow; tasks: TaskRow[] } | undefined> {
    const [dossier] = await query<DossierRow>(
      this.pool,
      `select dossier_id as "dossierId", seq, state, plan, digest, owner, procedure, receipt,
              submitted_at::float8 as "submittedAt", outcome, steps, next_date::float8 as "nextDate" from dossier where dossier_id = $1`,
      [dossierId],
    );
    const tasks = await query<TaskRow>(
      this.pool,
      `select dossier_id as "dossierId", task_id as "taskId", unit, kind, step, status, version,
              opened_at::float8 as "openedAt", claimed_by as "claimedBy"
         from task where dossier_id = $1 order by task_id collate "C"`,
      [dossierId],
    );
    return dossier && { dossier, tasks };
  }
}

/** unique_violation, foreign_key_violation, deadlock_detected: another transaction has written what this one was about to. */
const taken = new Set(['23505', '23503', '40P01']);
const isTaken = (error: unknown): boolean => error instanceof DatabaseError && taken.has(error.code ?? '');
