import type { Move } from '../explore/model';
import { codeOf, type Kind } from './moves';
import { BUDGET, HEAD, JOURNAL, leftOf, PEOPLE, RUN_A, RUN_B, spent, STRAYS, WIDTH, type Budget } from './state';

/** What a move changes; what it does not name stays. */
export interface Next {
  head?: number;
  journal?: number;
  /** Of the two runs, in whatever order. */
  run?: number;
  strays?: number;
  people?: number;
}

/** Nobody has to do these. */
const needsPeople = new Set<Kind>(['says', 'asks-again', 'reads', 'commits', 'desk-settles']);

/** A state that moves lead out of. */
export class Change {
  private readonly target = new Int32Array(WIDTH);
  private from = new Int32Array(WIDTH);
  private move: Move = () => undefined;

  /** `textOfRun` puts the two runs in one order, whoever came first. */
  constructor(private readonly textOfRun: (run: number) => string) {}

  begin(from: Int32Array, move: Move): void {
    this.from = from as Int32Array<ArrayBuffer>;
    this.move = move;
  }

  get head(): number {
    return this.from[HEAD]!;
  }

  get journal(): number {
    return this.from[JOURNAL]!;
  }

  get strays(): number {
    return this.from[STRAYS]!;
  }

  get people(): number {
    return this.from[PEOPLE]!;
  }

  run(slot: number): number {
    return this.from[RUN_A + slot]!;
  }

  has(budget: Budget): boolean {
    return leftOf(this.from[BUDGET]!, budget) > 0;
  }

  /** Tells the move, unless what it costs is used up. `slot`: the run that `next.run` replaces. */
  to(kind: Kind, whom: number, way: number, next: Next, costs?: Budget, slot = whom): void {
    if (costs && !this.has(costs)) return;
    const { target, from } = this;
    target.set(from);
    if (next.head !== undefined) target[HEAD] = next.head;
    if (next.journal !== undefined) target[JOURNAL] = next.journal;
    if (next.strays !== undefined) target[STRAYS] = next.strays;
    if (next.people !== undefined) target[PEOPLE] = next.people;
    if (next.run !== undefined) this.place(slot, next.run);
    if (costs) target[BUDGET] = spent(from[BUDGET]!, costs);
    this.move(codeOf(kind, whom, way), target, !costs && !needsPeople.has(kind));
  }

  private place(slot: number, run: number): void {
    const other = this.from[slot === 0 ? RUN_B : RUN_A]!;
    const inOrder = this.textOfRun(run) <= this.textOfRun(other);
    this.target[RUN_A] = inOrder ? run : other;
    this.target[RUN_B] = inOrder ? other : run;
  }
}
