import { getProcedure } from '@lienthong/procedures';
import type { Command, RequestName } from '@lienthong/dossier';
import type { Secret } from '@lienthong/ledger';
import type { StartedGateway } from './start-gateway';
import { submissionAt } from './surroundings';

export const citizen = { role: 'citizen', sub: 'an' };
export const stranger = { role: 'citizen', sub: 'binh' };
export const officer = { role: 'officer', sub: 'o-1', unit: 'justice-00004' };
export const colleague = { role: 'officer', sub: 'o-2', unit: 'justice-00004' };
export const outsider = { role: 'officer', sub: 'o-3', unit: 'justice-00005' };
export const auditor = { role: 'auditor', sub: 'a-1' };
export const operator = { role: 'operator', sub: 'p-1' };

export const plainFacts = () =>
  structuredClone(getProcedure('birth').samples.plain!.facts(new Date(submissionAt))) as Record<
    string,
    Record<string, unknown>
  >;
export const submission = (changes: Record<string, unknown> = {}) => ({
  procedure: 'birth',
  facts: plainFacts(),
  ...changes,
});

export async function submitted({ call }: StartedGateway, body: object = submission()): Promise<string> {
  const { body: view } = await call('POST /dossiers', { as: citizen, body });
  return (view as { dossierId: string }).dossierId;
}

/** Uploads, and names what came of it as a declaration would. */
export async function uploaded(
  { call }: StartedGateway,
  raw: Buffer,
  kind = 'birth-notice',
): Promise<{ paperId: string; kind: string }> {
  const { body } = await call('POST /papers', { as: citizen, raw, headers: { 'content-type': 'application/pdf' } });
  return { paperId: (body as { paperId: string }).paperId, kind };
}

export const reviewOf = (dossierId: string, round = 0): string => `${dossierId}:birth-registration.review.${round}`;

/** What a worker does: begins requests and records answers. */
export const asWorker =
  ({ ledger }: StartedGateway, dossierId: string) =>
  (command: Command, secret?: Secret) =>
    ledger.transact({ dossierId, actor: 'run:spec', command, secret });

export const requestOf = (step: string, intent: string, round = 0): RequestName => ({ step, intent, round });

/** Every word of the sample that names or places somebody. */
export function personalWords(): string[] {
  const leaves = (value: unknown): string[] =>
    typeof value === 'object' && value ? Object.values(value).flatMap(leaves) : [String(value)];
  return [...new Set(leaves(plainFacts()))].filter((word) => word.length >= 8 && !/^[a-z-]+$/.test(word));
}
