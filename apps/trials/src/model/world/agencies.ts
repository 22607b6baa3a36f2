import { requestId, type RequestName } from '@lienthong/dossier';
import { getIntent } from '@lienthong/plan';
import { Interner } from '../explore/kept/interner';
import { Memo } from '../explore/kept/memo';
import type { Word, World } from './world';

/** What an agency really did with one key. */
export interface Effect extends RequestName {
  word: Word | 'tombstone';
  /** How often it was taken back. */
  undone?: number;
  /** An undo was told that it comes too late; that stays so. */
  late?: true;
  /** How often it was carried out. */
  executions: number;
}

/** All journals together, by the key as the agencies saw it. */
export type Effects = Record<string, Effect>;

export interface Call {
  call: 'send' | 'ask' | 'undo';
  name: RequestName;
}

/** How a call can end, as the caller hears it; `busy`: certainly nothing was done, `silence`: no word came back. */
export const replies = [
  'accepted',
  'pending',
  'refused',
  'needs-supplement',
  'suspected-duplicate',
  'gone',
  'never-heard',
  'undone',
  'too-late',
  'unsupported',
  'unreadable',
  'busy',
  'silence',
] as const;
export type Reply = (typeof replies)[number];

export interface Answered {
  effects: number;
  reply: Reply;
  /** Something went wrong on the way: counts as a loss. */
  isRough?: true;
}

/** The agencies of a world: what they may answer to a call, and what is in their journals afterwards. */
export class Agencies {
  readonly journals = new Interner<Effects>({});
  private readonly calls = new Interner<Call | undefined>(undefined);
  private readonly known = new Memo<Answered[]>();

  constructor(private readonly world: World) {}

  /** Every way in which a call may be answered; found out once for each journal. */
  answers(journal: number, call: Call): Answered[] {
    return this.known.of(this.calls.id(call), journal, () =>
      [...this.said(this.journals.at(journal), call)].map(({ effects, ...rest }) => ({
        ...rest,
        effects: this.journals.id(inOrder(effects)),
      })),
    )!;
  }

  remembers({ step, intent }: RequestName): boolean {
    const { plan } = this.world;
    return plan.agencies[getIntent(plan, step, intent).agency]!.remembersKeys;
  }

  /** Requests on which it still works. */
  pending(journal: number): Effect[] {
    return Object.values(this.journals.at(journal)).filter(({ word, undone }) => word === 'pending' && !undone);
  }

  decides(journal: number, effect: Effect, word: Word): number {
    const effects = this.journals.at(journal);
    return this.journals.id(inOrder({ ...effects, [this.keyOf(effect)]: { ...effect, word } }));
  }

  private *said(effects: Effects, { call, name }: Call): Generator<Said> {
    if (call === 'ask') return yield { effects, reply: this.asked(effects[this.keyOf(name)], name) };
    yield* call === 'send' ? this.sent(effects, name) : this.undone(effects, name);
  }

  private *sent(effects: Effects, name: RequestName): Generator<Said> {
    const key = this.keyOf(name);
    const known = effects[key];
    if (known && (known.undone || known.word === 'tombstone')) return yield { effects, reply: 'gone' };
    if (known && this.remembers(name) && !this.world.faults?.executesAgain)
      return yield { effects, reply: known.word as Word };
    const executions = (known?.executions ?? 0) + 1;
    const words = this.world.words(name);
    for (const word of words)
      yield { effects: { ...effects, [key]: { ...bare(name), word, executions } }, reply: word };
    if (!this.world.isRough) return;
    yield { effects, reply: 'busy', isRough: true };
    const word = words[0]!;
    yield { effects: { ...effects, [key]: { ...bare(name), word, executions } }, reply: 'unreadable', isRough: true };
  }

  private asked(known: Effect | undefined, name: RequestName): Reply {
    if (!this.remembers(name)) return 'unsupported';
    if (!known) return 'never-heard';
    return known.undone || known.word === 'tombstone' ? 'undone' : known.word;
  }

  private *undone(effects: Effects, name: RequestName): Generator<Said> {
    const { faults, mayBeTooLate } = this.world;
    const key = this.keyOf(name);
    const known = effects[key];
    if (!known && !this.remembers(name))
      return yield { effects, reply: faults?.undoesUnknown ? 'undone' : 'unsupported' };
    if (!known) {
      const tombstone: Effect = { ...bare(name), word: 'tombstone', executions: 0 };
      return yield { effects: faults?.leavesNoTombstone ? effects : { ...effects, [key]: tombstone }, reply: 'undone' };
    }
    const held = !known.undone && (known.word === 'accepted' || known.word === 'pending');
    if (held && (known.late || mayBeTooLate))
      yield { effects: { ...effects, [key]: { ...known, late: true } }, reply: 'too-late' };
    if (known.late) return;
    const isNews = known.word !== 'tombstone' && (!known.undone || faults?.undoesAgain);
    const undone = (known.undone ?? 0) + 1;
    yield { effects: isNews ? { ...effects, [key]: { ...known, undone } } : effects, reply: 'undone' };
  }

  private keyOf(name: RequestName): string {
    return this.world.faults?.keyOf?.(name) ?? requestId(name);
  }
}

interface Said {
  effects: Effects;
  reply: Reply;
  isRough?: true;
}

const bare = ({ step, intent, round }: RequestName): RequestName => ({ step, intent, round });

const inOrder = (effects: Effects): Effects =>
  Object.fromEntries(Object.entries(effects).sort(([one], [other]) => (one < other ? -1 : 1)));
