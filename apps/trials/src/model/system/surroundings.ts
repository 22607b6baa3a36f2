import { nextDate, type Dossier } from '@lienthong/dossier';
import { Memo } from '../explore/kept/memo';
import type { Change, Next } from './change';
import { Desk } from './desk';
import type { Kind } from './moves';
import type { Parts } from './network';
import type { Budget } from './state';

interface Choice extends Next {
  kind: Kind;
  whom: number;
  way: number;
}

/** What happens by itself: agencies make up their minds, messages that nobody waits for arrive, time passes. */
export class Surroundings {
  private readonly decisions = new Memo<Choice[]>();
  private readonly arrivals = new Memo<Choice[]>();
  private readonly calls = new Memo<Calling[]>();
  private readonly desk: Desk;
  private readonly question: number;
  private readonly date: number;

  constructor(private readonly parts: Parts) {
    this.desk = new Desk(parts);
    this.question = parts.door.order({ command: { type: 'tick' }, from: 'clock' });
    this.date = parts.door.order({ command: { type: 'tick' }, from: 'clock', at: 'date' });
  }

  /** False = something is not known yet. */
  moves(change: Change): boolean {
    const { journal, strays } = change;
    for (const choice of this.decisions.of(journal, strays, () => this.decided(journal, strays))!)
      change.to(choice.kind, choice.whom, choice.way, choice);
    for (const choice of this.arrivals.of(journal, strays, () => this.arrived(journal, strays))!)
      change.to(choice.kind, choice.whom, choice.way, choice);
    const known = [this.callbacks(change), this.time(change), this.desk.moves(change)];
    return known.every((isKnown) => isKnown);
  }

  private decided(journal: number, bag: number): Choice[] {
    const { agencies, strays, world } = this.parts;
    return agencies.pending(journal).flatMap((effect, whom) => {
      // Who said that an undo comes too late has done it.
      const words = effect.late ? (['accepted'] as const) : world.words(effect).filter((word) => word !== 'pending');
      return words.flatMap((word, way): Choice[] => {
        const { step, intent, round } = effect;
        const silently: Choice = {
          kind: 'agency-decides',
          whom,
          way,
          journal: agencies.decides(journal, effect, word),
        };
        const calling = strays.with(bag, { callback: word, name: { step, intent, round } });
        return calling === undefined
          ? [silently]
          : [silently, { ...silently, kind: 'agency-decides-and-calls', strays: calling }];
      });
    });
  }

  /** Requests that nobody waits for. */
  private arrived(journal: number, bag: number): Choice[] {
    const { agencies, strays } = this.parts;
    return strays.bags.at(bag).flatMap((stray, whom): Choice[] => {
      if (!('call' in stray)) return [];
      const left = strays.without(bag, whom);
      return agencies
        .answers(journal, stray)
        .flatMap(({ effects, isRough }, way) =>
          isRough ? [] : [{ kind: 'stray-reaches', whom, way, journal: effects, strays: left }],
        );
    });
  }

  private callbacks(change: Change): boolean {
    let isKnown = true;
    for (const calling of this.calls.of(change.strays, 0, () => this.calling(change.strays))!)
      isKnown = this.callback(change, calling) && isKnown;
    return isKnown;
  }

  private calling(bag: number): Calling[] {
    const { door, strays } = this.parts;
    return strays.bags.at(bag).flatMap((stray, whom): Calling[] => {
      if (!('callback' in stray)) return [];
      const command = { type: 'recordAnswer' as const, ...stray.name, answer: stray.callback };
      return [{ whom, order: door.order({ command, from: 'callback' }), strays: strays.without(bag, whom) }];
    });
  }

  private callback(change: Change, { whom, order, strays }: Calling): boolean {
    const done = this.parts.door.tell(change.head, order);
    if (!done) return false;
    change.to('callback-arrives', whom, 0, { head: done.head, strays });
    change.to('callback-comes-twice', whom, 0, { head: done.head }, 'duplicates');
    return true;
  }

  private time(change: Change): boolean {
    const { dossier, agenda } = this.parts.door.heads.at(change.head);
    if (!dossier) return true;
    const isAsked = agenda.wakeAt === undefined || !mayAskAgain(dossier, this.parts.world.limits.polls);
    const asked = isAsked || this.strikes(change, { kind: 'clock-strikes', order: this.question });
    if (!change.has('dates') || nextDate(dossier) === undefined) return asked;
    return this.strikes(change, { kind: 'date-passes', order: this.date, costs: 'dates' }) && asked;
  }

  private strikes(change: Change, { kind, order, costs }: { kind: Kind; order: number; costs?: Budget }): boolean {
    const done = this.parts.door.tell(change.head, order);
    if (done) change.to(kind, 0, 0, { head: done.head }, costs);
    return done !== undefined;
  }
}

interface Calling {
  whom: number;
  order: number;
  strays: number;
}

/** Bounds what would go on for ever: a silent agency is asked again and again. */
const mayAskAgain = ({ requests }: Dossier, polls: number): boolean =>
  Object.values(requests).every((request) => request.pollAt === undefined || request.polls < polls);
