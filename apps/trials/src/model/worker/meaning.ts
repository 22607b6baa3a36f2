import { nextRequest, requestId, type Dossier, type RequestName } from '@lienthong/dossier';
import type { Transacted } from '@lienthong/ledger';
import type { Errand } from './production';

/** All that a run can learn from an answer of the ledger; two answers of one meaning make it do the same (see its spec). */
export interface Meaning {
  /** What it goes on with; absent = nothing. */
  name?: RequestName;
  /** That request had begun before: it is asked about before it is sent. */
  begunBefore?: boolean;
  polled?: true;
  /** Which beginning it is. */
  begun?: number;
  /** A silent agency that cannot be asked has been silent for longer than our patience. */
  isLate?: true;
  /** Nothing was written. */
  wroteNothing?: true;
  /** A request of the step began with it. */
  hasBegun?: true;
  problem?: string;
  /** Of an undo: it is still owed. */
  isOwed?: boolean;
}

/** `patience`: how often a silent agency is asked again. */
export function meaningOf({ step }: Errand, { dossier, events, problem }: Transacted, patience: number): Meaning {
  const name = problem || !dossier ? undefined : nextRequest(dossier, step);
  const began = events.filter((event) => event.type === 'RequestBegun' && event.data.step === step);
  const rest = {
    ...(events.length === 0 && { wroteNothing: true as const }),
    ...(began.length > 0 && { hasBegun: true as const }),
    ...(problem && { problem: problem.code }),
  };
  if (!name) return rest;
  const id = requestId(name);
  const request = dossier!.requests[id];
  return {
    name,
    begunBefore: !began.some(({ data }) => requestId(data as RequestName) === id),
    ...(request?.pollDue && { polled: true as const }),
    ...(request && { begun: request.begun }),
    ...(request && request.polls >= patience && { isLate: true as const }),
    ...rest,
  };
}

/** What is left of it once the run waits for an agency. */
export const basisOf = ({ name, begunBefore, polled, begun, isLate, isOwed }: Meaning): Meaning =>
  isOwed === undefined ? { name, begunBefore, polled, begun, isLate } : { isOwed };

export const meaningOfFound = ({ name }: Errand, dossier: Dossier): Meaning => ({
  isOwed: dossier.requests[requestId(name!)]?.undo === 'owed',
});
