import { judge, type Actor, type Permission, type Subject } from '@lienthong/access';
import { Problem, type Task } from '@lienthong/dossier';
import type { FoundDossier, Ledger } from '@lienthong/ledger';
import { validate as isUuid } from 'uuid';

/** @throws Problem when the policy says no; what lies out of reach does not exist. */
export function requireAllowed(actor: Actor, permission: Permission, subject: Subject): void {
  const verdict = judge(actor, permission, subject);
  if (verdict !== 'allowed') throw new Problem(verdict);
}

export async function getDossier(ledger: Ledger, dossierId: string): Promise<FoundDossier> {
  // Our ids are lower case; PostgreSQL would take either, the vault binds to the very text.
  const found = isUuid(dossierId) && dossierId === dossierId.toLowerCase() ? await ledger.find(dossierId) : undefined;
  if (!found) throw new Problem('not-found');
  return found;
}

export async function getVisibleDossier(
  ledger: Ledger,
  actor: Actor,
  permission: Permission,
  dossierId: string,
): Promise<FoundDossier> {
  const found = await getDossier(ledger, dossierId);
  requireAllowed(actor, permission, { owner: found.dossier.owner });
  return found;
}

export interface FoundTask extends FoundDossier {
  /** Its name within the dossier. */
  name: string;
  task: Task;
}

/** From outside a task is `<dossierId>:<its name within the dossier>`. */
export async function getVisibleTask(
  ledger: Ledger,
  actor: Actor,
  permission: Permission,
  taskId: string,
): Promise<FoundTask> {
  const colon = taskId.indexOf(':');
  const found = await getDossier(ledger, taskId.slice(0, Math.max(colon, 0)));
  const { tasks, owner } = found.dossier;
  const name = taskId.slice(colon + 1);
  const task = Object.hasOwn(tasks, name) ? tasks[name] : undefined;
  if (!task) throw new Problem('not-found');
  requireAllowed(actor, permission, { owner, unit: task.unit });
  return { ...found, name, task };
}
