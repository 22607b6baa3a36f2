import { findProcedure, procedures, type OfferedProcedure } from '@lienthong/procedures';
import type { Link } from '@lienthong/plan';

const endings = { corrects: 'correction', annuls: 'annulment' } as const satisfies Record<Link['kind'], string>;

/** The procedure that corrects or annuls the acts of another one, by its name: `birth-correction` (RI-03, RI-05). */
export const findLinkedProcedure = (procedure: string, kind: Link['kind']): OfferedProcedure | undefined =>
  findProcedure(`${procedure}-${endings[kind]}`);

const forOfficers = new Set(procedures.flatMap(({ id }) => Object.values(endings).map((ending) => `${id}-${ending}`)));

/** What citizens may submit themselves; corrections and annulments are begun by the office whose act they concern. */
export const findOffered = (id: string): OfferedProcedure | undefined =>
  forOfficers.has(id) ? undefined : findProcedure(id);

export const offered = procedures.filter(({ id }) => !forOfficers.has(id));
