import { getIntent, type AgencyId, type StepId } from '@lienthong/plan';
import { nextRequest, requestId, type Agenda, type Command, type Dossier, type RequestName } from '@lienthong/dossier';
import { codesOf, type AgencyPort, type Unavailable } from '@lienthong/agencies';
import type { Ledger, Opened, Transacted } from '@lienthong/ledger';
import { hear, type Heard } from './hear';
import type { PayloadOf } from './payload';

export interface StepWork {
  ledger: Ledger;
  port(agency: AgencyId): AgencyPort;
  payloadOf: PayloadOf;
  now(): number;
}

export interface Work {
  dossierId: string;
  step: string;
  /** The Temporal run on whose behalf this happens. */
  run: string;
  /** Collects the sequence numbers of what it writes. */
  wrote: number[];
  /** What it has opened of the vault, or laid there itself, by digest. */
  opened: Map<string, Opened>;
  /**
   * Of whoever has the dossier to himself: the answer that ends a step begins what is owed next in its own transaction, and
   * here it is taken up, at once.
   */
  begun?: Map<StepId, Transacted>;
}

/** Where the work stopped: done for now, an agency that is not to be had, or out of time. */
export type Stopped = { agenda: Agenda } | { unavailable: Unavailable; name: RequestName } | { interrupted: true };

/** Section of the vault. */
const RESULT = 'result';
const NOT_SENT: Unavailable = { kind: 'unavailable', executed: 'no' };

/** Carries out what a step owes, one request after the other, each through the ledger; `mayGoOn` bounds a quick try. */
export async function workOffStep(tools: StepWork, work: Work, mayGoOn: () => boolean = () => true): Promise<Stopped> {
  let current = takeBegun(work) ?? (await command(tools, work, { type: 'beginRequest', step: work.step }));
  for (;;) {
    const name = current.problem || !current.dossier ? undefined : nextRequest(current.dossier, work.step);
    if (!name) return { agenda: current.agenda! };
    if (!mayGoOn()) {
      if (hasBegun(current, work.step)) await noteNotExecuted(tools, work, current.dossier!, name, NOT_SENT);
      return { interrupted: true };
    }
    const heard = await hearAbout(tools, work, current, name);
    if (heard.kind === 'unavailable') {
      await noteNotExecuted(tools, work, current.dossier!, name, heard);
      return { unavailable: heard, name };
    }
    current = await record(tools, work, name, heard);
    if (
      current.problem?.code === 'no-longer-owed' ||
      stillTheSame(current, work.step, name) ||
      !owes(current, work.step)
    )
      return { agenda: current.agenda! };
    if (!hasBegun(current, work.step)) current = await command(tools, work, { type: 'beginRequest', step: work.step });
  }
}

async function hearAbout(
  tools: StepWork,
  work: Work,
  { dossier, events }: Transacted,
  name: RequestName,
): Promise<Heard> {
  const request = dossier!.requests[requestId(name)]!;
  const { agency } = getIntent(dossier!.plan, name.step, name.intent);
  return hear(tools.port(agency), {
    dossierId: work.dossierId,
    name,
    begunBefore: !events.some((event) => event.type === 'RequestBegun' && requestId(event.data) === requestId(name)),
    polled: request.pollDue === true,
    silentTooLong: tools.now() - request.begunAt >= dossier!.plan.durations.patienceMs,
    payload: () => tools.payloadOf(tools.ledger, { ...work, dossier: dossier! }, name),
  });
}

/** Only an agency that cannot be asked needs it on record; any other is asked before the next send anyway. */
async function noteNotExecuted(
  tools: StepWork,
  work: Work,
  dossier: Dossier,
  name: RequestName,
  { executed }: Unavailable,
): Promise<void> {
  const { agency } = getIntent(dossier.plan, name.step, name.intent);
  if (executed === 'no' && dossier.plan.agencies[agency]?.remembersKeys === false)
    await command(tools, work, { type: 'recordNotExecuted', ...name, begun: dossier.requests[requestId(name)]!.begun });
}

async function record(
  tools: StepWork,
  work: Work,
  name: RequestName,
  heard: Exclude<Heard, Unavailable>,
): Promise<Transacted> {
  if (heard.kind === 'given-up') {
    const { why, sampleDigest } = heard;
    return command(tools, work, { type: 'giveUp', ...name, why, ...(sampleDigest && { sampleDigest }) });
  }
  const { answer, reference, reason, ground, result } = heard;
  const codes = codesOf(result);
  const beginNext = work.begun ? 'all' : 'own';
  const said: Command = { type: 'recordAnswer', ...name, answer, reference, reason, ground, codes, beginNext };
  const recorded = await command(tools, work, said, { result });
  for (const { type, data } of recorded.events) {
    if (result && isOf(name, data)) work.opened.set(data.digest, { section: RESULT, legal: result });
    if (type === 'RequestBegun' && data.step !== name.step) work.begun?.set(data.step, recorded);
  }
  return recorded;
}

function takeBegun({ step, begun }: Work): Transacted | undefined {
  const transacted = begun?.get(step);
  begun?.delete(step);
  return transacted;
}

/** A step that is not taken up although it was begun: whoever comes next asks first, or need not doubt that nothing was sent. */
export async function leaveBegun(tools: StepWork, work: Work): Promise<undefined> {
  const { dossier } = takeBegun(work) ?? {};
  if (dossier) await noteNotExecuted(tools, work, dossier, nextRequest(dossier, work.step)!, NOT_SENT);
}

const isOf = (name: RequestName, data: object): data is { digest: string } => {
  const { step, intent, round, digest } = data as RequestName & { digest?: string };
  return digest !== undefined && step === name.step && intent === name.intent && round === name.round;
};

const owes = ({ dossier }: Transacted, step: string): boolean => !dossier || nextRequest(dossier, step) !== undefined;

/** Begun in the transaction that recorded the answer before it. */
const hasBegun = ({ events }: Transacted, step: string): boolean =>
  events.some((event) => event.type === 'RequestBegun' && event.data.step === step);

/** Nothing came of it (another worker was faster, or the answer is known): the ledger's agenda says what is next. */
const stillTheSame = ({ dossier, events }: Transacted, step: string, name: RequestName): boolean => {
  const next = dossier && nextRequest(dossier, step);
  return events.length === 0 && next !== undefined && requestId(next) === requestId(name);
};

export async function command(
  { ledger }: Pick<StepWork, 'ledger'>,
  work: Pick<Work, 'dossierId' | 'run' | 'wrote'>,
  command: Command,
  extra: { result?: Record<string, unknown>; at?: number } = {},
): Promise<Transacted> {
  const { dossierId, run, wrote } = work;
  const secret = extra.result && { section: RESULT, legal: extra.result };
  const done = await ledger.transact({ dossierId, actor: `run:${run}`, run, command, secret, at: extra.at });
  wrote.push(...done.events.map((_, index) => done.seq - done.events.length + 1 + index));
  return done;
}
