import { fromCompact, fromDotted, toCompact, toDotted } from '../notation/dates';
import type { Field, FieldKind } from './fields';

type Leaves = Map<string, string | number>;
type Tree = { [name: string]: string | number | Tree };

const sexes = { male: '1', female: '2', undetermined: '3' };
const noticeKinds = {
  'health-facility': '1',
  commune: '2',
  'execution-council': '3',
  court: '4',
  police: '5',
  'other-evidence': '6',
};

interface Writing {
  write(value: string | number): string;
  /** Undefined for what cannot be read. */
  read(text: string): string | number | undefined;
}

const writings: Record<FieldKind, Writing> = {
  text: { write: String, read: (text) => text },
  count: { write: String, read: (text) => (/^\d{1,4}$/.test(text) ? Number(text) : undefined) },
  date: { write: (value) => toDotted(String(value)), read: fromDotted },
  'notice-date': { write: (value) => toCompact(String(value)), read: fromCompact },
  sex: numbered(sexes),
  'notice-kind': numbered(noticeKinds),
};

/** A word without a number of its own stays itself. */
function numbered(numbers: Record<string, string>): Writing {
  const words = Object.fromEntries(Object.entries(numbers).map(([word, number]) => [number, word]));
  return { write: (value) => numbers[value] ?? String(value), read: (text) => words[text] ?? text };
}

/** Ours to theirs. The second list names what no field carries: it would be lost without a word. */
export function toTheirs(fields: readonly Field[], payload: object): { data: Tree; unknown: string[] } {
  const byPath = new Map(fields.map((field) => [field[0], field]));
  const data: Tree = {};
  const unknown: string[] = [];
  for (const [path, value] of leavesOf(payload)) {
    const [, theirs, kind = 'text'] = byPath.get(path) ?? [];
    if (theirs === undefined) unknown.push(path);
    else plant(data, theirs, writings[kind].write(value));
  }
  return { data, unknown };
}

/** Theirs to ours; blank fields count as absent, further ones are passed over. Undefined when a field cannot be read. */
export function toOurs(fields: readonly Field[], data: object): Tree | undefined {
  const leaves = leavesOf(data);
  const payload: Tree = {};
  for (const [ours, theirs, kind = 'text'] of fields) {
    const written = String(leaves.get(theirs) ?? '').trim();
    if (!written) continue;
    const value = writings[kind].read(written);
    if (value === undefined) return undefined;
    plant(payload, ours, value);
  }
  return payload;
}

function leavesOf(tree: object, prefix = '', into: Leaves = new Map()): Leaves {
  for (const [name, value] of Object.entries(tree) as [string, unknown][]) {
    const path = prefix + name;
    if (typeof value === 'string' || typeof value === 'number') into.set(path, value);
    else if (typeof value === 'object' && value !== null) leavesOf(value, `${path}.`, into);
  }
  return into;
}

function plant(tree: Tree, path: string, value: string | number): void {
  const [name = '', ...rest] = path.split('.');
  if (rest.length === 0) tree[name] = value;
  else plant((tree[name] ??= {}) as Tree, rest.join('.'), value);
}
