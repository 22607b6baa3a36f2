/** Facts in their two halves: what the law keeps, and contact data that can be erased (domain D12). */
export interface FactHalves {
  legal: unknown;
  /** By JSON pointer into the facts. */
  contact: Record<string, unknown>;
}

type Tree = Record<string, unknown>;

export function splitFacts(facts: unknown, contactPointers: string[]): FactHalves {
  const contact: Record<string, unknown> = {};
  const take = (pointer: string) => (parent: Tree, name: string) => {
    if (!Object.hasOwn(parent, name)) return parent;
    const { [name]: taken, ...others } = parent;
    contact[pointer] = taken;
    return others;
  };
  return {
    legal: contactPointers.reduce((rest, pointer) => changed(rest, namesOf(pointer), take(pointer)), facts),
    contact,
  };
}

/** The facts as declared, or without their contact half when that has been erased. */
export const joinFacts = ({ legal, contact }: { legal?: unknown; contact?: unknown }): unknown =>
  Object.entries((contact ?? {}) as Tree).reduce(
    (facts, [pointer, value]) => changed(facts, namesOf(pointer), (parent, name) => ({ ...parent, [name]: value })),
    legal,
  );

/** The names on the way that a pointer (RFC 6901) goes. */
const namesOf = (pointer: string): string[] =>
  pointer
    .slice(1)
    .split('/')
    .map((name) => name.replaceAll('~1', '/').replaceAll('~0', '~'));

/** A copy, as far as it differs, in which the object that holds the last name is another; the same where that way leads nowhere. */
function changed(place: unknown, [name, ...names]: string[], change: (parent: Tree, name: string) => Tree): unknown {
  if (!isTree(place) || name === undefined) return place;
  if (names.length === 0) return change(place, name);
  return Object.hasOwn(place, name) ? { ...place, [name]: changed(place[name], names, change) } : place;
}

const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null && !Array.isArray(value);
