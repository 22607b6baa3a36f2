/** Facts in their two halves: what the law keeps, and contact data that can be erased (domain D12). */
export interface FactHalves {
  legal: unknown;
  /** By JSON pointer into the facts. */
  contact: Record<string, unknown>;
}

type Tree = Record<string, unknown>;

export function splitFacts(facts: unknown, contactPointers: string[]): FactHalves {
  const legal = structuredClone(facts);
  const contact: Record<string, unknown> = {};
  for (const pointer of contactPointers) {
    const [parent, name] = placeOf(legal, pointer);
    if (!parent || !Object.hasOwn(parent, name)) continue;
    contact[pointer] = parent[name];
    delete parent[name];
  }
  return { legal, contact };
}

/** The facts as declared, or without their contact half when that has been erased. */
export function joinFacts({ legal, contact }: { legal?: unknown; contact?: unknown }): unknown {
  const facts = structuredClone(legal);
  for (const [pointer, value] of Object.entries((contact ?? {}) as Tree)) {
    const [parent, name] = placeOf(facts, pointer);
    if (parent) parent[name] = value;
  }
  return facts;
}

/** The object that holds what a pointer (RFC 6901) points to, and its name there. */
function placeOf(root: unknown, pointer: string): [Tree | undefined, string] {
  const names = pointer
    .slice(1)
    .split('/')
    .map((name) => name.replaceAll('~1', '/').replaceAll('~0', '~'));
  const last = names.pop()!;
  let place = root;
  for (const name of names) place = isTree(place) && Object.hasOwn(place, name) ? place[name] : undefined;
  return [isTree(place) ? place : undefined, last];
}

const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null && !Array.isArray(value);
