import type { Result } from '../result';

export interface Target {
  name: string;
  wanted: string;
  got: number;
  met: boolean;
}

/** What is wanted of a run at 32 in flight; every figure beside one that was measured in the same run. */
export function targetsOf(result: Result): Target[] {
  const { systems, ratio, cpuRatio, decideRatio, submissions, append, verify, recovery, start } = result;
  const { ours } = systems;
  return [
    atLeast('cases/s beside bare', 1, ratio.bare.median),
    atLeast('cases/s beside bare with our techniques', 0.6, ratio.bareSame.median),
    atLeast('cases/s beside textbook', 2.5, ratio.textbook.median),
    atMost('CPU per case beside bare', 1, cpuRatio.bare.median),
    atMost('history events', 20, ours.events),
    atMost('history kB', 20, ours.historyBytes / 1_000),
    atMost('p99 decide beside bare’s update', 0.5, decideRatio.median),
    atMost('p99 submit beside one commit', 3, submissions.ratio),
    atLeast('ledger append beside plain insert, 16 writers', 0.4, append.at(-1)!.ratio),
    atLeast('verify beside a pure chain', 0.25, verify.ratio),
    atMost('seconds to progress after a power cut', 20, recovery.progress),
    atMost('seconds to the first finished case', 15, start.cold.firstCase),
  ];
}

const atLeast = (name: string, bound: number, got: number): Target => ({
  name,
  wanted: `≥ ${bound}`,
  got,
  met: got >= bound,
});

const atMost = (name: string, bound: number, got: number): Target => ({
  name,
  wanted: `≤ ${bound}`,
  got,
  met: got <= bound,
});
