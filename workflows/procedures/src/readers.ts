import { redact } from '@lienthong/form';
import type { Procedure, Readers, StepId } from '@lienthong/plan';
import type { TSchema } from '@sinclair/typebox';

import { underTerritory } from './fields/territory';

/** An officer in front of a task. */
export interface Reader {
  step: StepId;
  /** Taken by the step, if it has routes. */
  route?: string;
  /** Of the office of the root: the civil-status officer reads everything. */
  isOfRoot: boolean;
  /** The step asked the citizen for something more: what came under no kind of its own is for it too. */
  hasAsked?: boolean;
}

type Private = Pick<Procedure, 'schema' | 'readers'>;

/** A declaration as an officer gets it: no sensitive field and no whole personal number without need (RH-04, RH-05). */
export const factsFor = (procedure: Private, reader: Reader, facts: unknown): unknown => {
  if (reader.isOfRoot) return facts;
  // With what any territory's form has: a declaration under an earlier one is read as it was.
  const schema = underTerritory(procedure.schema as TSchema, '63-provinces');
  const shown = redact(schema, facts, openTo(reader, procedure.readers?.fields)) as object;
  const papers = (facts as { papers?: { kind: string }[] }).papers?.filter(({ kind }) =>
    mayReadPaper(procedure, reader, kind),
  );
  return { ...shown, ...(papers?.length && { papers }) };
};

/** `kind` is absent when the declaration names the paper no longer. */
export const mayReadPaper = ({ readers }: Private, reader: Reader, kind: string | undefined): boolean => {
  if (reader.isOfRoot) return true;
  if (kind === undefined) return false;
  return kind === 'other' ? reader.hasAsked === true : openTo(reader, readers?.papers)(kind);
};

const openTo =
  ({ step, route }: Reader, table: Readers['fields'] = {}) =>
  (name: string): boolean =>
    Object.hasOwn(table, name) && table[name]!.some((reader) => reader === step || reader === `${step}/${route}`);
