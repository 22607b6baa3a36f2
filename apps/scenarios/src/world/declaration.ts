import { getProcedure } from '@lienthong/procedures';

export interface Declaring {
  procedure: string;
  /** A sample of the procedure, relative to the day of submission; `plain` unless told. */
  sample?: string;
  choose?: string[];
  /** Fields changed by JSON pointer; `undefined` takes one out. */
  edits?: Record<string, unknown>;
}

export interface Declared {
  facts: unknown;
  choose?: string[];
}

/** An invented declaration, with what the scenario changes of it; blocks of branches that are not chosen are left out. */
export function declarationOf({ procedure, sample = 'plain', choose, edits = {} }: Declaring, at: number): Declared {
  const { fit, samples } = getProcedure(procedure);
  const declared = samples[sample];
  if (!declared) throw new Error(`${procedure} has no sample ${sample}`);
  const chosen = choose ?? declared.choose;
  const changed = Object.entries(edits).reduce<unknown>(
    (facts, [pointer, value]) => put(facts, pointer.split('/').slice(1), value),
    declared.facts(new Date(at)),
  );
  return chosen ? { facts: choose ? fit(changed, chosen) : changed, choose: chosen } : { facts: changed };
}

const put = (target: unknown, [key, ...rest]: string[], value: unknown): unknown => {
  if (key === undefined) return value;
  const fields = { ...(target as Record<string, unknown>) };
  const next = put(fields[key], rest, value);
  if (next === undefined) delete fields[key];
  else fields[key] = next;
  return fields;
};
