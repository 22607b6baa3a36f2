import type { AskOutcome, SendOutcome, UndoOutcome } from './answer';

export interface AgencyRequest {
  /** `dossierId/step/intent/round`, see request-key.ts. */
  key: string;
  intent: string;
  dossier: string;
  payload: Record<string, unknown>;
}

export interface CallOptions {
  /** Aborted = the call throws the signal's reason; what the agency did is then unknown. */
  signal?: AbortSignal;
}

/** One agency, however it is reached. Outcomes are returned, never thrown. */
export interface AgencyPort {
  /** @throws InvalidPayload when the payload does not fit the agency's messages: our own defect, nothing was sent. */
  send(request: AgencyRequest, options?: CallOptions): Promise<SendOutcome>;
  /** Several at once, each with its own key and outcome; undefined when the agency takes no batches. Absent = never does. */
  sendBatch?(requests: AgencyRequest[], options?: CallOptions): Promise<SendOutcome[] | undefined>;
  /** "Have you this key?" */
  ask(key: string, intent: string, options?: CallOptions): Promise<AskOutcome>;
  undo(key: string, options?: CallOptions): Promise<UndoOutcome>;
}

/** A port that holds connections of its own. */
export type ClosableAgency = AgencyPort & { close(): Promise<void> };
