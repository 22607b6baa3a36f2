import { types } from 'pg';

const { BOOL, BYTEA, FLOAT8, INT4, INT8, JSONB, TEXT, UUID } = types.builtins;

const UUID_BYTES = 16;
/** The format's version goes before the text. */
const JSONB_VERSION = '\u0001';

const number = (size: number, write: (into: Buffer) => unknown): Buffer => {
  const into = Buffer.allocUnsafe(size);
  write(into);
  return into;
};

/** How an element is sent, by type: as the type's `recv` function reads it. */
const elements = {
  bool: [BOOL, (value: boolean) => number(1, (into) => into.writeUInt8(Number(value)))],
  int: [INT4, (value: number) => number(4, (into) => into.writeInt32BE(whole(value)))],
  bigint: [INT8, (value: number) => number(8, (into) => into.writeBigInt64BE(BigInt(value)))],
  float8: [FLOAT8, (value: number) => number(8, (into) => into.writeDoubleBE(value))],
  text: [TEXT, (value: string) => Buffer.from(value)],
  bytea: [BYTEA, (value: Uint8Array) => value],
  jsonb: [JSONB, (value: unknown) => Buffer.from(JSONB_VERSION + JSON.stringify(value))],
  uuid: [UUID, uuidBytes],
} satisfies Record<string, [oid: number, bytesOf: (value: never) => Uint8Array]>;

export type ElementType = keyof typeof elements;

const HEADER_BYTES = 20;
const LENGTH_BYTES = 4;
const NULL = -1;

/** In PostgreSQL's binary format (`array_recv`): in an array's text each quote of each element would be escaped. */
export function binaryArray(type: ElementType, values: unknown[]): Buffer {
  const [oid, bytesOf] = elements[type] as [number, (value: unknown) => Uint8Array];
  const all = values.map((value) => (value === null || value === undefined ? null : bytesOf(value)));
  const size = all.reduce((sum, bytes) => sum + LENGTH_BYTES + (bytes?.length ?? 0), HEADER_BYTES);
  const array = Buffer.allocUnsafe(size);
  // Dimensions, whether any is null, type, length, first index.
  const header = [1, Number(all.includes(null)), oid, all.length, 1];
  let at = 0;
  for (const field of header) at = array.writeInt32BE(field, at);
  for (const bytes of all) {
    at = array.writeInt32BE(bytes?.length ?? NULL, at);
    if (bytes) array.set(bytes, at);
    at += bytes?.length ?? 0;
  }
  return array;
}

function whole(value: number): number {
  if (!Number.isInteger(value)) throw new RangeError('not an integer');
  return value;
}

function uuidBytes(value: string): Buffer {
  const hex = value.replaceAll('-', '');
  const bytes = Buffer.from(hex, 'hex');
  if (bytes.length !== UUID_BYTES || hex.length !== 2 * UUID_BYTES) throw new TypeError('not a UUID');
  return bytes;
}
