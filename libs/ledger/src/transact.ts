import {
  carryOut,
  Problem,
  type Agenda,
  type Command,
  type Dossier,
  type DossierEvent,
  type ProblemCode,
} from '@lienthong/dossier';
import { changeOf } from './change';
import { strangeAmong, StrangePapers } from './papers/strange-papers';
import { receiptOf } from './receipt';
import { withSecret } from './seal-secret';
import type { CommandAnswer, DeclaredPapers, Held, Kept, KeptAnswer, LedgerStorage } from './storage';
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
  /** Of a run that is archived: kept beside the event that names its digest, or not at all. */
  history?: Uint8Array;
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

export interface Door {
  storage: LedgerStorage;
  /** Wraps the dossiers' keys: 32 bytes. */
  keyEncryptionKey: Buffer;
  now(): number;
}

interface Answered {
  kept?: Kept;
  answer: Transacted;
}

/** Decides a command on the dossier's head, which it alone moves on, in one transaction with all that follows from it. */
export function transact(door: Door, request: CommandRequest): Promise<Transacted> {
  const { dossierId, command, key, papers } = request;
  const concern = { dossierId, opens: command.type === 'submit', keyId: key?.id, papers };
  return door.storage.transaction(concern, (held) =>
    held.stored ? { answer: replayed(request, held) } : decided(door, request, held),
  );
}

function decided(door: Door, request: CommandRequest, held: Held): Answered {
  const { head } = held;
  const before = head?.dossier;
  const sealed = withSecret(door, request, held);
  const command = withReceipt(sealed.command, request.at, held.receiptNumber);
  const done = carryOut(before, command, request.at);
  if (done instanceof Problem) return refused(request, held, before, done);
  const strange = done.events.length > 0 ? strangeAmong(request, held) : [];
  if (strange.length > 0) throw new StrangePapers(strange);
  const change = done.events.length > 0 ? changeOf(door, request, { held, before, done, sealed }) : undefined;
  const seq = change?.head.row.seq ?? head!.seq;
  const agenda = change?.head.agenda ?? head!.agenda;
  const { dossierId } = request;
  return {
    kept: { command: answered(request, { seq }), change },
    answer: { dossierId, seq, dossier: done.dossier, agenda, events: done.events, replayed: false },
  };
}

const withReceipt = (command: Command, at: number, number: number): Command =>
  command.type === 'submit' ? { ...command, receipt: receiptOf(at, number) } : command;

function refused(request: CommandRequest, { head }: Held, dossier: Dossier | undefined, problem: Problem): Answered {
  const { dossierId } = request;
  const { code, detail } = problem;
  const seq = head?.seq ?? 0;
  const command = head && answered(request, { seq, problem: { code, ...(detail && { detail }) } });
  return {
    ...(command && { kept: { command } }),
    answer: { dossierId, seq, dossier, agenda: head?.agenda, events: [], problem, replayed: false },
  };
}

const answered = ({ key, dossierId }: CommandRequest, answer: CommandAnswer): KeptAnswer | undefined =>
  key && { id: key.id, dossierId, requestDigest: key.digest, answer };

/** The stored answer again; another body under the same key is refused. */
function replayed({ key }: CommandRequest, { head, stored }: Held): Transacted {
  const { dossierId, answer, requestDigest } = stored!;
  const base = { dossierId, seq: answer.seq, dossier: head?.dossier, agenda: head?.agenda, events: [], replayed: true };
  if (requestDigest !== key!.digest) return { ...base, problem: new Problem('key-reused') };
  const { problem } = answer;
  return problem ? { ...base, problem: new Problem(problem.code as ProblemCode, problem.detail) } : base;
}
