import { getIntent } from '@lienthong/plan';
import {
  carryOut,
  messagesOf,
  owedBy,
  Problem,
  requestId,
  type Agenda,
  type Command,
  type Dossier,
  type DossierEvent,
  type EventType,
  type ProblemCode,
} from '@lienthong/dossier';
import { canonical } from './canonical';
import { chain, GENESIS } from './chain';
import { dossierRow, taskRows } from './read-model';
import { receiptOf } from './receipt';
import type { DeclaredPapers, ExternalId, Head, LedgerStorage, LedgerTransaction } from './storage';
import { StrangePapers } from './papers/strange-papers';
import { withSecret, type SealedSecret } from './seal-secret';
import type { Secret } from './vault';

/** One command at the one door. */
export interface CommandRequest {
  dossierId: string;
  /** Pseudonym with its kind, as the ledger shows it. */
  actor: string;
  command: Command;
  /** Epoch ms at which it happens; for a submission possibly set by configuration. */
  at: number;
  /** Idempotency key of a request from outside, with a keyed digest of its body. */
  key?: { id: string; digest: string };
  /** Goes into the vault; its keyed digest takes its place in the command. */
  secret?: Secret;
  /** Papers that the secret names: laid into the dossier, or nothing is kept at all. */
  papers?: DeclaredPapers;
  /** The Temporal run that sends the command and takes the new agenda back. */
  run?: string;
}

export interface Transacted {
  dossierId: string;
  seq: number;
  dossier?: Dossier;
  agenda?: Agenda;
  events: DossierEvent[];
  problem?: Problem;
  /** The same key was answered before. */
  replayed: boolean;
}

/** Names jobs that follow from a command. */
export const ARCHIVE_RUNS = 'archive-runs';
/** Tells the dossier whose act is corrected or annulled how its correction stands. */
export const TELL_LINKED = 'tell-linked';

const concernsLinked: ReadonlySet<EventType> = new Set<EventType>([
  'DossierSubmitted',
  'StepCompleted',
  'DossierClosed',
]);

export interface Door {
  storage: LedgerStorage;
  /** Wraps the dossiers' keys: 32 bytes. */
  keyEncryptionKey: Buffer;
  now(): number;
}

/** Decides a command under the dossier's head lock, in one transaction with all that follows from it. */
export function transact(door: Door, request: CommandRequest): Promise<Transacted> {
  return door.storage.transaction(async (transaction) => {
    const isSubmission = request.command.type === 'submit';
    if (
      isSubmission &&
      request.key &&
      !(await transaction.takeCommand(request.key.id, request.dossierId, request.key.digest))
    )
      return replay(transaction, request);
    const head = await transaction.lockHead(request.dossierId);
    if (!isSubmission && request.key && (await transaction.findCommand(request.key.id)))
      return replay(transaction, request, head);
    return carriedOut(door, transaction, request, head);
  });
}

async function carriedOut(
  door: Door,
  transaction: LedgerTransaction,
  request: CommandRequest,
  head: Head | undefined,
): Promise<Transacted> {
  const before = head && (JSON.parse(head.state) as Dossier);
  const sealed = await withSecret(door, transaction, request);
  const command = await withReceipt(transaction, sealed.command, request.at);
  const done = carryOut(before, command, request.at);
  const seq = head?.seq ?? 0;
  if (done instanceof Problem) return refused(transaction, request, head, done);
  const agenda =
    done.events.length > 0 ? await append(door, transaction, request, { head, before, done, sealed }) : head!.agenda;
  const answer = { seq: seq + done.events.length };
  await keepAnswer(transaction, request, answer);
  return {
    dossierId: request.dossierId,
    seq: answer.seq,
    dossier: done.dossier,
    agenda,
    events: done.events,
    replayed: false,
  };
}

interface Change {
  head: Head | undefined;
  before: Dossier | undefined;
  done: { dossier: Dossier; events: DossierEvent[] };
  sealed: SealedSecret;
}

