import { Problem } from '@lienthong/dossier';
import { boundary } from '@lienthong/failpoints';
import { DatabaseError, type Pool } from 'pg';
import { keeping, type Keeping } from './keep';
import { query } from '../pool';

/** Transactions under way at the same time: one is written while those whom the other answered decide on what comes next. */
const LANES = 2;
/** Dossiers that one transaction keeps. */
const TOGETHER = 32;

/** As long as one waits for a connection: behind a server that says nothing for longer nobody queues up. */
const PATIENCE_MS = 3_000;

interface Order {
  keeping: Keeping;
  at: number;
  resolve(): void;
  reject(error: unknown): void;
}

/**
 * Group commit: what several dossiers have to keep at the same time shares statements and transactions. The busier
 * the process, the more of them share a commit; who comes alone waits for nobody.
 */
export class Commits {
  private waiting: Order[] = [];
  private underWay = 0;
  private lanes = 0;

  constructor(
    private readonly pool: Pick<Pool, 'query'>,
    private readonly now: () => number = Date.now,
  ) {}

  /** Settles when it is kept, or why it could not be. */
  keep(keeping: Keeping): Promise<void> {
    const at = this.now();
    const [first] = this.waiting;
    if (first && at - first.at > PATIENCE_MS) return Promise.reject(new Problem('unavailable'));
    return new Promise((resolve, reject) => {
      this.waiting.push({ keeping, at, resolve, reject });
      if (this.lanes < LANES) this.openLane();
    });
  }

  /** Sets out once all has come that comes in the same turn of the event loop. */
  private openLane(): void {
    this.lanes++;
    setImmediate(() => void this.workOff());
  }

  private async workOff(): Promise<void> {
    while (this.waiting.length > 0) {
      const orders = this.takeShare();
      this.underWay += orders.length;
      await this.commit(orders);
      this.underWay -= orders.length;
    }
    this.lanes--;
  }

  /** Of all that waits or is under way as much as any other lane: with all in one, process and database would take turns. */
  private takeShare(): Order[] {
    const share = Math.ceil((this.waiting.length + this.underWay) / LANES);
    return this.waiting.splice(0, Math.min(share, TOGETHER));
  }

  private async commit(orders: Order[]): Promise<void> {
    try {
      await this.write(orders);
      for (const { resolve } of orders) resolve();
    } catch (error) {
      // Nothing of it is kept. Halves, so that one who is to blame does not hold up all the others.
      const half = Math.ceil(orders.length / 2);
      if (orders.length > 1 && isRefused(error))
        for (const some of [orders.slice(0, half), orders.slice(half)]) await this.commit(some);
      else for (const { reject } of orders) reject(error);
    }
  }

  private async write(orders: Order[]): Promise<void> {
    const statement = keeping(orders.map((order) => order.keeping));
    if (statement) await boundary('ledger.commit', () => query(this.pool, statement.text, statement.values));
  }
}

/** By the server, or before it was sent: by what encodes it. */
const isRefused = (error: unknown): boolean =>
  [DatabaseError, RangeError, TypeError].some((kind) => error instanceof kind);
