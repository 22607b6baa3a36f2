/** The workflow: works off a dossier's agenda. Everything here runs in Temporal's sandbox. */
export { advance, linkedProcedure } from './linked-procedure.workflow';
export type { Activities, Done } from './actions';