async function append(
  door: Door,
  transaction: LedgerTransaction,
  request: CommandRequest,
  change: Change,
): Promise<Agenda> {
  const { dossierId, actor } = request;
  const { head, before, done, sealed } = change;
  const start = { dossierId, seq: head?.seq ?? 0, hash: head?.hash ?? GENESIS };
  const { rows, hash } = chain(start, done.events, { actor, recordedAt: door.now() });
  const row = dossierRow(dossierId, start.seq + rows.length, done.dossier);
  const agenda: Agenda = { dossierId, seq: row.seq, digest: row.digest, ...owedBy(done.dossier) };
  const changed = !head || !owesTheSame(head.agenda, agenda);
  await transaction.append(rows);
  await transaction.saveHead({ row, hash, agenda, changed, delivered: request.run !== undefined }, head);
  await transaction.saveTasks(taskRows(dossierId, done.dossier, before));
  await transaction.saveSecrets(sealed.rowsFor(done.events));
  const strange = request.papers ? await transaction.attachPapers(dossierId, request.papers) : [];
  if (strange.length > 0) throw new StrangePapers(strange);
  await transaction.learnIds(dossierId, externalIds(done));
  await transaction.tell(dossierId, messagesOf(before, done.dossier, done.events));
  if (done.dossier.plan.linked && done.events.some(({ type }) => concernsLinked.has(type)))
    await transaction.addJob({
      task: TELL_LINKED,
      key: `${TELL_LINKED}:${dossierId}`,
      payload: { dossierId },
      delayMs: 0,
    });
  if (changed && isIdle(agenda) && head && !isIdle(head.agenda))
    await transaction.addJob({
      task: ARCHIVE_RUNS,
      key: `${ARCHIVE_RUNS}:${dossierId}`,
      payload: { dossierId },
      delayMs: 500,
    });
  return agenda;
}

/** What agencies call our requests. */
const externalIds = ({ dossier, events }: Change['done']): ExternalId[] =>
  events.flatMap((event) => {
    if (event.type !== 'RequestAnswered' || !event.data.reference) return [];
    const { step, intent, reference } = event.data;
    return [{ system: getIntent(dossier.plan, step, intent).agency, request: requestId(event.data), id: reference }];
  });

const isIdle = ({ owed, wakeAt }: Agenda): boolean => owed.length === 0 && wakeAt === undefined;

const owesTheSame = (a: Agenda, b: Agenda): boolean =>
  a.closed === b.closed && a.wakeAt === b.wakeAt && canonical(a.owed) === canonical(b.owed);

async function withReceipt(transaction: LedgerTransaction, command: Command, at: number): Promise<Command> {
  return command.type === 'submit'
    ? { ...command, receipt: receiptOf(at, await transaction.nextReceiptNumber()) }
    : command;
}

async function refused(
  transaction: LedgerTransaction,
  request: CommandRequest,
  head: Head | undefined,
  problem: Problem,
): Promise<Transacted> {
  const seq = head?.seq ?? 0;
  const { code, detail } = problem;
  if (head) await keepAnswer(transaction, request, { seq, problem: { code, ...(detail && { detail }) } });
  const dossier = head && (JSON.parse(head.state) as Dossier);
  return { dossierId: request.dossierId, seq, dossier, agenda: head?.agenda, events: [], problem, replayed: false };
}

async function keepAnswer(
  transaction: LedgerTransaction,
  { key, dossierId, command }: CommandRequest,
  answer: { seq: number; problem?: { code: string; detail?: string } },
): Promise<void> {
  if (!key) return;
  if (command.type !== 'submit') await transaction.takeCommand(key.id, dossierId, key.digest);
  await transaction.answerCommand(key.id, answer);
}

/** The stored answer again; another body under the same key is refused. */
async function replay(transaction: LedgerTransaction, { key }: CommandRequest, locked?: Head): Promise<Transacted> {
  const stored = (await transaction.findCommand(key!.id))!;
  const head = locked ?? (await transaction.lockHead(stored.dossierId));
  const { dossierId, answer } = stored;
  const dossier = head && (JSON.parse(head.state) as Dossier);
  const base = { dossierId, seq: answer.seq, dossier, agenda: head?.agenda, events: [], replayed: true };
  if (stored.requestDigest !== key!.digest) return { ...base, problem: new Problem('key-reused') };
  const { problem } = answer;
  return problem ? { ...base, problem: new Problem(problem.code as ProblemCode, problem.detail) } : base;
}
