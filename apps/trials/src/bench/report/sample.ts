import { rounded, type Percentiles } from '../figures/percentiles';
import type { Result, SystemFigures } from '../result';

const percentiles = (p50: number): Percentiles => ({ p50, p95: 2 * p50, p99: 3 * p50, max: 4 * p50, count: 100 });
const spread = (median: number) => ({ median, min: rounded(median - 1), max: rounded(median + 1) });
const latencies = { submit: percentiles(4), decide: percentiles(5), case: percentiles(90) };

const figures = (casesPerSecond: number): SystemFigures => ({
  casesPerSecond: spread(casesPerSecond),
  cpu: { postgres: 0.01, temporal: 0.012, worker: 0.02, generator: 0.003, total: 0.042 },
  ...latencies,
  atOnce: latencies,
  alone: { casesPerSecond: 5, ...latencies },
  events: 11,
  historyBytes: 4_000,
  replayMs: 7,
  knee: { system: 'ours', perSecond: 20, steps: [{ perSecond: 20, ...latencies, openAtEnd: 1, holds: true }] },
});

const start = { database: 1, temporal: 2, ready: 5, firstCase: 6 };

/** An invented run that met everything that is wanted. */
export const sampleResult: Result = {
  circumstances: {
    ...{ at: '2026-11-23T02:00:00.000Z', seconds: 600, quick: false, seed: 1, commit: 'abc', node: 'v20.20.2' },
    ...{ cpu: 'Ví Dụ & Co <2>', cores: 2, memoryGb: 24, versions: { 'temporal-server': '1.31.2' } },
  },
  agencyCalls: 6,
  letters: 19,
  inFlight: 32,
  turns: [],
  systems: { ours: figures(40), bare: figures(30), bareSame: figures(60), textbook: figures(10) },
  ratio: { bare: spread(1.3), bareSame: spread(0.7), textbook: spread(4) },
  cpuRatio: { bare: spread(0.9), bareSame: spread(2), textbook: spread(0.3) },
  decideRatio: spread(0.1),
  ledgerBytes: { events: 35, textBytes: 16_000, rowBytes: 35_000, vaultBytes: 2_400 },
  append: [
    { writers: 1, ledger: 500, plainInsert: 1_000, ratio: 0.5 },
    { writers: 16, ledger: 2_500, plainInsert: 5_000, ratio: 0.5 },
  ],
  submissions: { perSecond: 10, submit: percentiles(4), commit: percentiles(2), ratio: 2 },
  verify: {
    dossiers: 10,
    events: 350,
    eventsPerSecond: 50_000,
    pureChainPerSecond: 100_000,
    pureBytesPerSecond: 120_000,
    ratio: 0.5,
  },
  openCases: { cases: 1_000, gatewayMb: 10, workerMb: 5, databaseMb: 11 },
  backlog: {
    ...{ cases: 1_800, standsForMinutes: 10, drainSeconds: 45, casesPerSecond: 40 },
    ...{ timesArrival: 13.3, allDoneSeconds: 50 },
  },
  start: { cold: { ...start, firstCase: 9 }, warm: start },
  recovery: { underWay: 30, serving: 5, progress: 7, allFinished: 9, newCase: 8 },
};
