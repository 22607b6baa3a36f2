import { Interner } from '../explore/kept/interner';
import { Memo } from '../explore/kept/memo';
import type { Door, Done, Said } from '../world/door';
import type { World } from '../world/world';
import type { Change, Next } from './change';
import type { Kind } from './moves';
import type { Budget } from './state';

/**
 * How far a person has come. `unheard`: it was done, and the answer did not arrive. Who was refused is as quiet as before,
 * and may try again; that what they were told is true is judged at once.
 */
export type Stage = 'quiet' | 'unheard' | 'promised' | { told: Said } | { read: number };

interface Choice {
  kind: Kind;
  way: number;
  next: Next;
  costs?: Budget;
}

/** Citizens and officers: each says one thing under an idempotency key, and says it again when no answer came. */
export class People {
  readonly stages: Interner<Stage[]>;
  private readonly choices = new Memo<[number, Choice][]>();

  constructor(
    private readonly world: World,
    private readonly door: Door,
  ) {
    this.stages = new Interner(world.people.map(() => 'quiet' as Stage));
  }

  /** False = the door has yet to be asked. */
  moves(change: Change): boolean {
    const choices = this.choices.of(change.people, change.head, () => this.all(change.people, change.head));
    for (const [whom, { kind, way, next, costs }] of choices ?? []) change.to(kind, whom, way, next, costs);
    return choices !== undefined;
  }

  private all(people: number, head: number): [number, Choice][] | undefined {
    const choices = this.stages.at(people).map((_, whom) => {
      const to = (stage: Stage, rest: Next = {}): Next => ({ ...rest, people: this.at(people, whom, stage) });
      return this.choicesOf(this.stages.at(people)[whom]!, { head, whom, to })?.map(
        (choice) => [whom, choice] as const,
      );
    });
    return choices.every((known) => known)
      ? choices.flatMap((known) => known!.map(([one, other]) => [one, other] as [number, Choice]))
      : undefined;
  }

  private choicesOf(stage: Stage, at: Place): Choice[] | undefined {
    if (stage === 'quiet') return this.begins(at);
    if (stage === 'promised') return this.keepsPromise(at);
    if (stage === 'unheard') return this.asksAgain(at);
    return 'read' in stage ? this.commits(at, stage.read) : [];
  }

  private begins({ head, whom, to }: Place): Choice[] | undefined {
    const { faults, people } = this.world;
    if (!people[whom]!.mayAct(this.door.heads.at(head).dossier)) return [];
    if (faults?.answersFirst) return [{ kind: 'says', way: 0, next: to('promised') }];
    if (faults?.readsAhead) return [{ kind: 'reads', way: 0, next: to({ read: head }) }];
    const done = this.tell(head, whom);
    if (!done) return undefined;
    if (done.said !== 'done') return this.refused(done, { head, whom, to });
    const unheard = to('unheard', { head: done.head });
    return [
      { kind: 'says', way: 0, next: to({ told: 'done' }, { head: done.head }) },
      { kind: 'says-unheard', way: 0, next: unheard, costs: 'losses' },
      { kind: 'says-unheard', way: 1, next: unheard, costs: 'crashes' },
    ];
  }

  /** The same key once more: the answer that is stored, not another decision. */
  private asksAgain({ head, whom, to }: Place): Choice[] | undefined {
    const done = this.tell(head, whom, this.world.faults?.forgetsCommands ? undefined : 'done');
    return done && [{ kind: 'asks-again', way: 0, next: to({ told: done.said }, { head: done.head }) }];
  }

  private refused({ said }: Done, { head, whom, to }: Place): Choice[] {
    const isDone = this.door.heads.at(head).facts.includes(this.world.people[whom]!.fact);
    return isDone ? [{ kind: 'says', way: 0, next: to({ told: said }) }] : [];
  }

  private keepsPromise({ head, whom, to }: Place): Choice[] | undefined {
    const done = this.tell(head, whom);
    const told = to({ told: 'done' });
    return (
      done && [
        { kind: 'commits', way: 0, next: { ...told, head: done.head } },
        { kind: 'dies-before-commit', way: 0, next: told, costs: 'crashes' },
      ]
    );
  }

  /** Decided on what was read; what others wrote since is written over. */
  private commits({ head, whom, to }: Place, read: number): Choice[] | undefined {
    const done = this.tell(read, whom);
    if (!done) return undefined;
    return [
      { kind: 'commits', way: 0, next: to({ told: done.said }, { head: done.head === read ? head : done.head }) },
    ];
  }

  private tell(head: number, whom: number, stored?: Said): Done | undefined {
    const { command } = this.world.people[whom]!;
    return this.door.tell(head, this.door.order({ command, from: 'person', ...(stored && { stored }) }));
  }

  private at(people: number, whom: number, stage: Stage): number {
    return this.stages.id(this.stages.at(people).map((other, index) => (index === whom ? stage : other)));
  }
}

interface Place {
  head: number;
  whom: number;
  to(stage: Stage, rest?: Next): Next;
}
