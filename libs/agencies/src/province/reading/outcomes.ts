import type { Answer, AskOutcome, Unavailable, UndoOutcome, Unreadable } from '../../answer';
import type { Reply } from '../../wire/exchange';
import { unreadable } from '../../wire/read-reply';
import { findStanding, readSaid } from './replies';
import { readStanding } from './states';

/** What to make of a reply that is not understood. */
export type Doubt = (reply: Reply) => Unavailable | Unreadable;

/** `pushed`: the province has the dossier, or says so. */
export type Pushed = Unavailable | Unreadable | { kind: 'gone' } | { kind: 'pushed' };

const tryAgain: Unavailable = { kind: 'unavailable', executed: 'unknown' };

export function readPushed(reply: Reply, code: string, doubt: Doubt): Pushed {
  switch (readSaid(reply, [code])) {
    case 'withdrawn-before':
      return { kind: 'gone' };
    case 'fault':
      return tryAgain;
    case 'invalid':
      return unreadable(reply);
    case 'unclassified':
      return doubt(reply);
    default:
      return { kind: 'pushed' };
  }
}

export interface Polled {
  code: string;
  intent: string;
  now: Date;
  /** The province has just said that it has the dossier. */
  known: boolean;
}

export function readPolled(reply: Reply, { code, intent, now, known }: Polled, doubt: Doubt): AskOutcome {
  const found = findStanding(reply, code);
  if (found === 'fault') return tryAgain;
  const read = typeof found === 'object' ? readStanding(found, intent, now) : found;
  if (typeof read === 'object') return read;
  // Lost on the way, or standing under a number that E.3 does not know: pushing it again is harmless.
  if ((read === 'absent' || read === 'lost') && !known) return { kind: 'never-heard' };
  return doubt(reply);
}

export function readWithdrawn(reply: Reply, code: string, doubt: Doubt): UndoOutcome {
  switch (readSaid(reply, [code])) {
    case 'done':
    case 'withdrawn-before':
    case 'refused-before':
      return { kind: 'undone' };
    case 'finished-before':
      return { kind: 'too-late' };
    case 'not-there':
      // No tombstone is left: a push that is still under way would be taken.
      return { kind: 'unsupported' };
    case 'fault':
      return tryAgain;
    case 'invalid':
      return unreadable(reply);
    default:
      return doubt(reply);
  }
}

const noAnswer = new Set<AskOutcome['kind']>(['unavailable', 'unreadable', 'never-heard', 'undone', 'unsupported']);

export const isAnswer = (outcome: AskOutcome): outcome is Answer => !noAnswer.has(outcome.kind);
