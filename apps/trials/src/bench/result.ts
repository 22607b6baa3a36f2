import type { Spread } from './figures/spread';
import type { Knee } from './measure/knee';
import type { Cpu } from './measure/processes';
import type { Stage, Turn } from './measure/closed-turn';
import type { Percentiles } from './figures/percentiles';
import type { Append } from './parts/ledger/append';
import type { LedgerBytes } from './parts/ledger/bytes';
import type { Verified } from './parts/ledger/verify';
import type { Backlog } from './parts/open/backlog';
import type { OpenCases } from './parts/open/open-cases';
import type { Recovery } from './parts/start/recovery';
import type { Starts } from './parts/start/start-up';
import type { Submissions } from './parts/submissions';
import type { Rival, System } from './systems';

/** On what, with what, from what. */
export interface Circumstances {
  at: string;
  seconds: number;
  quick: boolean;
  seed: number;
  commit: string;
  node: string;
  cpu: string;
  cores: number;
  memoryGb: number;
  versions: Record<string, string>;
}

/** Of one system at so many in flight, over all rounds. */
export interface SystemFigures {
  casesPerSecond: Spread;
  cpu: Cpu & { total: number };
  submit: Percentiles;
  decide: Percentiles;
  case: Percentiles;
  /** As many at once while nothing else was under way: how each turn begins. Not in the figures above. */
  atOnce: Record<Stage, Percentiles>;
  /** One case at a time. */
  alone: { casesPerSecond: number; submit: Percentiles; decide: Percentiles; case: Percentiles };
  events: number;
  historyBytes: number;
  replayMs: number;
  /** Where it was looked for. */
  knee?: Knee;
}

/** Everything that a run found out. */
export interface Result {
  circumstances: Circumstances;
  agencyCalls: number;
  letters: number;
  inFlight: number;
  turns: Turn[];
  systems: Record<System, SystemFigures>;
  /** Ours beside each rival, round by round. */
  ratio: Record<Rival, Spread>;
  cpuRatio: Record<Rival, Spread>;
  /** 99th percentile of our decision beside bare's update. */
  decideRatio: Spread;
  ledgerBytes: LedgerBytes;
  append: Append[];
  submissions: Omit<Submissions, 'ids'>;
  verify: Verified;
  openCases: OpenCases;
  backlog: Backlog;
  start: Starts;
  recovery: Recovery;
}
