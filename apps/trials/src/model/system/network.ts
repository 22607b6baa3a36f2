import type { Dossier } from '@lienthong/dossier';
import { Memo } from '../explore/kept/memo';
import type { Agencies } from '../world/agencies';
import type { Errand } from '../worker/production';
import { IDLE, type Outcome, type Workers } from '../worker/workers';
import type { Door } from '../world/door';
import type { World } from '../world/world';
import type { Change, Next } from './change';
import type { Kind } from './moves';
import type { Budget } from './state';
import type { Strays } from './strays';

export interface Parts {
  world: World;
  door: Door;
  agencies: Agencies;
  workers: Workers;
  strays: Strays;
}

interface Answer extends Next {
  costs?: Budget;
}

/** Runs of activities, and what becomes of their requests. Each answers false when something is not known yet. */
export class Network {
  private readonly begun = new Memo<{ run: number; isStep: boolean }[]>();
  private readonly answers = new Memo<Answer[]>();
  private readonly left = new Memo<number>();

  constructor(private readonly parts: Parts) {}

  moves(change: Change): boolean {
    const [first, second] = [change.run(0), change.run(1)];
    let isKnown = this.starts(change);
    if (first !== IDLE) isKnown = this.movesOf(change, 0) && isKnown;
    if (second !== IDLE && second !== first) isKnown = this.movesOf(change, 1) && isKnown;
    return isKnown;
  }

  /** What is owed is begun; and once more, by a run that takes the first for dead. */
  private starts(change: Change): boolean {
    const slot = change.run(0) === IDLE ? 0 : 1;
    if (change.run(slot) !== IDLE) return true;
    const { workers } = this.parts;
    const running = workers.errandOf(change.run(1 - slot));
    let isKnown = true;
    const begun = this.begun.of(change.head, 0, () => this.owed(change.head))!;
    for (let whom = 0; whom < begun.length; whom++) {
      const { run, isStep } = begun[whom]!;
      const costs = workers.errandOf(run) === running ? 'zombies' : undefined;
      // A step's first deed is a transaction. An undo begins by looking, and may lag behind what it saw.
      const outcomes = isStep ? workers.goOn(run, change.head) : [{ run, head: change.head }];
      isKnown = tell(change, { kind: 'starts', whom, slot, costs }, outcomes) && isKnown;
    }
    return isKnown;
  }

  private owed(head: number): { run: number; isStep: boolean }[] {
    const { door, workers, world } = this.parts;
    const { agenda, dossier } = door.heads.at(head);
    const present = agenda.owed.filter(({ id }) => !world.faults?.looksOnce || !hasBegun(dossier!, id));
    const owed = present.map(({ kind, step, intent, round }): Errand =>
      kind === 'step' ? { kind, step } : { kind, step, name: { step, intent: intent!, round } },
    );
    const requests = world.faults?.undoesUnsettled ? Object.values(dossier?.requests ?? {}) : [];
    const unsettled = requests
      .filter(({ undo, status }) => undo === 'owed' && status === 'begun')
      .map(({ step, intent, round }): Errand => ({ kind: 'undo', step, name: { step, intent, round } }));
    return [...owed, ...unsettled].map((errand) => ({ run: workers.begins(errand), isStep: errand.kind === 'step' }));
  }

  private movesOf(change: Change, slot: number): boolean {
    const { workers } = this.parts;
    const id = change.run(slot);
    const run = workers.runs.at(id)!;
    change.to('dies', slot, 0, { run: IDLE }, 'crashes');
    if (run.call && !run.reply) return this.requestMoves(change, slot);
    const isKnown = tell(change, { kind: 'goes-on', whom: slot, slot }, workers.goOn(id, change.head));
    return run.reply ? this.isLost(change, slot) && isKnown : isKnown;
  }

  /** Its request is on its way. */
  private requestMoves(change: Change, slot: number): boolean {
    const { strays, workers } = this.parts;
    const id = change.run(slot);
    const answers = this.answers.of(id, change.journal, () => this.answersTo(id, change.journal))!;
    for (let way = 0; way < answers.length; way++)
      change.to('reaches', slot, way, answers[way]!, answers[way]!.costs, slot);
    const { call, name } = workers.runs.at(id)!.call!;
    if (call === 'ask') return this.isLost(change, slot);
    const left = this.left.of(id, change.strays, () => strays.with(change.strays, { call, name }) ?? FULL)!;
    if (left === FULL) return this.isLost(change, slot);
    if (this.mayComeTwice(id)) change.to('comes-twice', slot, 0, { strays: left }, 'duplicates');
    change.to('dies-with-message', slot, 0, { run: IDLE, strays: left }, 'crashes');
    const isKnown = this.isSilent(change, { kind: 'is-waited-for-no-more', whom: slot, slot, costs: 'slow' }, left);
    return this.isLost(change, slot) && isKnown;
  }

  private answersTo(run: number, journal: number): Answer[] {
    const { agencies, workers } = this.parts;
    return agencies.answers(journal, workers.runs.at(run)!.call!).map(({ effects, reply, isRough }) => ({
      run: workers.answered(run, reply),
      journal: effects,
      ...(isRough && { costs: 'losses' as const }),
    }));
  }

  /** Where keys are forgotten nobody can tell a second send from the first: there, no network may repeat one. */
  private mayComeTwice(run: number): boolean {
    const { agencies, workers, world } = this.parts;
    const { call, name } = workers.runs.at(run)!.call!;
    return call === 'undo' || agencies.remembers(name) || world.faults?.executesAgain === true;
  }

  private isLost(change: Change, slot: number): boolean {
    return this.isSilent(change, { kind: 'is-lost', whom: slot, slot, costs: 'losses' });
  }

  /** No answer comes to this run, from now on. */
  private isSilent(change: Change, told: Told, strays?: number): boolean {
    if (!change.has(told.costs!)) return true;
    const { workers } = this.parts;
    return tell(change, told, workers.goOn(workers.answered(change.run(told.slot), 'silence'), change.head), strays);
  }
}

/** `step:permit/reserve/0` names the request that is to be begun. */
const hasBegun = ({ requests }: Dossier, action: string): boolean =>
  requests[action.replace('step:', '')] !== undefined;

const FULL = -1;

interface Told {
  kind: Kind;
  whom: number;
  slot: number;
  costs?: Budget;
}

function tell(
  change: Change,
  { kind, whom, slot, costs }: Told,
  outcomes: Outcome[] | undefined,
  strays?: number,
): boolean {
  if (!outcomes) return false;
  for (let way = 0; way < outcomes.length; way++) {
    const { run, head } = outcomes[way]!;
    change.to(kind, whom, way, { run, head, strays }, costs, slot);
  }
  return true;
}
