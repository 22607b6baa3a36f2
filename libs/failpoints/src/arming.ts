export const failpointModes = ['kill', 'throw', 'delay', 'duplicate'] as const;
export type FailpointMode = (typeof failpointModes)[number];

/** What a trial writes into `<directory>/armed.json`: one boundary that fires once, in whichever process comes first. */
export interface Arming {
  /** Different each time. */
  id: string;
  point: string;
  at: 'before' | 'after';
  mode: FailpointMode;
  /** Of `delay`. */
  delayMs?: number;
  /** Fires when the boundary is passed for the nth time in one process; 1 by default. */
  nth?: number;
  /** Only in this app of ours, e.g. `worker`. */
  app?: string;
}

/** A line of `<directory>/fired.jsonl`. */
export interface Fired extends Arming {
  pid: number;
  /** Epoch ms. */
  firedAt: number;
}
