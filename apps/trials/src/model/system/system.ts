import type { Broken } from '../../verdict';
import type { Model, Move } from '../explore/model';
import { Memo } from '../explore/kept/memo';
import { judgeAnswers } from '../judge/judge-answers';
import { judgeEffects } from '../judge/judge-effects';
import { judgeRest } from '../judge/judge-rest';
import { IDLE, Workers } from '../worker/workers';
import { Agencies } from '../world/agencies';
import { Door } from '../world/door';
import type { World } from '../world/world';
import { Change } from './change';
import { Network, type Parts } from './network';
import { People } from './people';
import { BUDGET, fullBudget, HEAD, JOURNAL, PEOPLE, RUN_A, RUN_B, STRAYS, WIDTH } from './state';
import { Strays } from './strays';
import { Surroundings } from './surroundings';

/** A world as something to explore. */
export class System implements Model {
  readonly width = WIDTH;
  readonly start = new Int32Array(WIDTH);
  readonly parts: Parts;
  readonly people: People;
  private readonly network: Network;
  private readonly surroundings: Surroundings;
  private readonly change: Change;
  private readonly judged = [new Memo<Broken | false>(), new Memo<Broken | false>(), new Memo<Broken | false>()];

  constructor(readonly world: World) {
    const door = new Door(world);
    const agencies = new Agencies(world);
    const workers = new Workers(world, door);
    this.parts = { world, door, agencies, workers, strays: new Strays(world.limits.strays) };
    this.people = new People(world, door);
    this.network = new Network(this.parts);
    this.surroundings = new Surroundings(this.parts);
    this.change = new Change((run) => workers.textOf(run));
    this.start[BUDGET] = fullBudget(world.limits);
  }

  moves(from: Int32Array, move: Move): boolean {
    this.change.begin(from, move);
    const known = [
      this.people.moves(this.change),
      this.network.moves(this.change),
      this.surroundings.moves(this.change),
    ];
    return known.every((isKnown) => isKnown);
  }

  async learn(): Promise<void> {
    await this.parts.door.learn();
    await this.parts.workers.learn();
  }

  isAtRest(state: Int32Array): boolean {
    const { agenda } = this.parts.door.heads.at(state[HEAD]!);
    return state[RUN_A] === IDLE && state[RUN_B] === IDLE && state[STRAYS] === 0 && agenda.owed.length === 0;
  }

  judge(state: Int32Array): Broken | undefined {
    const head = this.parts.door.heads.at(state[HEAD]!);
    return head.broken ?? this.judgePairs(state, this.isAtRest(state));
  }

  private judgePairs(state: Int32Array, isAtRest: boolean): Broken | undefined {
    const { door, agencies } = this.parts;
    const head = door.heads.at(state[HEAD]!);
    if (!head.dossier) return this.once(2, state[HEAD]!, state[PEOPLE]!, () => this.judgePeople(state));
    const effects = agencies.journals.at(state[JOURNAL]!);
    return (
      this.once(0, state[HEAD]!, state[JOURNAL]!, () => judgeEffects(head.dossier!, effects)) ??
      (isAtRest ? this.once(1, state[HEAD]!, state[JOURNAL]!, () => judgeRest(head, effects)) : undefined) ??
      this.once(2, state[HEAD]!, state[PEOPLE]!, () => this.judgePeople(state))
    );
  }

  private judgePeople(state: Int32Array): Broken | undefined {
    const { facts } = this.parts.door.heads.at(state[HEAD]!);
    return judgeAnswers(this.world.people, this.people.stages.at(state[PEOPLE]!), facts);
  }

  /** Most states differ from others in what does not matter to a judge. */
  private once(judge: number, one: number, other: number, find: () => Broken | undefined): Broken | undefined {
    return this.judged[judge]!.of(other, one, () => find() ?? FINE) || undefined;
  }
}

const FINE = false;
