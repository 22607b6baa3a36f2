import { findProcedure, procedures, type OfferedProcedure } from '@lienthong/procedures';
import type { Link } from '@lienthong/plan';

const endings = { corrects: 'correction', annuls: 'annulment' } as const satisfies Record<Link['kind'], string>;

/** The procedure that corrects or annuls the acts of another one, by its name: `birth-correction` (RI-03, RI-05). */
export const findLinkedProcedure = (procedure: string, kind: Link['kind']): OfferedProcedure | undefined =>
  findProcedure(`${procedure}-${endings[kind]}`);

/** Begun by the office whose act it concerns, never by a citizen. */
const isForOfficers = (id: string): boolean =>
  procedures.some((other) => Object.values(endings).some((ending) => id === `${other.id}-${ending}`));

/** What citizens may submit themselves. */
export const findOffered = (id: string): OfferedProcedure | undefined =>
  isForOfficers(id) ? undefined : findProcedure(id);

export const listOffered = (): OfferedProcedure[] => procedures.filter(({ id }) => !isForOfficers(id));
