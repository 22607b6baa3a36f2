import type { Result, SystemFigures } from '../result';
import { systems, type System } from '../systems';
import { targetsOf } from './targets';

const titles: Record<System, string> = { ours: 'ours', bare: 'bare', bareSame: 'bare-same', textbook: 'textbook' };

/** A run for people, as Markdown. */
export function tableOf(result: Result): string {
  const targets = [...(result.circumstances.quick ? [LOOK] : []), targetsTable(result)];
  return [introduction(result), systemsTable(result), ...targets, besides(result)].join('\n\n');
}

const LOOK =
  'The targets are those of a whole run, with 32 in flight and everything warm; a quick one is colder, a look and no verdict.';

function introduction({ circumstances: c, agencyCalls, letters, inFlight }: Result): string {
  const versions = Object.entries(c.versions).map(([name, version]) => `${name} ${version}`);
  return [
    `Run of ${c.at.slice(0, 16).replace('T', ' ')} UTC, commit ${c.commit}, seed ${c.seed}${c.quick ? ', quick' : ''}, ${c.seconds} s;`,
    `${c.cpu}, ${c.cores} cores, ${c.memoryGb} GB; Node ${c.node}; ${versions.join(', ')}.`,
    `A case of ours makes ${agencyCalls} agency calls and sends ${letters} letters. ${inFlight} cases in flight unless said otherwise; times in ms.`,
  ].join(' ');
}

const rows: [string, (figures: SystemFigures) => string | number][] = [
  ['cases/s, median (min–max)', ({ casesPerSecond: s }) => `${s.median} (${s.min}–${s.max})`],
  ['CPU ms per case', ({ cpu }) => toMs(cpu.total)],
  ['… PostgreSQL', ({ cpu }) => toMs(cpu.postgres)],
  ['… Temporal', ({ cpu }) => toMs(cpu.temporal)],
  ['… worker', ({ cpu }) => toMs(cpu.worker)],
  ['… gateway', ({ cpu }) => toMs(cpu.gateway)],
  ['not counted: mock agencies', ({ cpu }) => toMs(cpu.agencies)],
  ['not counted: generator', ({ cpu }) => toMs(cpu.generator)],
  ['submit p50 / p95 / p99', ({ submit }) => three(submit)],
  ['decide p50 / p95 / p99', ({ decide }) => three(decide)],
  ['case p50 / p95 / p99', ({ case: whole }) => three(whole)],
  ['all at once: submit p50 / p95 / max', ({ atOnce: { submit } }) => `${submit.p50} / ${submit.p95} / ${submit.max}`],
  ['all at once: decide p50 / p95 / max', ({ atOnce: { decide } }) => `${decide.p50} / ${decide.p95} / ${decide.max}`],
  ['one case at a time: case p50 / p99', ({ alone }) => `${alone.case.p50} / ${alone.case.p99}`],
  ['arrivals/s that hold (p99 ≤ 1 s)', ({ knee }) => knee?.perSecond ?? '–'],
  ['history events', ({ events }) => events],
  ['history bytes', ({ historyBytes }) => historyBytes],
  ['replay of a case', ({ replayMs }) => replayMs],
];

const systemsTable = (result: Result): string =>
  markdown(
    ['', ...systems.map((system) => titles[system])],
    [
      ...rows.map(([title, show]) => [title, ...systems.map((system) => show(result.systems[system]))]),
      ['ours beside it: cases/s', '', ...beside(result.ratio)],
      ['ours beside it: CPU per case', '', ...beside(result.cpuRatio)],
    ],
  );

const beside = (ratio: Result['ratio']): string[] =>
  Object.values(ratio).map(({ median, min, max }) => `${median} (${min}–${max})`);

const targetsTable = (result: Result): string =>
  markdown(
    ['target', 'wanted', 'got', ''],
    targetsOf(result).map(({ name, wanted, got, met }) => [
      name,
      wanted,
      Number(got.toPrecision(3)),
      met ? 'met' : 'missed',
    ]),
  );

function besides({
  append,
  submissions: s,
  verify: v,
  start,
  recovery: r,
  openCases: o,
  backlog: b,
  ...rest
}: Result): string {
  const { ledgerBytes: l, turns } = rest;
  const left = turns.flatMap(({ left }) => left ?? []).at(-1);
  return markdown(
    ['besides', ''],
    [
      [
        'ledger per case',
        `${l.events} events, ${l.textBytes} B of text, ${l.rowBytes} B of rows; vault ${l.vaultBytes} B`,
      ],
      ...append.map(({ writers, ledger, plainInsert, ratio }) => [
        `append, ${writers} writer${writers > 1 ? 's' : ''}`,
        `${ledger} events/s; plain insert+commit ${plainInsert}; ratio ${ratio}`,
      ]),
      [
        `submit at ${s.perSecond}/s`,
        `p99 ${s.submit.p99}; one commit through a bare Fastify route ${s.commit.p99}; ratio ${s.ratio}`,
      ],
      [
        'verify',
        `${v.eventsPerSecond} events/s; pure SHA-256 chain ${v.pureChainPerSecond}; ratio ${v.ratio} (${v.events} events); of bytes instead of texts ${v.pureBytesPerSecond}`,
      ],
      ['cold start (s)', starting(start.cold)],
      ['warm start (s)', starting(start.warm)],
      [
        'power cut (s)',
        `serving ${r.serving}, progress ${r.progress}, all ${r.underWay} under way finished ${r.allFinished}, a new case ${r.newCase}`,
      ],
      [
        '1,000 open cases (MB)',
        `database ${o.databaseMb}, gateway ${o.gatewayMb}, worker ${o.workerMb} (${o.cases} cases)`,
      ],
      [
        'backlog',
        `${b.cases} cases (${b.standsForMinutes} min at 3/s without worker) in ${b.drainSeconds} s: ${b.casesPerSecond}/s, ${b.timesArrival} times their arrival; letters and archive after ${b.allDoneSeconds} s`,
      ],
      ...(left
        ? [
            [
              'left over after a turn',
              `${left.messages} letters, ${left.runs} archivings, done after ${(left.ms / 1_000).toFixed(1)} s; cases/s with that time in it ${left.casesPerSecond.toPrecision(3)}`,
            ],
          ]
        : []),
    ],
  );
}

const starting = ({ database, temporal, ready, firstCase }: Result['start']['cold']): string =>
  `database ${database}, Temporal ${temporal}, everything ${ready}, first case finished ${firstCase}`;

const markdown = (head: string[], body: (string | number)[][]): string =>
  [head, head.map(() => '---'), ...body].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

const toMs = (seconds: number | undefined): string | number =>
  seconds === undefined ? '–' : Number((seconds * 1_000).toPrecision(3));

const three = ({ p50, p95, p99 }: SystemFigures['case']): string => `${p50} / ${p95} / ${p99}`;
