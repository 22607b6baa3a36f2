import { findProcedure, procedures, type OfferedProcedure } from '@lienthong/procedures';
import type { Link } from '@lienthong/plan';

/** The procedure that corrects or annuls the acts of another one (RI-03, RI-05). */
export const findLinkedProcedure = (procedure: string, kind: Link['kind']): OfferedProcedure | undefined =>
  procedures.find(({ actsOn }) => actsOn?.procedure === procedure && actsOn.kind === kind);

/** What citizens may submit themselves. */
export function findOffered(id: string): OfferedProcedure | undefined {
  const procedure = findProcedure(id);
  return procedure?.actsOn ? undefined : procedure;
}

export const listOffered = (): OfferedProcedure[] => procedures.filter(({ actsOn }) => !actsOn);
