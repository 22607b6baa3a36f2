import { readFileSync, writeFileSync } from 'node:fs';
import type { Row, Staged } from '../row';
import { carry, decided, finish, journalOf, look, type Entry } from '../stage/cases';
import { pidOf } from '../stage/freeze';
import type { Stage } from '../stage/stage';

const ofBirth = ['population', 'civil-registry', 'residence', 'health-insurance', 'identity-card'];
const each = (mode: string): string[] => ofBirth.map((agency) => `${agency}:${mode}`);
const COMPLETED = 'COMPLETED';

/** One case, or several, through agencies that behave like this; all are completed all the same. */
const completedThrough =
  (faults: string[], cases = 1): Staged['play'] =>
  async (stage) => {
    await stage.faults(...faults);
    const dossierIds = await carry(stage, cases);
    const seen = await Promise.all(dossierIds.map((dossierId) => look(stage, dossierId)));
    return { dossierIds, claims: { 'it was completed': seen.every(({ outcome }) => outcome === COMPLETED) } };
  };

const F15: Staged['play'] = async (stage) => {
  await stage.faults(...each('execute-and-timeout'));
  const [dossierId] = (await carry(stage, 1)) as [string];
  const journal = await journalOf(stage, dossierId);
  const first = journal.filter(({ mode }) => mode === 'execute-and-timeout');
  const resent = journal.filter(({ kind, repeat }) => kind === 'received' && repeat);
  return {
    dossierIds: [dossierId],
    claims: {
      'first answers were lost': first.length >= ofBirth.length,
      'it was asked, never sent again': resent.length === 0,
    },
    figures: { lostAnswers: first.length },
  };
};

/** An agency that knows no keys must be known as such from the start. */
const F16: Staged['play'] = async (stage) => {
  const dossierId = await decided(stage);
  const isUnknown = await stage.cast.seen(dossierId, ({ tasks }) => tasks.some(({ kind }) => kind === 'unknown'));
  const sent = (await journalOf(stage, dossierId)).filter(
    ({ kind, agency }) => kind === 'received' && agency === 'civil-registry',
  );
  return {
    dossierIds: [dossierId],
    claims: { 'a person is asked what became of it': isUnknown, 'it was sent once': sent.length === 1 },
  };
};

const OUTAGE_SECONDS = 10;
/** A request that is refused at once is tried again after 0.5, 1, 2, 4 … seconds: so often at most in that time. */
const MOST_TIMES = 6;

const F17: Staged['play'] = async (stage) => {
  const calm = await bytesUp(stage, () => carry(stage, 4));
  await stage.faults(`civil-registry:down:${OUTAGE_SECONDS}`, 'residence:flaky:0.5', 'identity-card:flaky:0.5');
  const troubled = await bytesUp(stage, () => carry(stage, 4));
  const times = Math.round((10 * troubled.bytes) / calm.bytes) / 10;
  return {
    dossierIds: [...calm.dossierIds, ...troubled.dossierIds],
    claims: { [`no storm: at most ${MOST_TIMES} times as much was said`]: times <= MOST_TIMES },
    figures: { timesAsMuchSaid: times },
  };
};

async function bytesUp(stage: Stage, play: () => Promise<string[]>): Promise<{ dossierIds: string[]; bytes: number }> {
  const { carried } = stage.links.between('worker', 'mock-agencies');
  const before = carried.up;
  const dossierIds = await play();
  return { dossierIds, bytes: carried.up - before };
}

const PEACE_MS = 2_000;
/** Timers may be early by this much. */
const SLACK_MS = 100;

const F18: Staged['play'] = async (stage) => {
  await stage.faults('civil-registry:busy:5');
  const dossierIds = await carry(stage, 2);
  const journals = await Promise.all(dossierIds.map((dossierId) => journalOf(stage, dossierId)));
  const waits = journals.flatMap(waitsAfterBusy);
  return {
    dossierIds,
    claims: {
      'it was turned away': waits.length > 0,
      'nobody came back before the time that was asked for': waits.every((ms) => ms >= PEACE_MS - SLACK_MS),
    },
    figures: { turnedAway: waits.length, shortestWaitMs: Math.min(...waits) },
  };
};

/** From each 429 to the next call about the same key. */
function waitsAfterBusy(journal: Entry[]): number[] {
  const calls = journal.filter(({ mode, kind }) => mode === 'busy' || kind === 'received');
  return calls.flatMap(({ mode, key, at }, index) => {
    const next = mode === 'busy' ? calls.slice(index + 1).find((later) => later.key === key) : undefined;
    return next ? [Date.parse(next.at) - Date.parse(at)] : [];
  });
}

const GROWS_MOST_MIB = 48;

/** 64 MiB come from each agency; what is read of it is a mebibyte. */
const F20: Staged['play'] = async (stage) => {
  await carry(stage, 1);
  const pid = pidOf(stage.stack.processes.worker);
  writeFileSync(`/proc/${pid}/clear_refs`, '5');
  const before = peakMib(pid);
  await stage.faults(...each('huge'));
  const dossierIds = await carry(stage, 2);
  const grown = peakMib(pid) - before;
  return {
    dossierIds,
    claims: { [`the worker's memory stayed flat (${GROWS_MOST_MIB} MiB)`]: grown <= GROWS_MOST_MIB },
    figures: { grownMib: grown },
  };
};

const peakMib = (pid: number): number =>
  Math.round(Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))![1]) / 1024);

const TRICKLE_BYTES_PER_SECOND = 20;
const TRICKLES_MS = 6_000;

/** Replies that never end, then none at all: every limit runs out, and places are free again. */
const F21: Staged['play'] = async (stage) => {
  const link = stage.links.between('worker', 'mock-agencies');
  const before = await carry(stage, 1);
  link.set({ bytesPerSecond: TRICKLE_BYTES_PER_SECOND });
  const slow = await decided(stage);
  await later(TRICKLES_MS);
  link.set({ silent: 'both' });
  const silent = await decided(stage);
  await later(TRICKLES_MS);
  link.set({});
  await finish(stage, slow, silent);
  const after = await carry(stage, 1);
  return { dossierIds: [...before, slow, silent, ...after], claims: {} };
};

const later = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** F15 to F22: agencies misbehave. */
export const agencyRows: Row[] = [
  { id: 'F15', what: 'every agency does it and its first answer never comes', play: F15 },
  {
    id: 'F16',
    what: 'an agency that knows no keys does it and never answers',
    world: { faults: ['civil-registry:no-ask', 'civil-registry:execute-and-timeout'] },
    play: F16,
  },
  { id: 'F17', what: 'an agency is down for a while, two others fail every other time', play: F17 },
  { id: 'F18', what: 'an agency answers 429 and asks to be left in peace', play: F18 },
  {
    id: 'F19',
    what: 'broken JSON, HTML with 200, sentences in JSON: none is taken for success',
    play: completedThrough([
      'population:malformed',
      'civil-registry:html-200',
      'residence:prose',
      'health-insurance:malformed',
      'identity-card:html-200',
    ]),
  },
  {
    id: 'F20',
    what: 'answers of 64 MiB',
    cannot: () => (process.getuid?.() === 0 ? undefined : 'only root may reset the peak of another process’s memory'),
    play: F20,
  },
  { id: 'F21', what: 'answers trickle byte by byte, then connections are silent', play: F21 },
  {
    id: 'F22',
    what: 'certificates expired, of a wrong authority, revoked',
    notRun: 'our processes speak plain HTTP on one machine; TLS ends in front of them, in what the operator runs',
  },
];
