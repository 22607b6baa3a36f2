import type { DossierEvent } from '@lienthong/dossier';
import { canonical, canonicalState, sha256, sha256Hex } from './canonical';
import { isCertainlyCanonical } from './certainly-canonical';

/** An event as hashed: the canonical text and the hash that binds it to its predecessor. */
export interface LedgerRow {
  dossierId: string;
  seq: number;
  eventId: string;
  text: string;
  hash: Buffer;
}

/** What the canonical text says. Instants are epoch milliseconds. */
export interface LedgerEntry {
  dossier: string;
  seq: number;
  id: string;
  type: DossierEvent['type'];
  version: number;
  occurredAt: number;
  recordedAt: number;
  /** Pseudonym with its kind: `citizen:…`, `officer:…`, `agency:…`, `run:<run id>`, `system:…`. */
  actor: string;
  data: DossierEvent['data'];
}

export const GENESIS = Buffer.alloc(32);
const LEAF = 0x00;

/** The same event as whoever verifies it reads it: an audit reads millions, and needs their text only as bytes. */
export interface Leaf {
  seq: number;
  eventId: string;
  /** What is hashed: 0x00 ‖ text in UTF-8 ‖ the predecessor's hash, whose 32 bytes are filled in when it is known. */
  bytes: Buffer;
  /** In hexadecimal, as it is compared. */
  hash: string;
}

export const leafOf = ({ seq, eventId, text, hash }: LedgerRow): Leaf => ({
  seq,
  eventId,
  bytes: leafBytes(text, GENESIS),
  hash: hash.toString('hex'),
});

export const rowOf = (dossierId: string, { seq, eventId, bytes, hash }: Leaf): LedgerRow => ({
  dossierId,
  seq,
  eventId,
  text: bytes.toString('utf8', 1, endOfText(bytes)),
  hash: Buffer.from(hash, 'hex'),
});

/** SHA-256(0x00 ‖ text ‖ prevHash). */
export const chainHash = (text: string, prev: Uint8Array): Buffer => sha256(leafBytes(text, prev));

function leafBytes(text: string, prev: Uint8Array): Buffer {
  const length = Buffer.byteLength(text);
  const bytes = Buffer.allocUnsafe(1 + length + prev.length);
  bytes[0] = LEAF;
  bytes.write(text, 1);
  bytes.set(prev, 1 + length);
  return bytes;
}

const endOfText = (bytes: Buffer): number => bytes.length - GENESIS.length;

export interface Appended {
  rows: LedgerRow[];
  hash: Buffer;
}

export function chain(
  head: { dossierId: string; seq: number; hash: Buffer },
  events: DossierEvent[],
  { actor, recordedAt }: { actor: string; recordedAt: number },
): Appended {
  let last = head.hash;
  const rows = events.map(({ id, type, at, data }, index) => {
    const seq = head.seq + index + 1;
    const entry: LedgerEntry = {
      dossier: head.dossierId,
      seq,
      id,
      type,
      version: 1,
      occurredAt: at,
      recordedAt,
      actor,
      data,
    };
    const text = canonicalState(entry);
    last = chainHash(text, last);
    return { dossierId: head.dossierId, seq, eventId: id, text, hash: last };
  });
  return { rows, hash: last };
}

export const entryOf = (row: Pick<LedgerRow, 'text'>): LedgerEntry => JSON.parse(row.text) as LedgerEntry;

export const eventOf = (row: Pick<LedgerRow, 'text'>): DossierEvent => {
  const { id, type, occurredAt, data } = entryOf(row);
  return { id, type, at: occurredAt, data } as DossierEvent;
};

/** Where a chain first fails to verify, in words. */
export interface ChainFault {
  seq: number;
  fault: string;
}

/** Checks a dossier's events in order: numbering, identity, canonical text, hash. Undefined = sound. */
export function findChainFault(dossierId: string, leaves: Leaf[]): ChainFault | undefined {
  let prev = GENESIS.toString('hex');
  for (const [index, leaf] of leaves.entries()) {
    const seq = index + 1;
    const fault = leafFault(leaf, { dossierId, seq, prev });
    if (fault) return { seq, fault };
    prev = leaf.hash;
  }
  return undefined;
}

function leafFault(leaf: Leaf, expected: { dossierId: string; seq: number; prev: string }): string | undefined {
  if (leaf.seq !== expected.seq) return `sequence number ${expected.seq} is missing`;
  const { dossierId, prev } = expected;
  const { seq, eventId, bytes, hash } = leaf;
  bytes.write(prev, endOfText(bytes), 'hex');
  if (sha256Hex(bytes) !== hash) return `the text or its hash was altered at sequence number ${seq}`;
  const identity = [`"dossier":"${dossierId}"`, `"id":"${eventId}"`, `"seq":${seq}`];
  if (isCertainlyCanonical(bytes, 1, endOfText(bytes), identity)) return undefined;
  const entry = canonicalEntry(rowOf(dossierId, leaf));
  if (!entry) return `the text of row ${seq} is not canonical`;
  const isItself = entry.dossier === dossierId && entry.id === eventId && entry.seq === seq;
  return isItself ? undefined : `row ${seq} carries another event's text`;
}

/** The slow way: a text is canonical when writing what it says gives it again. */
function canonicalEntry(row: LedgerRow): LedgerEntry | undefined {
  try {
    const entry = entryOf(row);
    return canonical(entry) === row.text ? entry : undefined;
  } catch {
    // No JSON at all.
    return undefined;
  }
}
