import { nextDate } from '@lienthong/dossier';
import { LegalDates, type FoundDossier } from '@lienthong/ledger';
import { Client } from '@lienthong/stack';
import { tellTime } from '@lienthong/worker';
import { Agencies } from './agencies';
import { Case, type Filing } from './case';
import { Clock, local, toInstant } from './clock';
import type { Databases } from './database';
import { WorkerKilled } from './worker/killable';
import { openEndpoint, type Endpoint } from './parts/endpoint';
import { directoryOf, openParts, type Circumstances, type Parts } from './parts/parts';
import { People } from './people';
import { startWorkerParts, type Worker } from './worker/worker';

/** More rounds than any scenario needs: what does not come to rest is a defect. */
const ROUNDS = 300;
const MOMENTS = 3_000;

/**
 * One scenario's world: PostgreSQL, gateway, mock agencies, and the worker's activities, clock and courier are
 * real; the clock is the scenario's, and a plain driver stands in for Temporal, which is proven in `apps/journeys`.
 */
export class World {
  readonly agencies: Agencies;
  readonly client: Client;
  readonly people: People;
  readonly cases: Case[] = [];
  /** Worlds of the same story under other circumstances. */
  readonly others: World[] = [];
  private readonly dates: LegalDates;
  private worker: Worker;
  private isWorkerAway = false;
  private endpoint: Endpoint | undefined;

  private constructor(
    readonly parts: Parts,
    private readonly clock: Clock,
    private readonly databases: Databases,
    private readonly circumstances: Circumstances,
  ) {
    this.client = new Client(parts.gatewayUrl, parts.mocks.url);
    this.people = new People(this.client);
    this.agencies = new Agencies(parts, () => this.settle());
    this.dates = new LegalDates(parts.pool);
    this.worker = startWorkerParts(parts, parts.directory, clock);
  }

  static async open(databases: Databases, circumstances: Circumstances): Promise<World> {
    const clock = new Clock();
    return new World(await openParts(databases, clock, circumstances), clock, databases, circumstances);
  }

  /** The same story again, where something else is configured. */
  async beside(circumstances: Circumstances): Promise<World> {
    const other = await World.open(this.databases, circumstances);
    this.others.push(other);
    return other;
  }

  async close(): Promise<void> {
    await Promise.all(this.others.map((other) => other.close()));
    await this.worker.close();
    await this.endpoint?.close();
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

  /** The agencies are reached elsewhere from now on, and a worker that was told so takes over (RA-02). */
  async moveEndpoints(): Promise<void> {
    const before = this.endpoint;
    this.endpoint = await openEndpoint(this.parts.mocks.url);
    await this.restartWorker();
    await before?.close();
    await this.settle();
  }

  /** Another process takes over where the last one was killed. */
  async restartWorker(): Promise<void> {
    const { directory, mocks } = this.parts;
    const known = this.endpoint ? directoryOf(this.endpoint.url, this.circumstances) : directory;
    await this.worker.close();
    this.worker = startWorkerParts({ ...this.parts, mocks }, known, this.clock);
  }

  /** The worker is killed between writing down a request and sending it; then another one starts. */
  killBeforeNextSend(): void {
    this.worker.kill.beforeNextSend = true;
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
      if ((await this.fingerprint()) === before && !(await this.worker.courier.round())) return;
    }
    throw new Error(`nothing comes to rest at ${local(this.now)}`);
  }

  private async workOnce(): Promise<void> {
    const { ledger, mocks } = this.parts;
    await mocks.quiet();
    while (await tellTime(ledger, this.dates, this.now));
    await this.workOff();
    await mocks.quiet();
    while (await this.worker.courier.round());
  }

  private async workOff(): Promise<void> {
    try {
      for (const { dossierId, agenda } of await this.dossiers())
        if (agenda.owed.length > 0 || agenda.wakeAt !== undefined) await this.worker.driver.workOff(dossierId);
    } catch (error) {
      if (!(error instanceof WorkerKilled)) throw error;
      await this.restartWorker();
    }
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
        this.worker.driver.nextMoment(dossierId),
      ]),
    );
    const known = moments.filter((moment) => moment !== undefined);
    return known.length > 0 ? Math.min(...known) : undefined;
  }
}
