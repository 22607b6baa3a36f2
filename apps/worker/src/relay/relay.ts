import { WorkflowExecutionAlreadyStartedError, WorkflowNotFoundError, type WorkflowClient } from '@temporalio/client';
import type { Agenda } from '@lienthong/dossier';
import { boundary } from '@lienthong/failpoints';
import { NUDGE_CHANNEL, type Delivered, type Delivery, type Undelivered } from '@lienthong/ledger';
import { advance, linkedProcedure } from '@lienthong/engine';
import type { Log } from '@lienthong/runtime';
import { Client } from 'pg';
import { repeat, type Repeating } from '../repeat';

export interface RelayTools {
  delivery: Delivery;
  workflows: WorkflowClient;
  databaseUrl: string;
  taskQueue: string;
  log: Log;
  /** How long something owed may stand without progress before it is sent again (ms). */
  staleMs: number;
}

const BATCH = 64;
/** How often it looks without being nudged; a lost nudge costs no more than this. */
const LOOK_MS = 500;
/** How long what was told waits to be noted; far less than until it would be told again. */
const NOTE_MS = 250;
const TASK_TIMEOUT = '5 s';

/** Tells Temporal what is owed. Level-triggered: it keeps no cursor and trusts no promise; what stands still is told again. */
export class Relay {
  private rounds?: Repeating;
  private listener?: Client;
  /** Temporal knows, the ledger does not yet know that it does. */
  private told: Delivered[] = [];
  private toldSince = 0;

  constructor(private readonly tools: RelayTools) {}

  start(): void {
    this.rounds = repeat('the relay', LOOK_MS, () => this.look(), this.tools.log);
  }

  async stop(): Promise<void> {
    await this.rounds?.stop();
    await this.noteDelivered().catch(() => undefined);
    await this.listener?.end().catch(() => undefined);
  }

  /** True when there may be more. */
  private async look(): Promise<boolean> {
    if (!this.listener) await this.listen();
    if (this.told.length > 0 && Date.now() - this.toldSince >= NOTE_MS) await this.noteDelivered();
    const batch = await boundary('relay.take', () => this.tools.delivery.take(BATCH, this.tools.staleMs));
    await Promise.all(batch.map((undelivered) => this.deliver(undelivered)));
    return batch.length === BATCH;
  }

  private async deliver(undelivered: Undelivered): Promise<void> {
    try {
      const runId = await boundary('relay.tell', () => this.tell(undelivered));
      if (this.told.length === 0) this.toldSince = Date.now();
      this.told.push({ ...undelivered, runId });
    } catch (error) {
      this.tools.log.warn({ err: error, dossierId: undelivered.dossierId }, 'relay could not deliver');
    }
  }

  /** Together, and not at once: most runs have by then written something themselves, which says as much. */
  private async noteDelivered(): Promise<void> {
    await boundary('relay.delivered', () => this.tools.delivery.delivered(this.told.splice(0)));
  }

  /** Starts the dossier's run or signals the one there is; a run that has ended and owes nothing is left in peace. */
  private async tell({ agenda, isFirst }: Undelivered): Promise<string | undefined> {
    const { workflows } = this.tools;
    if (agenda.owed.length === 0 && agenda.wakeAt === undefined) {
      await workflows.getHandle(agenda.dossierId).signal(advance, agenda).catch(ignoreNotFound);
      return undefined;
    }
    const begun = isFirst ? await this.begin(agenda) : undefined;
    return begun ?? this.startOrSignal(agenda);
  }

  /** Its first task comes back with the answer: no queue, no poll, one write less. Undefined when a run is open already. */
  private async begin(agenda: Agenda): Promise<string | undefined> {
    const options = { ...this.options(agenda), requestEagerStart: true };
    const handle = await this.tools.workflows.start(linkedProcedure, options).catch(ignoreStarted);
    return handle?.firstExecutionRunId;
  }

  private async startOrSignal(agenda: Agenda): Promise<string> {
    const handle = await this.tools.workflows.signalWithStart(linkedProcedure, {
      ...this.options(agenda),
      signal: advance,
      signalArgs: [agenda],
      workflowIdConflictPolicy: 'USE_EXISTING',
    });
    return handle.signaledRunId;
  }

  private options(agenda: Agenda) {
    return {
      workflowId: agenda.dossierId,
      taskQueue: this.tools.taskQueue,
      args: [agenda] as [Agenda],
      workflowIdReusePolicy: 'ALLOW_DUPLICATE' as const,
      workflowTaskTimeout: TASK_TIMEOUT,
    };
  }

  private async listen(): Promise<void> {
    const client = new Client({ connectionString: this.tools.databaseUrl, connectionTimeoutMillis: 2_000 });
    const lost = () => (this.listener = undefined);
    client.on('error', lost);
    client.on('end', lost);
    client.on('notification', () => this.rounds?.wake());
    try {
      await client.connect();
      await client.query(`listen ${NUDGE_CHANNEL}`);
      this.listener = client;
    } catch {
      await client.end().catch(() => undefined);
    }
  }
}

function ignoreNotFound(error: unknown): void {
  if (!(error instanceof WorkflowNotFoundError)) throw error;
}

function ignoreStarted(error: unknown): undefined {
  if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
}
