import type { Command, Dossier, DossierEvent, RequestName } from '@lienthong/dossier';

/** Planted faults: each takes away one thing that the design rests on. Production code stays as it is. */
export interface Faults {
  /** An agency carries out what it gets, whether it knows the key or not. */
  executesAgain?: true;
  /** The idempotency key as it goes out. */
  keyOf?(name: RequestName): string;
  /** An agency takes back what it has taken back before. */
  undoesAgain?: true;
  /** An undo of an unknown key leaves nothing behind. */
  leavesNoTombstone?: true;
  /** Undos do not wait until the send has settled. */
  undoesUnsettled?: true;
  /** An agency that forgets keys says of an unknown one that it is undone. */
  undoesUnknown?: true;
  /** A command's answer is not kept under its key. */
  forgetsCommands?: true;
  /** What people say is decided on the state that was read before, and the last to write wins. */
  readsAhead?: true;
  /** People are answered before the transaction. */
  answersFirst?: true;
  /** A request is recorded as begun after it was sent. */
  beginsAfterSending?: true;
  /** What has begun once is not looked at again. */
  looksOnce?: true;
  /** A run sends again without asking. */
  neverAsks?: true;
  /** The state on which a command is decided. */
  before?(dossier: Dossier, command: Command, from: Source): Dossier;
  /** The name under which an event is kept. */
  nameOf?(event: DossierEvent, from: Source): string;
}

/** Who brings a command to the door. */
export type Source = 'person' | 'run' | 'callback' | 'clock';
