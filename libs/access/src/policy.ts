import type { UnitId } from '@lienthong/plan';
import { personOf, type Actor, type Role } from './actor';

/** How far a permission reaches: everything, the actor's own dossiers, or what lies with the actor's unit. */
export type Scope = 'all' | 'own' | 'unit';

/** Every access rule of the system. What does not stand here is denied. */
export const policy = {
  'procedure.check': { citizen: 'own' },
  'dossier.submit': { citizen: 'own' },
  'dossier.list': { citizen: 'own' },
  'dossier.read': { citizen: 'own' },
  'dossier.withdraw': { citizen: 'own' },
  'dossier.supplement': { citizen: 'own' },
  'dossier.answer-route': { citizen: 'own' },
  'dossier.consent': { citizen: 'own' },
  'dossier.correct': { officer: 'unit' },
  'result.read': { citizen: 'own' },
  'paper.upload': { citizen: 'own' },
  'paper.read': { citizen: 'own', officer: 'unit' },
  'task.list': { officer: 'unit' },
  'task.read': { officer: 'unit' },
  'task.read-facts': { officer: 'unit' },
  'task.claim': { officer: 'unit' },
  'task.release': { officer: 'unit' },
  'task.decide': { officer: 'unit' },
  'task.resolve': { officer: 'unit' },
  'task.apologise': { officer: 'unit' },
  'audit.read': { auditor: 'all' },
  'audit.verify': { auditor: 'all' },
  'operations.read': { operator: 'all' },
} as const satisfies Record<string, Partial<Record<Role, Scope>>>;

export type Permission = keyof typeof policy;
export const permissions = Object.keys(policy) as Permission[];

/** What an actor wants to touch; a missing property matches nobody. */
export interface Subject {
  owner?: string;
  unit?: UnitId;
}

/** `not-found`: what lies outside an actor's scope does not exist for them. */
export type Verdict = 'allowed' | 'not-allowed' | 'not-found';

const scopeOf = ({ role }: Actor, permission: Permission): Scope | undefined => {
  const scopes: Partial<Record<Role, Scope>> = Object.hasOwn(policy, permission) ? policy[permission] : {};
  return scopes[role];
};

/** Whether the role has the permission at all, before anything is looked up. */
export const mayAttempt = (actor: Actor, permission: Permission): boolean => scopeOf(actor, permission) !== undefined;

/** The whole answer: role, reach, and that nobody works on a dossier of their own. */
export function judge(actor: Actor, permission: Permission, subject: Subject): Verdict {
  switch (scopeOf(actor, permission)) {
    case undefined:
      return 'not-allowed';
    case 'all':
      return 'allowed';
    case 'own':
      return subject.owner === actor.id ? 'allowed' : 'not-found';
    case 'unit':
      if (actor.unit === undefined || subject.unit !== actor.unit) return 'not-found';
      return subject.owner !== undefined && personOf({ id: subject.owner }) === personOf(actor)
        ? 'not-allowed'
        : 'allowed';
  }
}
