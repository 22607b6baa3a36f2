import * as branchScope from './branch-scope';
import * as branches from './branches';
import * as cards from './cards';
import * as child from './child';
import * as filer from './filer';
import * as numbers from './numbers';
import * as papers from './papers';
import * as parents from './parents';
import * as places from './places';
import * as residence from './residence';
import { rulesOf } from './rule';
import * as scope from './scope';

export type { BirthContext, BirthRule } from './rule';

/** Hold whatever was chosen. */
export const factRules = rulesOf(filer, child, scope, parents, numbers, papers, places, residence, cards);

/** Make sense only under a valid choice. */
export const choiceRules = rulesOf(branches, branchScope);
