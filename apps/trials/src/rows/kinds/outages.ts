import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { underLoad } from '../../system';
import { lateResult } from '../../zombie/late-result';
import type { Row, Staged } from '../row';
import { countOwn, declare, noteSubmitted, post, type Declared } from '../stage/calls';
import { carry, look } from '../stage/cases';
import { freeze, pidOf, postgresPids, thaw } from '../stage/freeze';
import type { Stage } from '../stage/stage';

const FROZEN_MS = 24_000;
const CALLERS = 30;
/** A quarter of a minute for a statement, a little more until its silence counts, and the way back. */
const ANSWERED_WITHIN_MS = 20_000;
const GROWS_MOST_MIB = 128;

const F14: Staged['play'] = async (stage) => {
  const { stack } = stage;
  const gateway = pidOf(stack.processes.gateway);
  const declared = await Promise.all(Array.from({ length: CALLERS }, () => declare(stage)));
  const before = residentMib(gateway);
  freeze(...postgresPids(stack));
  const at = Date.now();
  const heard = await Promise.all(declared.map(({ call }) => post(stage, call)));
  const grown = residentMib(gateway) - before;
  await sleep(Math.max(0, at + FROZEN_MS - Date.now()));
  thaw();
  const dossierIds = await submittedOnce(stage, declared);
  return {
    dossierIds,
    claims: {
      'all were told 503, and when to come again': heard.every((one) => one?.status === 503 && !!one.retryAfter),
      'within seconds': heard.every((one) => one !== undefined && one.ms <= ANSWERED_WITHIN_MS),
      'memory stayed bounded': grown <= GROWS_MOST_MIB,
      'the same calls are accepted afterwards, once each': dossierIds.length === CALLERS,
    },
    figures: { longestMs: Math.max(...heard.map((one) => one?.ms ?? 0)), grownMib: grown },
  };
};

/** Each again under its key; those whose citizen then has one dossier. */
async function submittedOnce(stage: Stage, declared: Declared[]): Promise<string[]> {
  const ids = await Promise.all(
    declared.map(async (one) => {
      const dossierId = noteSubmitted(stage, one, await insist(stage, one));
      return dossierId && (await countOwn(stage, one)) === 1 ? [dossierId] : [];
    }),
  );
  return ids.flat();
}

async function insist(stage: Stage, { call }: Declared) {
  for (let attempt = 1; ; attempt++) {
    const heard = await post(stage, call);
    if ((heard && heard.status !== 503) || attempt === 20) return heard;
    await sleep(500);
  }
}

const residentMib = (pid: number): number =>
  Math.round(Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))![1]) / 1024);

const SILENT_MS = 6_000;

/** One link after the other is silent for a while, both ways; then it heals. */
const F39: Staged['play'] = async (stage) => {
  const { loaded, dossierIds } = await underLoad(stage, { inFlight: 3 }, async () => {
    for (const [from, to] of [
      ['worker', 'mock-agencies'],
      ['worker', 'temporal'],
      ['worker', 'postgres'],
      ['gateway', 'postgres'],
      ['mock-agencies', 'gateway'],
    ] as const) {
      const link = stage.links.between(from, to);
      link.set({ silent: 'both' });
      await sleep(SILENT_MS);
      link.set({});
      await sleep(SILENT_MS / 3);
    }
  });
  return { dossierIds, claims: { 'every case was played to its end': loaded.troubles.length === 0 } };
};

const WEATHER_MS = 15_000;

/** Of every link, all the time. */
const weather = { latencyMs: 25, jitterMs: 75, resets: 0.005 };

const F40: Staged['play'] = async (stage) => {
  const links = (['postgres', 'temporal', 'mock-agencies', 'gateway'] as const).flatMap((to) => stage.links.to(to));
  const { loaded, dossierIds } = await underLoad(stage, { inFlight: 3 }, async () => {
    for (const link of links) link.set(weather);
    await sleep(WEATHER_MS);
    for (const link of links) link.set({});
  });
  return {
    dossierIds,
    claims: { 'every case was played to its end': loaded.troubles.length === 0 },
    figures: { links: links.length },
  };
};

