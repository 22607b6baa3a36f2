import type { StackOptions } from '@lienthong/stack';
import type { TrialSystem } from '../../system';

export interface Stage {
  system: TrialSystem;
  /** From now on the point fires when it is passed for the chosen time. */
  arm(): void;
}

/** A story that passes the points it is listed for; played to its end. */
export interface Scene {
  /** Faults of the agencies while it is played. */
  faults?: string[];
  /** It needs another law than the default: a system of its own. */
  settings?: StackOptions['settings'];
  /** The dossiers that it made. */
  play(stage: Stage): Promise<string[]>;
}
