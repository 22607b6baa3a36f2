import { nextRequest, type OwedAction } from '../agenda';
import type { AnswerKind } from '../dossier';
import { requestId, type RequestName } from '../request-key';
import { Problem } from '../problem';
import type { Reply } from './agencies';
import type { World } from './world';

type Call = 'send' | 'ask' | 'undo';

/** One run of an activity; it may die or lag between any two of its small steps, and another may run beside it. */
export class Worker {
  /** Which beginning of its request it works on. */
  private begun: number | undefined;
  /** What it does when next given the processor. */
  private next: (() => void) | undefined;
  /** It waits for the reply to this call. */
  awaits: { call: Call; name: RequestName; askedAfterUnreadable?: true } | undefined;
  /** It has decided to send: its message is as good as under way. */
  sending: RequestName | undefined;

  constructor(
    private readonly world: World,
    readonly action: OwedAction,
  ) {
    const { step, round, intent } = action;
    this.next = action.kind === 'step' ? () => this.begin() : () => this.call('undo', { step, round, intent: intent! });
  }

  get isReady(): boolean {
    return this.next !== undefined;
  }

  get isOver(): boolean {
    return !this.next && !this.awaits;
  }

  go(): void {
    const now = this.next;
    this.next = undefined;
    this.sending = undefined;
    now?.();
  }

  /** No reply in time: it tries again or, its patience spent, gives up. */
  timeOut(patient: boolean): void {
    const { call, name } = this.awaits!;
    this.awaits = undefined;
    if (call === 'undo')
      return this.then(() => (patient ? this.call('undo', name) : this.undoFailed(name, 'unreachable')));
    this.then(() =>
      patient || !this.world.agencies.remembers(name) ? this.ask(name) : this.giveUp(name, 'unreachable'),
    );
  }

  hear(reply: Reply, patient: boolean): void {
    const { call, name, askedAfterUnreadable } = this.awaits!;
    this.awaits = undefined;
    if (call === 'undo') return this.then(() => this.undoHeard(name, reply, patient));
    switch (reply) {
      case 'not-executed':
        return this.then(() => this.notExecuted(name, patient));
      case 'unreadable':
        return this.then(() => this.unreadable(name, askedAfterUnreadable));
      case 'never-heard':
        return this.thenSend(name);
      case 'unsupported':
        return this.then(() => this.giveUp(name, 'unknown'));
      case 'undone':
        return this.then(() => this.record(name, 'gone'));
      default:
        return this.then(() => this.record(name, reply as AnswerKind));
    }
  }

  private begin(): void {
    const { step } = this.action;
    const begun = this.world.tell({ type: 'beginRequest', step });
    if (begun instanceof Problem) return;
    if (this.sendWhatBegan(begun)) return;
    const name = nextRequest(this.world.dossier, step)!;
    this.begun = this.world.dossier.requests[requestId(name)]!.begun;
    this.then(() => this.ask(name));
  }

  private sendWhatBegan(events: ReturnType<World['tell']>): boolean {
    if (events instanceof Problem) return false;
    const begun = events.find((event) => event.type === 'RequestBegun' && event.data.step === this.action.step);
    if (begun?.type !== 'RequestBegun') return false;
    this.begun = begun.data.begun;
    this.thenSend(begun.data);
    return true;
  }

  private ask(name: RequestName): void {
    if (!this.world.agencies.remembers(name)) return this.giveUp(name, 'unknown');
    this.call('ask', name);
  }

  private record(name: RequestName, answer: AnswerKind): void {
    this.sendWhatBegan(this.world.answered(name, answer, 'own'));
  }

  private notExecuted(name: RequestName, patient: boolean): void {
    this.world.tell({ type: 'recordNotExecuted', ...name, begun: this.begun! });
    this.then(() => (patient ? this.begin() : this.giveUp(name, 'unreachable')));
  }

  private unreadable(name: RequestName, asked?: true): void {
    if (asked || !this.world.agencies.remembers(name)) return this.giveUp(name, 'unreadable');
    this.call('ask', name);
    this.awaits!.askedAfterUnreadable = true;
  }

  private giveUp(name: RequestName, why: 'unreachable' | 'unknown' | 'unreadable'): void {
    this.world.tell({ type: 'giveUp', ...name, why });
  }

  private undoHeard(name: RequestName, reply: Reply, patient: boolean): void {
    if (reply === 'undone' || reply === 'too-late')
      return void this.world.tell({ type: 'recordUndo', ...name, answer: reply });
    if (reply === 'unsupported') return this.undoFailed(name, 'unsupported');
    if (patient) return this.call('undo', name);
    this.undoFailed(name, reply === 'unreadable' ? 'unreadable' : 'unreachable');
  }

  private undoFailed(name: RequestName, why: 'unreachable' | 'unsupported' | 'unreadable'): void {
    this.world.tell({ type: 'recordUndo', ...name, answer: 'failed', why });
  }

  private call(call: Call, name: RequestName): void {
    this.awaits = { call, name };
    this.world.post(this, call, name);
  }

  private thenSend(name: RequestName): void {
    this.then(() => this.call('send', name));
    this.sending = name;
  }

  private then(next: () => void): void {
    this.next = next;
  }
}
