import type { Phrase } from '@lienthong/form';
import type { Procedure, ProcedureId, StepId, StepState } from '@lienthong/plan';

/** A procedure together with the words in which citizens follow it. */
export interface OfferedProcedure extends Procedure {
  tellStep(step: StepId, state: StepState): Phrase;
  /** Steps as they stand inside a sentence, lower case in Vietnamese. */
  stepNames: Record<StepId, Phrase>;
}

export const registryOf = (...first: OfferedProcedure[]) => {
  const procedures: OfferedProcedure[] = [];
  const findProcedure = (id: ProcedureId): OfferedProcedure | undefined =>
    procedures.find((procedure) => procedure.id === id);
  /** Adds one that comes from elsewhere, at start. */
  const offer = (procedure: OfferedProcedure): void => {
    if (findProcedure(procedure.id)) throw new Error('two procedures have the same id');
    procedures.push(procedure);
  };
  first.forEach(offer);
  const getProcedure = (id: ProcedureId): OfferedProcedure => {
    const procedure = findProcedure(id);
    if (!procedure) throw new Error(`no procedure ${id}`);
    return procedure;
  };
  return { procedures: procedures as readonly OfferedProcedure[], findProcedure, getProcedure, offer };
};
