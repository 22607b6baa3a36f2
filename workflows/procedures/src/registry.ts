import type { Phrase } from '@lienthong/form';
import type { Procedure, ProcedureId, StepId, StepState } from '@lienthong/plan';

/** A procedure together with the words in which citizens follow it. */
export interface OfferedProcedure extends Procedure {
  tellStep(step: StepId, state: StepState): Phrase;
  /** Steps as they stand inside a sentence, lower case in Vietnamese. */
  stepNames: Record<StepId, Phrase>;
}

export const registryOf = (...procedures: OfferedProcedure[]) => {
  const byId = new Map(procedures.map((procedure) => [procedure.id, procedure]));
  if (byId.size < procedures.length) throw new Error('two procedures have the same id');
  const findProcedure = (id: ProcedureId): OfferedProcedure | undefined => byId.get(id);
  const getProcedure = (id: ProcedureId): OfferedProcedure => {
    const procedure = findProcedure(id);
    if (!procedure) throw new Error(`no procedure ${id}`);
    return procedure;
  };
  return { procedures, findProcedure, getProcedure };
};
