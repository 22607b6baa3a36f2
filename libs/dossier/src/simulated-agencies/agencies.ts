import { getIntent, getStep, type Plan } from '@lienthong/plan';
import type { AnswerKind } from '../dossier';
import { requestId, type RequestName } from '../request-key';

export type Word = Exclude<AnswerKind, 'gone'>;
export type Reply = AnswerKind | 'never-heard' | 'undone' | 'too-late' | 'unsupported' | 'not-executed' | 'unreadable';

/** What an agency really did with one key; the journal that properties judge by. */
export interface Effect extends RequestName {
  word: Word | 'tombstone';
  undone: boolean;
  /** An undo was told that it comes too late; that stays so. */
  late: boolean;
  /** Sends that it acted on: more than one is a double effect. */
  executions: number;
  /** What a check found. */
  codes?: string[];
}

export const words: Word[] = [
  'accepted',
  'accepted',
  'pending',
  'verifying',
  'refused',
  'needs-supplement',
  'suspected-duplicate',
];

/** All agencies of a plan, told apart by whether they remember keys. They never contradict themselves. */
export class SimulatedAgencies {
  readonly effects = new Map<string, Effect>();

  constructor(private readonly plan: Plan) {}

  remembers({ step, intent }: RequestName): boolean {
    return this.plan.agencies[getIntent(this.plan, step, intent).agency]!.remembersKeys;
  }

  /** `choice` is what the agency would say if the key is new to it. */
  send(name: RequestName, choice: Word | 'not-executed' | 'unreadable', way = 0): Reply {
    const known = this.effects.get(requestId(name));
    if (known?.word === 'tombstone' || known?.undone) return 'gone';
    if (known && this.remembers(name)) return known.word;
    if (choice === 'not-executed') return choice;
    const word = choice === 'unreadable' ? 'accepted' : choice;
    this.effects.set(requestId(name), {
      ...bare(name),
      word,
      undone: false,
      late: false,
      executions: (known?.executions ?? 0) + 1,
      ...this.found(name, way),
    });
    return choice;
  }

  /** A check knows of its own agency's routes. */
  found(name: RequestName, way: number): Pick<Effect, 'codes'> {
    const { opensRoutes, agency } = getIntent(this.plan, name.step, name.intent);
    const own = way % 3 > 0 || agency === 'gold' ? [agency] : [agency, 'bronze'];
    return opensRoutes ? { codes: way % 4 > 0 ? own : [] } : {};
  }

  ask(name: RequestName): Reply {
    const known = this.effects.get(requestId(name));
    if (!this.remembers(name)) return 'unsupported';
    if (!known) return 'never-heard';
    return known.word === 'tombstone' || known.undone ? 'undone' : known.word;
  }

  /** `refuses` = the agency would rather not; only a legal act or one under way may be too late. */
  undo(name: RequestName, refuses: boolean): Reply {
    const known = this.effects.get(requestId(name));
    if (!known) {
      if (!this.remembers(name)) return 'unsupported';
      this.effects.set(requestId(name), { ...bare(name), word: 'tombstone', undone: true, late: false, executions: 0 });
      return 'undone';
    }
    if (known.undone) return 'undone';
    const held = known.word === 'accepted' || isWaiting(known.word);
    if (held && (known.late || refuses)) {
      known.late = true;
      return 'too-late';
    }
    known.undone = true;
    return 'undone';
  }

  /** Those it still works on. */
  waiting(): Effect[] {
    return [...this.effects.values()].filter(({ word, undone }) => isWaiting(word) && !undone);
  }

  /** A question leaves nothing behind. */
  standing(): Effect[] {
    return [...this.effects.values()].filter(
      ({ word, undone, step, intent }) =>
        word === 'accepted' && !undone && getIntent(this.plan, step, intent).kind !== 'query',
    );
  }

  /** A payer that had said no changes its mind (RC-03). */
  contradict(pick: number): Effect | undefined {
    const refused = [...this.effects.values()].filter(
      ({ step, intent, word }) =>
        word === 'refused' && getStep(this.plan, step).routes?.some(({ intents: [act] }) => act!.name === intent),
    );
    const effect = refused[pick % (refused.length || 1)];
    if (effect) effect.word = 'accepted';
    return effect;
  }
}

export const isWaiting = (word: Effect['word']): boolean => word === 'pending' || word === 'verifying';

export const bare = ({ step, intent, round }: RequestName): RequestName => ({ step, intent, round });
