/** The parts of an idempotency key: a new round is a new request, a retry is not. */
export interface RequestKey {
  dossier: string;
  step: string;
  intent: string;
  round: number;
}

const pattern =
  /^([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\/([a-z][a-z0-9-]{0,63})\/([a-z][a-z0-9-]{0,63})\/([1-9]\d{0,5}|0)$/;

export const toKeyText = ({ dossier, step, intent, round }: RequestKey): string =>
  `${dossier}/${step}/${intent}/${round}`;

/** Undefined when the text is no key. The strict form keeps anything personal out of URLs and journals. */
export function findRequestKey(text: string): RequestKey | undefined {
  const [, dossier, step, intent, round] = pattern.exec(text) ?? [];
  if (!dossier || !step || !intent || !round) return undefined;
  return { dossier, step, intent, round: Number(round) };
}
