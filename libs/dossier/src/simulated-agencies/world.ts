import { isTerminal, type Plan } from '@lienthong/plan';
import { owedBy } from '../agenda';
import { carryOut } from '../carry-out';
import type { Command } from '../decide/command';
import type { Dossier } from '../dossier';
import type { DossierEvent } from '../events';
import { requestId, type RequestName } from '../request-key';
import { fold } from '../evolve/evolve';
import { Problem } from '../problem';
import { react } from '../react/react';
import { submit } from '../samples';
import { SimulatedAgencies, bare, words, type Reply, type Word } from './agencies';
import { decideTask } from './people';
import { Worker } from './worker';

interface Message extends RequestName {
  call: 'send' | 'ask' | 'undo' | 'reply' | 'callback';
  to?: Worker;
  /** The call that a reply belongs to; a later call of its worker does not hear it. */
  awaited?: Worker['awaits'];
  reply?: Reply;
}

const moves = {
  run: 4,
  go: 12,
  crash: 1,
  deliver: 10,
  duplicate: 1,
  lose: 1,
  timeOut: 2,
  agencyDecides: 3,
  person: 4,
  claim: 1,
  supplement: 2,
  withdraw: 1,
  tick: 2,
} as const;
export type MoveName = keyof typeof moves;
/** What happens next; `pick` chooses whom it happens to, `way` how. Impossible moves do nothing. */
export type Move = [name: MoveName, pick: number, way: number];
export const weightedMoves = Object.entries(moves) as [MoveName, number][];

/** A dossier among agencies, a bad network, mortal workers and people; every defect throws. */
export class World {
  dossier!: Dossier;
  readonly agencies: SimulatedAgencies;
  readonly events: DossierEvent[] = [];
  readonly workers = new Set<Worker>();
  readonly network: Message[] = [];
  readonly log: string[] = [];
  private readonly ids = new Set<string>();
  private now = 1_000;

  constructor(readonly plan: Plan) {
    this.agencies = new SimulatedAgencies(plan);
    this.tell(submit(plan));
  }

  /** The one door. A command that cannot be appended, or that leaves something unsaid, is a defect. */
  tell(command: Command): DossierEvent[] | Problem {
    const before = this.dossier as Dossier | undefined;
    const done = carryOut(before, command, ++this.now);
    if (done instanceof Problem) return done;
    for (const { id } of done.events) {
      this.log.push(`   ${id}`);
      if (this.ids.has(id)) throw new Error(`event ${id} twice`);
      this.ids.add(id);
    }
    if (JSON.stringify(fold(done.events, before)) !== JSON.stringify(done.dossier))
      throw new Error('fold differs from state');
    if (react(done.dossier, this.now).events.length > 0) throw new Error('something more would follow');
    if (before) this.checkEnded(before, done.dossier, done.events);
    this.checkOwed(done.dossier);
    this.events.push(...done.events);
    this.dossier = done.dossier;
    return done.events;
  }

  post(from: Worker, call: 'send' | 'ask' | 'undo', name: RequestName): void {
    this.network.push({ ...bare(name), call, to: from, awaited: from.awaits });
  }

  make([name, pick, way]: Move): void {
    this.log.push(`${name} ${pick} ${way}`);
    switch (name) {
      case 'run':
        return this.start(pick);
      case 'go':
        return at(
          [...this.workers].filter((worker) => worker.isReady),
          pick,
        )?.go();
      case 'crash':
        return void this.workers.delete(at([...this.workers], pick)!);
      case 'deliver':
        return this.deliver(this.network.splice(index(this.network, pick), 1)[0], way);
      case 'duplicate':
        return this.deliver(
          at(
            this.network.filter((message) => message.call !== 'send' || this.agencies.remembers(message)),
            pick,
          ),
          way,
        );
      case 'lose':
        return void this.network.splice(index(this.network, pick), 1);
      case 'timeOut':
        return at(
          [...this.workers].filter((worker) => worker.awaits),
          pick,
        )?.timeOut(way % 2 === 0);
      case 'agencyDecides':
        return this.agencyDecides(pick, way);
      case 'person':
        return decideTask(this, pick, way);
      case 'claim':
        return this.claim(pick, way);
      case 'supplement':
        return void this.tell({ type: 'supplement', digest: `facts-${way}` });
      case 'withdraw':
        return way % 4 > 0 ? undefined : void this.tell({ type: 'withdraw' });
      case 'tick':
        return this.tick(way % 3 > 0);
    }
  }

