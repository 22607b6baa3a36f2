import { MockActivityEnvironment } from '@temporalio/testing';
import { ApplicationFailure } from '@temporalio/common';
import { DefaultLogger } from '@temporalio/worker';
import type { Agenda, OwedAction } from '@lienthong/dossier';
import type { Activities, Done } from '@lienthong/engine';
import type { Ledger } from '@lienthong/ledger';
import { randomUUID } from 'node:crypto';
import type { Clock } from '../clock';

/** That an activity is tried again is no news here. */
const logger = new DefaultLogger('ERROR');

interface Waiting {
  attempt: number;
  /** When it is tried again (epoch ms). */
  at: number;
  heartbeatDetails?: unknown;
}

interface DriverTools {
  ledger: Ledger;
  activities: Activities;
  clock: Clock;
}

/**
 * Works off agendas as the workflow does: each owed action by a quick try, then with patience, again after the delay that
 * the activity itself asks for; a tick when it is time to look again. It stands in for Temporal, whose own part in this
 * (durability, timers, replay) is proven in `apps/journeys`; the activities are the real ones.
 */
export class Driver {
  private readonly waiting = new Map<string, Waiting>();
  private readonly runs = new Map<string, string>();

  constructor(private readonly tools: DriverTools) {}

  /** Everything that a dossier owes now, once. */
  async workOff(dossierId: string): Promise<void> {
    const agenda = await this.agendaOf(dossierId);
    this.forgetAllBut(agenda);
    for (const action of agenda.owed) await this.carryOut(dossierId, action);
    const { wakeAt } = await this.agendaOf(dossierId);
    if (wakeAt !== undefined && wakeAt <= this.tools.clock.now())
      await this.run(dossierId, (activities) => activities.tick(dossierId, wakeAt));
  }

  /** When something has to be tried or asked again. */
  async nextMoment(dossierId: string): Promise<number | undefined> {
    const { owed, wakeAt } = await this.agendaOf(dossierId);
    const tries = owed.map(({ id }) => this.waiting.get(`${dossierId} ${id}`)?.at);
    const moments = [...tries, wakeAt].filter((moment) => moment !== undefined);
    return moments.length > 0 ? Math.min(...moments) : undefined;
  }

  private async carryOut(dossierId: string, action: OwedAction): Promise<void> {
    const id = `${dossierId} ${action.id}`;
    const before = this.waiting.get(id);
    if (before && before.at > this.tools.clock.now()) return;
    if (!before && (await this.tryQuickly(dossierId, action))) return;
    const next = await this.goOn(dossierId, action, before ?? { attempt: 1, at: 0 });
    if (next) this.waiting.set(id, next);
    else this.waiting.delete(id);
  }

  private async tryQuickly(dossierId: string, action: OwedAction): Promise<boolean> {
    const { agenda } = await this.run(dossierId, ({ tryStep, tryUndo }) =>
      (action.kind === 'step' ? tryStep : tryUndo)(dossierId, action),
    );
    return agenda !== undefined;
  }

  /** When and how it is tried again; undefined when it is done. */
  private async goOn(
    dossierId: string,
    action: OwedAction,
    { attempt, ...before }: Waiting,
  ): Promise<Waiting | undefined> {
    let heartbeatDetails = before.heartbeatDetails;
    const told = { attempt, heartbeatDetails, heard: (details: unknown) => (heartbeatDetails = details) };
    try {
      await this.run(
        dossierId,
        ({ runStep, runUndo }) => (action.kind === 'step' ? runStep : runUndo)(dossierId, action),
        told,
      );
      return undefined;
    } catch (error) {
      if (!(error instanceof ApplicationFailure) || typeof error.nextRetryDelay !== 'number') throw error;
      return { attempt: attempt + 1, at: this.tools.clock.now() + error.nextRetryDelay, heartbeatDetails };
    }
  }

  private run(
    dossierId: string,
    work: (activities: Activities) => Promise<Done>,
    told: { attempt?: number; heartbeatDetails?: unknown; heard?: (details: unknown) => void } = {},
  ): Promise<Done> {
    const { attempt = 1, heartbeatDetails, heard } = told;
    const runId = this.runs.get(dossierId) ?? randomUUID();
    this.runs.set(dossierId, runId);
    const workflowExecution = { workflowId: dossierId, runId };
    const environment = new MockActivityEnvironment({ attempt, heartbeatDetails, workflowExecution }, { logger });
    if (heard) environment.on('heartbeat', heard);
    return environment.run(() => work(this.tools.activities));
  }

  private async agendaOf(dossierId: string): Promise<Agenda> {
    return (await this.tools.ledger.find(dossierId))!.agenda;
  }

  private forgetAllBut({ dossierId, owed }: Agenda): void {
    const names = new Set(owed.map(({ id }) => `${dossierId} ${id}`));
    for (const name of this.waiting.keys())
      if (name.startsWith(`${dossierId} `) && !names.has(name)) this.waiting.delete(name);
  }
}
