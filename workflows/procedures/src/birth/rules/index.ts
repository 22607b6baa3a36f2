import { blockRulesOf } from '../../declaration/branch-blocks';
import { rulesOf } from '../../declaration/rules-of';
import { blocks } from '../branch-blocks';
import * as branchScope from './branch-scope';
import * as cards from './cards';
import * as child from './child';
import * as filer from './filer';
import * as numbers from './numbers';
import * as papers from './papers';
import * as parents from './parents';
import * as places from './places';
import * as residence from './residence';
import type { BirthContext } from './rule';
import * as scope from './scope';

/** Hold whatever was chosen. */
export const factRules = rulesOf<never, BirthContext>(
  filer,
  child,
  scope,
  parents,
  numbers,
  papers,
  places,
  residence,
  cards,
);

/** Make sense only under a valid choice. */
export const choiceRules = rulesOf<never, BirthContext>(blockRulesOf(blocks), branchScope);
