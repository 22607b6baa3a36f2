import type { Command, RequestName } from '@lienthong/dossier';
import { replies, type Call, type Reply } from '../world/agencies';
import type { Door, Done } from '../world/door';
import { Interner } from '../explore/kept/interner';
import { Memo } from '../explore/kept/memo';
import type { World } from '../world/world';
import { basisOf, meaningOf, meaningOfFound, type Meaning } from './meaning';
import type { Deed, Errand, Told } from './production';
import { Program, type Place } from './program';

/**
 * A run and what the network holds of it. A move takes it from one wait to the next, over one transaction at most: what it
 * does for itself in between nobody else can see, and a run that dies there is one that dies before or behind it.
 */
export interface Run extends Place {
  /** What it asked an agency for. */
  call?: Call;
  /** What the agency said, on its way back. */
  reply?: Reply;
  /** Its patience is spent: it is about to hand this over to a person. */
  spent?: RequestName;
  /** Planted: it has sent what the ledger does not know yet. */
  unbegun?: true;
}

/** Where a run and the ledger stand after the run has gone on. */
export interface Outcome {
  run: number;
  head: number;
}

export const IDLE = 0;

/** The runs of activities. What `apps/worker/src/activities/activities.ts` does around a run is told anew here. */
export class Workers {
  readonly runs = new Interner<Run | undefined>(undefined, (run) => JSON.stringify(run) ?? '');
  readonly program: Program;
  private readonly known = new Memo<Outcome[]>();
  private readonly replies = new Memo<number>();
  private readonly texts: string[] = [];
  private readonly errands: string[] = [];

  constructor(
    private readonly world: World,
    private readonly door: Door,
  ) {
    this.program = new Program(world.faults);
  }

  async learn(): Promise<void> {
    await this.program.learn();
  }

  /** One order of runs, whichever was met first. */
  textOf(run: number): string {
    return this.texts[run] ?? (this.texts[run] = run === IDLE ? '' : JSON.stringify(this.runs.at(run)));
  }

  begins(errand: Errand): number {
    return this.runs.id({ errand, heard: [] });
  }

  /** Two runs are of one errand when this is the same. */
  errandOf(run: number): string {
    return this.errands[run] ?? (this.errands[run] = JSON.stringify(this.runs.at(run)?.errand) ?? '');
  }

  /** The agency's word on its way back to the run. */
  answered(run: number, reply: Reply): number {
    return this.replies.of(run, replies.indexOf(reply), () => this.runs.id({ ...this.runs.at(run)!, reply }))!;
  }

  /** All ways in which a run may go on with what it has; undefined = not known yet. */
  goOn(run: number, head: number): Outcome[] | undefined {
    return this.known.of(run, head, () => this.found(this.runs.at(run)!, head));
  }

  private found(run: Run, head: number): Outcome[] | undefined {
    if (run.spent) return this.endsWith(spentOn(run.errand, run.spent), head);
    const place = placeOf(run);
    const deed = this.program.next(place);
    if (!deed) return undefined;
    if ('find' in deed) return this.finds(place, head);
    if (!('command' in deed)) return this.followed(place, deed, head);
    if (!run.unbegun) return this.commands(place, deed.command, head);
    const begun = this.tell({ type: 'beginRequest', step: place.errand.step }, head);
    return begun && this.commands(place, deed.command, begun.head);
  }

  private finds(place: Place, head: number): Outcome[] | undefined {
    const { dossier, agenda } = this.door.heads.at(head);
    const meaning = meaningOfFound(place.errand, dossier!);
    return this.after(place, { found: { dossier: dossier!, agenda } }, meaning, head);
  }

  private commands(place: Place, command: Command, head: number): Outcome[] | undefined {
    const done = this.tell(command, head);
    if (!done) return undefined;
    const transacted = done.transacted!;
    const meaning = meaningOf(place.errand, transacted, this.world.limits.polls);
    const isHidden = this.world.faults?.beginsAfterSending && command.type === 'beginRequest' && meaning.hasBegun;
    const outcomes = this.after(place, { transacted }, meaning, isHidden ? head : done.head);
    return isHidden ? outcomes?.map((outcome) => this.hiding(outcome)) : outcomes;
  }

  private after(place: Place, told: Told, meaning: Meaning, head: number): Outcome[] | undefined {
    const deed = this.program.after(place, told, meaning);
    if (!deed) return undefined;
    return this.followed({ errand: place.errand, basis: basisOf(meaning), heard: [] }, deed, head);
  }

  private hiding({ run, head }: Outcome): Outcome {
    return { run: this.runs.id({ ...this.runs.at(run)!, unbegun: true }), head };
  }

  /** What comes of a deed that is no command of this moment. */
  private followed(place: Place, deed: Deed, head: number): Outcome[] | undefined {
    if ('call' in deed) return [{ run: this.runs.id({ ...place, call: deed.call }), head }];
    if ('command' in deed) return [{ run: this.beginsAgain(place.errand, deed.command), head }];
    if ('find' in deed) throw new Error('a run looks the dossier up in the middle');
    const { stopped } = deed;
    if (!('unavailable' in stopped)) return [{ run: IDLE, head }];
    return this.unavailable(place, stopped.name, head);
  }

  /** Temporal tries again later, or its patience is spent (`goOn` in activities.ts). */
  private unavailable(place: Place, name: RequestName, head: number): Outcome[] | undefined {
    const later = { run: IDLE, head };
    // Without a word from an agency before, it has just made a transaction: giving up is another one.
    if (place.heard.length === 0)
      return [later, { run: this.runs.id({ errand: place.errand, heard: [], spent: name }), head }];
    const spent = this.endsWith(spentOn(place.errand, name), head);
    return spent && [later, ...spent];
  }

  private endsWith(command: Command, head: number): Outcome[] | undefined {
    const done = this.tell(command, head);
    return done && [{ run: IDLE, head: done.head }];
  }

  private tell(command: Command, head: number): Done | undefined {
    return this.door.tell(head, this.door.order({ command, from: 'run' }));
  }

  /** A second command in a row is a step of its own: others may come between. */
  private beginsAgain(errand: Errand, command: Command): number {
    if (command.type !== 'beginRequest') throw new Error(`a run says ${command.type} behind another command`);
    return this.begins(errand);
  }
}

/** With what it has just heard. */
const placeOf = ({ errand, basis, heard, reply }: Run): Place => ({
  errand,
  ...(basis && { basis }),
  heard: reply ? [...heard, reply] : heard,
});

const spentOn = ({ kind }: Errand, name: RequestName): Command =>
  kind === 'step'
    ? { type: 'giveUp', ...name, why: 'unreachable' }
    : { type: 'recordUndo', ...name, answer: 'failed', why: 'unreachable' };
