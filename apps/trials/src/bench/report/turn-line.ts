import { percentilesOf } from '../figures/percentiles';
import type { Turn } from '../measure/closed-turn';

/** A turn in one line, for people who wait. */
export function turnLine({ system, inFlight, casesPerSecond, cases, cpu, ms, left }: Turn): string {
  const parts = Object.entries(cpu).map(([part, seconds]) => `${part} ${(seconds * 1_000).toFixed(1)}`);
  const [whole, decide] = [percentilesOf(ms.case), percentilesOf(ms.decide)];
  return [
    `${system.padEnd(8)} ${inFlight} in flight: ${casesPerSecond.toFixed(1)} cases/s (${cases})`,
    `case p50 ${whole.p50} p99 ${whole.p99} ms, decide p50 ${decide.p50} p99 ${decide.p99} ms`,
    `CPU ms/case: ${parts.join(', ')}`,
    ...(left ? [`left over: ${left.messages} letters, ${left.runs} runs, ${(left.ms / 1_000).toFixed(1)} s`] : []),
  ].join('; ');
}
