import type { Dossier, RequestName } from '@lienthong/dossier';
import { openForRequest, openLinked, type Ledger } from '@lienthong/ledger';
import { getProcedure } from '@lienthong/procedures';

export type PayloadOf = (
  ledger: Ledger,
  dossierId: string,
  dossier: Dossier,
  name: RequestName,
) => Promise<Record<string, unknown>>;

/** What an agency is sent: made by the procedure from the facts and from earlier results, which leave the vault only here. */
export const toPayload: PayloadOf = async (ledger, dossierId, dossier, name) => {
  const { route, note: noted } = dossier.steps[name.step]!;
  const { note: previousNote, ...opened } = await openForRequest(ledger, { dossierId, dossier }, noted);
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
