/** One program to keep alive. */
export type ProcessSpec = {
  name: string;
  command: string;
  args: string[];
  /** The whole environment: nothing is inherited. */
  env: Record<string, string>;
  cwd?: string;
  uid?: number;
  gid?: number;
  /** stdout and stderr are appended here (mode 0600). */
  logFile: string;
  /** Does the program serve? Must bound its own time. Asked every 50 ms until it says yes; may throw for no. */
  ready: () => Promise<boolean>;
  /** The first start fails when it takes longer; a restart is given all the time it needs. */
  readyTimeoutMs: number;
  stopSignal?: 'SIGTERM' | 'SIGINT';
  stopTimeoutMs: number;
  /** Runs before every start; throwing counts as a start that failed. */
  beforeStart?: () => Promise<void> | void;
  /** Gives a Node child a channel whose end it notices: see dieWithParent in @lienthong/runtime. */
  ipc?: boolean;
  /** Nobody waits for it: on a busy machine it comes after those that somebody waits for. */
  background?: boolean;
  /** Told of every exit that nobody asked for. */
  onExit?: (name: string, code: number | null, signal: NodeJS.Signals | null) => void;
};

export type Supervised = {
  readonly name: string;
  /** Of the real program, not of a wrapper; undefined while it is down. */
  readonly pid: number | undefined;
  /** How often it was started again after an exit that nobody asked for. */
  readonly restarts: number;
  /** Settles once: serving for the first time, or given up with the reason and the end of the log. */
  readonly started: Promise<void>;
  /** Resolves when the program serves: now, or after the restart under way. */
  ready(): Promise<void>;
  /** For trials: resolves when the process is gone; the supervisor then restarts it. */
  kill(signal?: NodeJS.Signals): Promise<void>;
  /** Asks nicely, waits, kills as a last resort. For good. */
  stop(): Promise<void>;
  /** Kills and keeps down until `resume`. */
  suspend(): Promise<void>;
  /** Starts again and waits until it serves. */
  resume(): Promise<void>;
};
