import { runOnce, Logger } from 'graphile-worker';
import { isTerminal } from '@lienthong/plan';
import { nextDate } from '@lienthong/dossier';
import { LegalDates, Outbox, TELL_LINKED, type FoundDossier } from '@lienthong/ledger';
import { Client } from '@lienthong/stack';
import { Courier, createActivities, Gates, tellLinked, tellTime } from '@lienthong/worker';
import { Agencies } from './agencies';
import { Case, type Filing } from './case';
import { Clock, local, toInstant } from './clock';
import type { Databases } from './database';
import { Driver } from './driver';
import { killable } from './killable';
import { openParts, type Circumstances, type Parts } from './parts';
import { People } from './people';

/** More rounds than any scenario needs: what does not come to rest is a defect. */
const ROUNDS = 300;
const MOMENTS = 3_000;

/**
 * One scenario's world: PostgreSQL, gateway, mock agencies, and the worker's activities, clock, courier and jobs are
 * real; the clock is the scenario's, and a plain driver stands in for Temporal, which is proven in `apps/journeys`.
 */
export class World {
  readonly agencies: Agencies;
  readonly client: Client;
  readonly people: People;
  readonly cases: Case[] = [];
  readonly kill: { beforeNextSend: boolean } = { beforeNextSend: false };
  private readonly driver: Driver;
  private readonly courier: Courier;
  private readonly dates: LegalDates;
  private isWorkerAway = false;
  /** Worlds of the same story under other circumstances. */
  readonly others: World[] = [];

  private constructor(
    readonly parts: Parts,
    private readonly clock: Clock,
    private readonly databases: Databases,
  ) {
    const { ledger, pool, mocks, gatewayUrl, ports, logger } = parts;
    const now = clock.now;
    const agencies = killable(ports, this.kill);
    const activities = createActivities({ ledger, quick: agencies, patient: agencies, gates: new Gates(32, now), now });
    this.client = new Client(gatewayUrl, mocks.url);
    this.people = new People(this.client);
    this.agencies = new Agencies(parts, () => this.settle());
    this.driver = new Driver({ ledger, activities, clock });
    this.courier = new Courier({ ledger, outbox: new Outbox(pool), ports, log: logger, now });
    this.dates = new LegalDates(pool);
  }

  static async open(databases: Databases, circumstances: Circumstances): Promise<World> {
    const clock = new Clock();
    return new World(await openParts(databases, clock, circumstances), clock, databases);
  }

  /** The same story again, where something else is configured. */
  async beside(circumstances: Circumstances): Promise<World> {
    const other = await World.open(this.databases, circumstances);
    this.others.push(other);
    return other;
  }

  async close(): Promise<void> {
    await Promise.all(this.others.map((other) => other.close()));
    await this.parts.close();
  }

  get now(): number {
    return this.clock.now();
  }

  /** Sets the clock; whatever has a date before then happens at its own instant. */
  async at(text: string): Promise<void> {
    const target = toInstant(text);
    if (this.isWorkerAway) return this.clock.set(target);
    for (let moments = 0; moments < MOMENTS; moments++) {
      const next = await this.nextMoment();
      if (next === undefined || next > target) {
        this.clock.set(target);
        return this.settle();
      }
      this.clock.set(Math.max(next, this.now));
      await this.settle();
    }
    throw new Error(`too much happens before ${local(target)}`);
  }

  async file(filing: Filing): Promise<Case> {
    const filed = await Case.file(this, filing);
    this.cases.push(filed);
    await this.settle();
    return filed;
  }

  /** What `lienthong calendar adopt` does: every dossier hears of the new version. */
  async adoptCalendar(calendar: string): Promise<void> {
    const command = { type: 'adoptCalendar', calendar } as const;
    for (const { dossierId } of await this.dossiers())
      await this.parts.ledger.transact({ dossierId, actor: 'system:calendar', command });
    await this.settle();
  }

  /** As if no worker ran meanwhile: people and agencies still write into the ledger. */
  async withoutWorker(work: () => Promise<void>): Promise<void> {
    this.isWorkerAway = true;
    await work().finally(() => (this.isWorkerAway = false));
    await this.settle();
  }

  /** Until nothing moves any more at this instant. */
  async settle(): Promise<void> {
    if (this.isWorkerAway) return;
    for (let round = 0; round < ROUNDS; round++) {
      const before = await this.fingerprint();
      await this.workOnce();
      if ((await this.fingerprint()) === before && !(await this.courier.round())) return;
    }
    throw new Error(`nothing comes to rest at ${local(this.now)}`);
  }

  private async workOnce(): Promise<void> {
    const { ledger, mocks } = this.parts;
    await mocks.quiet();
    while (await tellTime(ledger, this.dates, this.now));
    for (const { dossierId } of await this.dossiers()) await this.driver.workOff(dossierId);
    await mocks.quiet();
    await this.runJobs();
    while (await this.courier.round());
  }

  private async runJobs(): Promise<void> {
    if (!(await this.dossiers()).some(({ dossier }) => dossier.plan.linked)) return;
    const { pool, ledger } = this.parts;
    await runOnce({
      pgPool: pool,
      logger: silent,
      taskList: {
        [TELL_LINKED]: (payload) => tellLinked(ledger, (payload as { dossierId: string }).dossierId),
      },
    });
  }

  private async dossiers(): Promise<FoundDossier[]> {
    const { ledger } = this.parts;
    const ids = await ledger.dossierIds();
    return Promise.all(ids.map(async (id) => (await ledger.find(id))!));
  }

  private async fingerprint(): Promise<string> {
    return (await this.dossiers()).map(({ dossierId, seq }) => `${dossierId} ${seq}`).join();
  }

  /** The next legal date, poll or repeated try. */
  private async nextMoment(): Promise<number | undefined> {
    const moments = await Promise.all(
      (await this.dossiers()).flatMap(({ dossierId, dossier }) => [
        nextDate(dossier),
        Object.values(dossier.steps).every(({ state }) => isTerminal(state))
          ? undefined
          : this.driver.nextMoment(dossierId),
      ]),
    );
    const known = moments.filter((moment) => moment !== undefined);
    return known.length > 0 ? Math.min(...known) : undefined;
  }
}

const silent = new Logger(() => () => undefined);
