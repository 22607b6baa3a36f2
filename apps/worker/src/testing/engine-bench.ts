import { randomUUID } from 'node:crypto';
import { TestWorkflowEnvironment } from '@temporalio/testing';
import { DefaultLogger, Runtime, Worker } from '@temporalio/worker';
import { bundleEngine, witnessOf, type History } from '@lienthong/audit';
import { Problem, type Command, type Dossier } from '@lienthong/dossier';
import { submit } from '@lienthong/dossier/samples';
import { advance, linkedProcedure } from '@lienthong/engine';
import { Ledger, MemoryStorage } from '@lienthong/ledger';
import type { Plan } from '@lienthong/plan';
import { createActivities } from '../activities/activities';
import { Gates } from '../agencies/gate';
import type { ScriptedAgency } from './scripted-agency';

export interface Lived {
  dossier: Dossier;
  history: History;
  dossierId: string;
}

/** The engine on Temporal's time-skipping server, with a ledger in memory and scripted agencies. */
export class EngineBench {
  private constructor(
    private readonly env: TestWorkflowEnvironment,
    readonly bundle: string,
  ) {}

  /** `path`: the Java test server; without it the SDK fetches its own. */
  static async open(path?: string): Promise<EngineBench> {
    Runtime.install({ logger: new DefaultLogger('ERROR') });
    const env = await TestWorkflowEnvironment.createTimeSkipping(
      path ? { server: { executable: { type: 'existing-path', path } } } : undefined,
    );
    return new EngineBench(env, (await bundleEngine()).code);
  }

  close(): Promise<void> {
    return this.env.teardown();
  }

  /** A dossier of the given plan lives through commands; its run then works off what is owed until nothing is. */
  async live(
    plan: Plan,
    agencies: Record<string, ScriptedAgency>,
    commands: Command[],
    meanwhile?: (bench: Meanwhile) => Promise<void>,
  ): Promise<Lived> {
    let latest = await this.env.currentTimeMs();
    const now = () => (latest = Math.max(latest, Date.now()));
    const ledger = new Ledger(new MemoryStorage(), { keyEncryptionKey: Buffer.alloc(32, 1), now });
    const dossierId = randomUUID();
    const transact = async (command: Command): Promise<void> => {
      const { problem } = await ledger.transact({ dossierId, actor: 'system:spec', command });
      if (problem instanceof Problem) throw problem;
    };
    for (const command of [submit(plan), ...commands]) await transact(command);
    const activities = createActivities({
      ledger,
      quick: agencies,
      patient: agencies,
      gates: new Gates(),
      now,
      payloadOf: async () => ({}),
    });
    const { agenda } = (await ledger.find(dossierId))!;
    const worker = await Worker.create({
      connection: this.env.nativeConnection,
      taskQueue: dossierId,
      workflowBundle: { code: this.bundle },
      activities: {
        ...activities,
        tick: (id: string, at: number) => {
          latest = Math.max(latest, at);
          return activities.tick(id, at);
        },
      },
    });
    return worker.runUntil(async () => {
      const handle = await this.env.client.workflow.start(linkedProcedure, {
        workflowId: dossierId,
        taskQueue: dossierId,
        args: [agenda],
      });
      const tell = async (command: Command) => {
        await transact(command);
        await handle.signal(advance, (await ledger.find(dossierId))!.agenda);
      };
      await meanwhile?.({ tell });
      await handle.result();
      return { dossierId, dossier: (await ledger.find(dossierId))!.dossier, history: await handle.fetchHistory() };
    });
  }
}

export interface Meanwhile {
  /** A command from outside, and the signal that follows it. */
  tell(command: Command): Promise<void>;
}

export const eventsOf = ({ history }: Lived): number => history.events!.length;
export const actionsOf = ({ history }: Lived): string[] => witnessOf(history).done.map(({ action }) => action);
