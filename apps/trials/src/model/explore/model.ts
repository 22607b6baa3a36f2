import type { Broken } from '../../verdict';

/**
 * `code` names the move among those of its state, whoever explores in whatever order. `byItself`: it needs no person and
 * no mishap, so that it comes sooner or later.
 */
export type Move = (code: number, to: Int32Array, byItself: boolean) => void;

/** What can happen, as an explorer needs it. States are packed: `width` whole numbers. */
export interface Model {
  width: number;
  start: Int32Array;
  /** Tells every move out of a state. False = something is not known yet: `learn`, then ask again. */
  moves(from: Int32Array, move: Move): boolean;
  learn(): Promise<void>;
  /** What a state breaks, if anything. */
  judge(state: Int32Array): Broken | undefined;
  /** Nothing is under way, and everything that may still come needs nobody of ours. */
  isAtRest(state: Int32Array): boolean;
}

/** A state that breaks a promise, and the moves that lead to it from the start. */
export interface Breach {
  broken: Broken;
  path: number[];
}
