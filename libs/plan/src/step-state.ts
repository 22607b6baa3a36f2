/** Canonical step states (domain E.4). */
export const stepStates = [
  'NOT_REQUESTED',
  'PENDING',
  'WAITING_CONSENT',
  'WAITING_FEE',
  'DISPATCHED',
  'RECEIVED',
  'IN_REVIEW',
  'VERIFYING',
  'AWAITING_SUPPLEMENT',
  'MANUAL_CHECK',
  'COMPLETED',
  'REFUSED',
  'WITHDRAWN',
  'CANCELLED_BY_ROOT',
  'EXPIRED',
  'FAILED_TECHNICAL',
  'ANNULLED',
  'CORRECTED',
] as const;

export type StepState = (typeof stepStates)[number];

const terminal: ReadonlySet<StepState> = new Set<StepState>([
  'COMPLETED',
  'REFUSED',
  'WITHDRAWN',
  'CANCELLED_BY_ROOT',
  'EXPIRED',
  'NOT_REQUESTED',
  'ANNULLED',
  'CORRECTED',
]);

export const isTerminal = (state: StepState): boolean => terminal.has(state);

/** COMPLETED or CORRECTED: the act stands (domain D2). */
export const hasResult = (state: StepState): boolean => state === 'COMPLETED' || state === 'CORRECTED';
