export const roles = ['citizen', 'officer', 'auditor', 'operator'] as const;
export type Role = (typeof roles)[number];
export const isRole = (value: unknown): value is Role => roles.includes(value as Role);

/** Somebody whose login was verified. */
export interface Actor {
  role: Role;
  /** Pseudonym with its kind, as the ledger shows it: `citizen:3fa9…`. The same person has the same tail in every role. */
  id: string;
  /** Of an officer: the office whose tasks are theirs. */
  unit?: string;
  /** Of a citizen whose login carries it. Never logged, never stored. */
  personalId?: string;
}

export const personOf = ({ id }: Pick<Actor, 'id'>): string => id.slice(id.indexOf(':') + 1);
