import type { Dossier, RequestName } from '@lienthong/dossier';
import { openForRequest, openLinked, type Ledger } from '@lienthong/ledger';
import { getProcedure } from '@lienthong/procedures';
import type { Work } from './step';

export type PayloadOf = (
  ledger: Ledger,
  work: Pick<Work, 'dossierId' | 'opened'> & { dossier: Dossier },
  name: RequestName,
) => Promise<Record<string, unknown>>;

/** What an agency is sent: made by the procedure from the facts and from earlier results, which leave the vault only here. */
export const toPayload: PayloadOf = async (ledger, work, name) => {
  const { dossier } = work;
  const { route, note: noted } = dossier.steps[name.step]!;
  const { note: previousNote, ...opened } = await openForRequest(ledger, work, noted);
  const other = dossier.plan.linked && (await ledger.find(dossier.plan.linked.dossierId));
  const context = {
    ...opened,
    at: new Date(dossier.submittedAt),
    plan: dossier.plan,
    ...(route && { route }),
    ...(previousNote && { previousNote }),
    ...(other && { linked: await openLinked(ledger, other) }),
  };
  return getProcedure(dossier.plan.procedure).toRequest(name.step, name.intent, context);
};