const BLOCKED_MS = 5_000;

/** Stopped, it does as little as while its event loop is blocked. */
const F48: Staged['play'] = async (stage) => {
  const pid = pidOf(stage.stack.processes.gateway);
  const declared = await Promise.all(Array.from({ length: 8 }, () => declare(stage)));
  freeze(pid);
  const calling = Promise.all(declared.map(({ call }) => post(stage, call)));
  await sleep(BLOCKED_MS);
  thaw(pid);
  const heard = await calling;
  const dossierIds = await submittedOnce(stage, declared);
  return {
    dossierIds,
    claims: {
      'all were answered once it went on': heard.every((one) => one?.status === 202),
      'nothing was done twice': dossierIds.length === declared.length,
    },
  };
};

/** The mock identity provider lives in the process of the mock agencies. */
const F55: Staged['play'] = async (stage) => {
  const { processes } = stage.stack;
  const [known, late] = [await declare(stage), await declare(stage)];
  await post(stage, { ...known.call, path: '/nowhere' });
  await processes['mock-agencies']!.suspend();
  const accepted = await post(stage, known.call);
  const forged = await post(stage, { ...late.call, token: `${late.call.token.slice(0, -6)}AAAAAA` });
  await processes.gateway!.kill('SIGKILL');
  await processes.gateway!.ready();
  const unknowing = await post(stage, late.call);
  await processes['mock-agencies']!.resume();
  const after = await insist(stage, late);
  const dossierIds = [noteSubmitted(stage, known, accepted), noteSubmitted(stage, late, after)];
  return {
    dossierIds: dossierIds.filter((id) => id !== undefined),
    claims: {
      'whoever is logged in goes on': accepted?.status === 202,
      'a forged token is turned away': forged?.status === 401,
      'a gateway without keys lets nobody in': unknowing?.status === 503,
      'and everybody once it has them': after?.status === 202,
    },
  };
};

const F57: Staged['play'] = async (stage) => {
  await stage.faults('notifications:down:12', 'national-portal:down:12');
  const at = Date.now();
  const dossierIds = await carry(stage, 3);
  const ended = Date.now() - at;
  const closed = (await Promise.all(dossierIds.map((id) => look(stage, id)))).every(({ agenda }) => agenda.closed);
  await stage.rest(dossierIds);
  const told = await Promise.all(dossierIds.map((id) => noticesOf(stage, id)));
  return {
    dossierIds,
    claims: {
      'the cases did not wait for it': closed,
      'everything was told in the end, in order and once': told.every(isOnceInOrder),
    },
    figures: { casesEndedMs: ended, notices: told.flat().length },
  };
};

const noticesOf = async ({ client }: Stage, dossierId: string): Promise<number[]> => {
  const { body } = await client.mock<{ sequence: number }[]>('GET', `/notices?dossier=${dossierId}`);
  return body.map(({ sequence }) => sequence);
};

const isOnceInOrder = (sequences: number[]): boolean =>
  sequences.length > 0 && sequences.every((sequence, index) => sequence === index + 1);

/** F13, F14, F39, F40, F48, F55, F57: something does not answer for a while. */
export const outageRows: Row[] = [
  {
    id: 'F13',
    what: 'the worker is stopped with an answer in hand until another has ended the case',
    play: lateResult,
  },
  { id: 'F14', what: 'PostgreSQL is stopped for 24 s while thirty submissions come', play: F14 },
  { id: 'F39', what: 'each link between two processes is silent for 6 s, under load', play: F39 },
  { id: 'F40', what: 'on every link 25 to 100 ms, and one piece of 200 breaks the connection, under load', play: F40 },
  { id: 'F48', what: 'the gateway is stopped for 5 s, as if its event loop were blocked', play: F48 },
  { id: 'F55', what: 'the identity provider is down, then the gateway restarts without it', play: F55 },
  { id: 'F57', what: 'notifications and the national portal are down', play: F57 },
];
