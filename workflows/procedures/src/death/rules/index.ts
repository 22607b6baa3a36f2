import * as benefit from './benefit';
import * as branches from './branches';
import * as death from './death';
import * as filer from './filer';
import * as numbers from './numbers';
import * as papers from './papers';
import type { DeathRule } from './rule';
import * as survivors from './survivors';

export type { DeathContext, DeathRule } from './rule';

/** A rule is an export of its file, nothing to register. Sorted, because loaders order exports differently. */
const rulesOf = (...files: Record<string, DeathRule>[]): DeathRule[] =>
  files.flatMap((file) => Object.values(file)).sort((a, b) => (a.id + a.pointer < b.id + b.pointer ? -1 : 1));

/** Hold whatever was chosen. */
export const factRules = rulesOf(filer, death, numbers, papers, benefit, survivors);

/** Make sense only under a valid choice. */
export const choiceRules = rulesOf(branches);
