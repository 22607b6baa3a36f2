import { Inject, Injectable } from '@nestjs/common';
import type { Actor, Permission } from '@lienthong/access';
import { Problem, isOpen } from '@lienthong/dossier';
import { Ledger, Lists, openFacts, Papers, type TaskRow } from '@lienthong/ledger';
import { getProcedure, mayReadPaper } from '@lienthong/procedures';
import type { Log } from '@lienthong/runtime';
import { readerOf } from '../access/reader';
import { getVisibleTask } from '../access/visible';
import type { Call } from '../commands/call';
import { Door, type Order } from '../commands/door';
import { oneMore, paged } from '../commands/page';
import { findLinked } from '../corrections/linked-dossiers';
import { listPapers } from '../papers/attached-papers';
import type { AttachedPaperView } from '../papers/views';
import type { Config } from '../config';
import { CONFIG, LOG, NOW } from '../tokens';
import { toNewDue } from './apology';
import type { Apology, Decision, Resolution } from './bodies';
import { resolveOrder, toSecretNote, type OnTask } from './resolve-order';
import { toHeard, type TaskDetail } from './views/task-detail';
import { toTaskFacts, type TaskFacts } from './views/task-facts';
import { toListedTask, toTaskView, type TaskPage, type TaskView } from './views/task-view';

/** What officers do with the tasks of their unit. */
@Injectable()
export class Tasks {
  constructor(
    private readonly ledger: Ledger,
    private readonly lists: Lists,
    private readonly papers: Papers,
    private readonly door: Door,
    @Inject(NOW) private readonly now: () => number,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(LOG) private readonly log: Log,
  ) {}

  async list({ actor, page }: Call): Promise<TaskPage> {
    const placeOf = ({ openedAt, dossierId, taskId }: TaskRow) => ({ at: openedAt, id: `${dossierId}:${taskId}` });
    return paged(await this.lists.inbox(actor.unit!, oneMore(page)), page, placeOf, toListedTask(actor));
  }

  async show({ actor, params, traceId }: Call): Promise<TaskDetail> {
    const found = await this.find(actor, 'task.read', params.taskId!);
    const { request } = found.task;
    const heard = request ? toHeard(await this.ledger.trail(found.dossierId), request) : [];
    const papers = found.task.status === 'closed' ? [] : await this.papersOf(found);
    if (papers.length > 0)
      this.log.info({ traceId, dossierId: found.dossierId, task: found.name, actor: actor.id }, 'papers listed');
    return { ...toTaskView(actor, found.name, found), heard, papers };
  }

  /** Only while there is something to decide, only what its step needs (RH-05), and every read is on record (RH-01). */
  async facts({ actor, params, traceId }: Call): Promise<TaskFacts> {
    const { dossierId, dossier, task, name } = await this.find(actor, 'task.read-facts', params.taskId!);
    if (!isOpen(task)) throw new Problem('already-decided');
    this.log.info({ traceId, dossierId, task: name, actor: actor.id }, 'facts read');
    const [facts, linked, proposed] = await Promise.all([
      openFacts(this.ledger, { dossierId, dossier }),
      findLinked(this.ledger, dossier),
      task.proposal?.digest ? this.ledger.open(dossierId, task.proposal.digest) : undefined,
    ]);
    const declared = { facts, linked, settings: this.config.settings };
    return {
      ...toTaskFacts(dossier, readerOf(dossier, task), declared),
      ...(proposed && { proposedResult: proposed.legal }),
    };
  }

  claim(call: Call): Promise<TaskView> {
    return this.carryOut(call, 'task.claim', ({ task, by }) => ({ command: { type: 'claim', task, by } }));
  }

  release(call: Call): Promise<TaskView> {
    return this.carryOut(call, 'task.release', ({ task, by }) => ({ command: { type: 'release', task, by } }));
  }

  decide(call: Call<Decision>): Promise<TaskView> {
    const { note, ...said } = call.body;
    return this.carryOut(call, 'task.decide', (onTask) => ({
      command: { type: 'decide', ...said, ...onTask },
      secret: toSecretNote(note),
    }));
  }

  apologise(call: Call<Apology>): Promise<TaskView> {
    const { reason } = call.body;
    const due = toNewDue(call.body, this.now());
    return this.carryOut(call, 'task.apologise', (onTask) => ({
      command: { type: 'apologise', ...onTask, reason, due },
    }));
  }

  resolve(call: Call<Resolution>): Promise<TaskView> {
    return this.carryOut(call, 'task.resolve', (onTask, found) => resolveOrder(call.body, onTask, found));
  }

  private papersOf(found: Found): Promise<AttachedPaperView[]> {
    const { dossier, task } = found;
    const procedure = getProcedure(dossier.plan.procedure);
    const isOpen = (kind: string | undefined) => mayReadPaper(procedure, readerOf(dossier, task), kind);
    return listPapers(this.ledger, this.papers, found, isOpen);
  }

  private find(actor: Actor, permission: Permission, taskId: string) {
    return getVisibleTask(this.ledger, actor, permission, taskId);
  }

  private async carryOut(call: Call<unknown>, permission: Permission, toOrder: ToOrder): Promise<TaskView> {
    const { actor, params, ifMatch } = call;
    const found = await this.find(actor, permission, params.taskId!);
    const onTask = {
      task: found.name,
      by: actor.id,
      ...(ifMatch !== undefined && { expectedVersion: toVersion(ifMatch) }),
    };
    const told = await this.door.carryOut(call, { dossierId: found.dossierId, ...toOrder(onTask, found) });
    return toTaskView(actor, found.name, told);
  }
}

type Found = Awaited<ReturnType<typeof getVisibleTask>>;
type ToOrder = (onTask: OnTask, found: Found) => Omit<Order, 'dossierId'>;

/** What is no version of ours matches none, so a decided task still says 409 and an open one 412. */
const toVersion = (ifMatch: string): number => Number(/^"(\d{1,9})"$/.exec(ifMatch)?.[1] ?? -1);
