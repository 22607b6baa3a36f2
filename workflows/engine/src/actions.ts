import { TemporalFailure, proxyActivities, proxyLocalActivities } from '@temporalio/workflow';
import type { Agenda, OwedAction } from '@lienthong/dossier';

/** What an activity did: its own record, against which an auditor holds the ledger. */
export interface Done {
  action: string;
  /** Sequence numbers of the events it wrote; none = it ended without effect. */
  wrote: number[];
  /** Absent when the agency is not to be had at once: the regular activity goes on from there. */
  agenda?: Agenda;
}

/** The worker's side; each resolves with the agenda that its work left in the ledger. */
export interface Activities {
  /** One quick try of everything that a step owes in order; `isAlone`: and then of all that follows from it. */
  tryStep(dossierId: string, action: OwedAction, isAlone?: boolean): Promise<Done>;
  /** The same with patience; retried by Temporal until answered or given up. */
  runStep(dossierId: string, action: OwedAction): Promise<Done>;
  tryUndo(dossierId: string, action: OwedAction): Promise<Done>;
  runUndo(dossierId: string, action: OwedAction): Promise<Done>;
  /** The instant to look again has come, by the server's clock (epoch ms). */
  tick(dossierId: string, at: number): Promise<Done>;
}

const quick = proxyLocalActivities<Activities>({ startToCloseTimeout: '8 s', retry: { maximumAttempts: 1 } });

/** The activity chooses each delay itself, so that it can measure its patience. */
const patient = proxyActivities<Activities>({
  startToCloseTimeout: '2 minutes',
  heartbeatTimeout: '10 s',
  retry: { initialInterval: '500 ms', maximumInterval: '15 minutes' },
});

/** A tick is a ledger command and nothing else: retried until the ledger answers. */
const ledgerOnly = proxyActivities<Activities>({
  startToCloseTimeout: '20 s',
  retry: { initialInterval: '500 ms', maximumInterval: '10 s' },
});

/** One thing to do: a quick try, and the patient way should that not be enough. */
export interface Errand {
  id: string;
  quickly(): Promise<Done>;
  patiently(): Promise<Done>;
}

export const tick = (dossierId: string, at: number): Errand => ({
  id: 'tick',
  quickly: () => quick.tick(dossierId, at),
  patiently: () => ledgerOnly.tick(dossierId, at),
});

/** `isAlone`: nothing else is under way for the dossier, and nothing is begun before this is back. */
export function carryOut(dossierId: string, action: OwedAction, isAlone: boolean): Errand {
  const [tryOnce, goOn] = action.kind === 'step' ? [quick.tryStep, patient.runStep] : [quick.tryUndo, patient.runUndo];
  return {
    id: action.id,
    quickly: () => tryOnce(dossierId, action, isAlone),
    patiently: () => goOn(dossierId, action),
  };
}

/** Undefined = go the patient way: safe because every request is asked about before it is sent again. */
export async function tryQuickly({ quickly }: Errand): Promise<Agenda | undefined> {
  const { agenda } = await quickly().catch((error: unknown): Partial<Done> => {
    if (error instanceof TemporalFailure) return {};
    throw error;
  });
  return agenda;
}
