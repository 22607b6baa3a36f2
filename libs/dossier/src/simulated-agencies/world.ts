import type { Plan } from '@lienthong/plan';
import { owedBy } from '../agenda';
import { carryOut } from '../carry-out';
import type { Command } from '../decide/command';
import type { AnswerKind, Dossier } from '../dossier';
import type { DossierEvent } from '../events';
import { requestId, type RequestName } from '../request-key';
import { Problem } from '../problem';
import { nextDate } from '../time/passed-dates';
import { submit } from '../samples';
import { SimulatedAgencies, bare, words, type Reply, type Word } from './agencies';
import { checkCommand } from './invariants';
import { Worker } from './worker';

interface Message extends RequestName {
  call: 'send' | 'ask' | 'undo' | 'reply' | 'callback';
  to?: Worker;
  /** The call that a reply belongs to; a later call of its worker does not hear it. */
  awaited?: Worker['awaits'];
  reply?: Reply;
}

/** A dossier among agencies, a bad network, mortal workers and people; every defect throws. */
export class World {
  dossier!: Dossier;
  readonly agencies: SimulatedAgencies;
  readonly events: DossierEvent[] = [];
  readonly workers = new Set<Worker>();
  readonly network: Message[] = [];
  readonly log: string[] = [];
  private readonly ids = new Set<string>();

  constructor(
    readonly plan: Plan,
    private now = 1_000,
  ) {
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
    checkCommand({ before, after: done.dossier, events: done.events, now: this.now });
    if (command.type === 'tick' && nextDate(done.dossier)! <= this.now) throw new Error('a date that does not pass');
    this.events.push(...done.events);
    this.dossier = done.dossier;
    return done.events;
  }

  post(from: Worker, call: 'send' | 'ask' | 'undo', name: RequestName): void {
    this.network.push({ ...bare(name), call, to: from, awaited: from.awaits });
  }

  answered(name: RequestName, answer: AnswerKind, beginNext?: 'own'): DossierEvent[] | Problem {
    const codes = answer === 'accepted' ? this.agencies.effects.get(requestId(name))?.codes : undefined;
    return this.tell({
      type: 'recordAnswer',
      ...bare(name),
      answer,
      ...(beginNext && { beginNext }),
      ...(codes && { codes }),
    });
  }

  /** Polls that are due are seen. */
  tick(due: boolean): void {
    const { wakeAt } = owedBy(this.dossier);
    if (due && wakeAt !== undefined) this.now = Math.max(this.now, wakeAt);
    this.tell({ type: 'tick' });
  }

  /** Hours or days go by, or all the time to the next legal date. */
  passTime(ms?: number): void {
    const next = nextDate(this.dossier);
    if (ms !== undefined) this.now += ms;
    else if (next !== undefined) this.now = Math.max(this.now, next - 1);
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
    if (call === 'callback') return void this.answered(message, reply as Word);
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
    return this.agencies.send(name, at([...words, 'not-executed', 'unreadable'] as const, way)!, way);
  }

  callBack(name: RequestName): void {
    const effect = this.agencies.effects.get(requestId(name));
    if (effect && !effect.undone && effect.word !== 'tombstone')
      this.network.push({ ...bare(name), call: 'callback', reply: effect.word });
  }
}

export const index = (list: readonly unknown[], pick: number): number => (list.length > 0 ? pick % list.length : 0);
export const at = <T>(list: readonly T[], pick: number): T | undefined => list[index(list, pick)];
