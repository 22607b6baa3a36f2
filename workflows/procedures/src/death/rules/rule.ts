import { type FormRule, pointerOf } from '@lienthong/form';

import type { DeathFacts } from '../form';
import type { DeathLaw } from '../law';
import type { Branch } from '../rule-packs';

export interface DeathContext extends DeathLaw {
  at: Date;
  /** Day of submission in Việt Nam. */
  today: string;
  branches: ReadonlySet<Branch>;
  /** Who is logged in, when anyone is. */
  actorPersonalId?: string;
}

export type DeathRule = FormRule<DeathFacts, DeathContext>;

/** A rule is an export of its file, nothing to register. Sorted, because loaders order exports differently. */
export const rulesOf = (...files: Record<string, DeathRule>[]): DeathRule[] =>
  files.flatMap((file) => Object.values(file)).sort((a, b) => (a.id + pointerOf(a) < b.id + pointerOf(b) ? -1 : 1));
