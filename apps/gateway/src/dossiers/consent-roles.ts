import { closedGates, type Dossier } from '@lienthong/dossier';
import { openFacts, type Ledger } from '@lienthong/ledger';
import { getProcedure } from '@lienthong/procedures';
import { waitsOf } from './views/time-view';

/** Whose consent each step waits for, by role and never by name: what its agency is asked, without the people (RB-13). */
export async function findConsentRoles(
  ledger: Ledger,
  dossierId: string,
  dossier: Dossier,
): Promise<Record<string, string[]>> {
  const { plan, submittedAt } = dossier;
  const waiting = plan.steps.filter(({ id }) => waitsOf(dossier, id).some((wait) => wait.for === 'consent'));
  const facts = waiting.length > 0 ? await openFacts(ledger, { dossierId, dossier }) : undefined;
  if (!facts) return {};
  const context = { facts, results: {}, at: new Date(submittedAt), plan };
  const rolesOf = (step: string): string[] => {
    const intent = closedGates(dossier, step).find(({ gate }) => gate === 'consent')!;
    const request = getProcedure(plan.procedure).toRequest(step, intent.name, context);
    return (request as { parties?: { role: string }[] }).parties?.map(({ role }) => role) ?? [];
  };
  return Object.fromEntries(waiting.map(({ id }) => [id, rolesOf(id)]));
}
