import type { StepId } from '@lienthong/plan';

/** Names one request of a dossier: which step, which intent, which attempt. A new round is a new request, a retry is not. */
export interface RequestName {
  step: StepId;
  intent: string;
  round: number;
}

export interface RequestKey extends RequestName {
  dossierId: string;
}

/** Local name of a request, the tail of its idempotency key: `step/intent/round`. */
export const requestId = ({ step, intent, round }: RequestName): string => `${step}/${intent}/${round}`;

/** The idempotency key an agency sees: `dossierId/step/intent/round`. */
export const requestKey = (dossierId: string, name: RequestName): string => `${dossierId}/${requestId(name)}`;

const pattern =
  /^([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\/([a-z][a-z0-9-]{0,63})\/([a-z][a-z0-9-]{0,63})\/([1-9]\d{0,5}|0)$/;

/** Reads a key back; undefined when it is not one of ours. The strict form keeps anything personal out of URLs and journals. */
export function parseRequestKey(text: string): RequestKey | undefined {
  const [, dossierId, step, intent, round] = pattern.exec(text) ?? [];
  if (!dossierId || !step || !intent || !round) return undefined;
  return { dossierId, step, intent, round: Number(round) };
}