  tick(due: boolean): void {
    const { wakeAt } = owedBy(this.dossier);
    if (due && wakeAt !== undefined) this.now = Math.max(this.now, wakeAt);
    this.tell({ type: 'tick' });
  }

  /** At most two runs of one action at a time: one and its zombie. */
  start(pick: number): void {
    const action = at(owedBy(this.dossier).owed, pick);
    if (!action || [...this.workers].filter((worker) => !worker.isOver && worker.action.id === action.id).length >= 2)
      return;
    this.workers.add(new Worker(this, action));
  }

  deliver(message: Message | undefined, way: number): void {
    if (!message) return;
    const { call, to, reply } = message;
    this.log.push(`  ${call} ${requestId(message)} ${reply ?? ''}`);
    if (call === 'callback') return void this.tell({ type: 'recordAnswer', ...bare(message), answer: reply as Word });
    if (call === 'reply') {
      if (to!.awaits && to!.awaits === message.awaited && this.workers.has(to!)) to!.hear(reply!, way % 2 === 0);
      return;
    }
    this.answer(message, call, way);
  }

  private answer(message: Message, call: 'send' | 'ask' | 'undo', way: number): void {
    const said = this.spoken(message, call, way);
    this.log.push(`  -> ${said}`);
    this.network.push({ ...bare(message), call: 'reply', to: message.to!, awaited: message.awaited, reply: said });
    if (call === 'send' && way % 5 === 0) this.callBack(message);
  }

  private spoken(name: RequestName, call: 'send' | 'ask' | 'undo', way: number): Reply {
    if (call === 'undo') return way % 11 === 10 ? 'unreadable' : this.agencies.undo(name, way % 3 === 0);
    if (call === 'ask') return way % 11 === 10 ? 'unreadable' : this.agencies.ask(name);
    return this.agencies.send(name, at([...words, 'not-executed', 'unreadable'] as const, way)!);
  }

  private agencyDecides(pick: number, way: number): void {
    const effect = at(this.agencies.waiting(), pick);
    if (!effect) return;
    const final = words.filter((word) => word !== 'pending' && word !== 'verifying');
    effect.word = effect.late ? 'accepted' : at(final, way)!;
    if (way % 7 > 0) this.callBack(effect);
    if (way % 7 > 4) this.callBack(effect);
  }

  callBack(name: RequestName): void {
    const effect = this.agencies.effects.get(requestId(name));
    if (effect && !effect.undone && effect.word !== 'tombstone')
      this.network.push({ ...bare(name), call: 'callback', reply: effect.word });
  }

  private claim(pick: number, way: number): void {
    const task = at(Object.keys(this.dossier.tasks), pick);
    if (task) this.tell({ type: way % 2 ? 'claim' : 'release', task, by: `officer:${way % 3}` });
  }

  /** Nothing ended comes to life again, but a refused part of which a new attempt is made. */
  private checkEnded(before: Dossier, after: Dossier, events: DossierEvent[]): void {
    for (const { id, partOf } of this.plan.steps) {
      const [was, is] = [before.steps[id]!.state, after.steps[id]!.state];
      const retried =
        partOf &&
        was === 'REFUSED' &&
        events.some(({ type }) => type === 'TaskResolved' || type === 'SupplementAnswered');
      if (isTerminal(was) && was !== is && !retried) throw new Error(`${id} was ${was}, now ${is}`);
    }
  }

  /** Undos go one at a time, last first; nothing is owed twice; closed owes nothing. */
  private checkOwed(dossier: Dossier): void {
    const { owed, closed, wakeAt } = owedBy(dossier);
    if (new Set(owed.map(({ id }) => id)).size < owed.length) throw new Error('owed twice');
    const undos = owed.filter(({ kind }) => kind === 'undo');
    if (undos.length > 1) throw new Error('two undos at a time');
    if (
      closed &&
      (owed.length > 0 || wakeAt !== undefined || Object.values(dossier.tasks).some(({ status }) => status === 'open'))
    )
      throw new Error('closed, but something is owed');
  }
}

const index = (list: readonly unknown[], pick: number): number => (list.length > 0 ? pick % list.length : 0);
export const at = <T>(list: readonly T[], pick: number): T | undefined => list[index(list, pick)];
