import { blockRulesOf } from '../../declaration/branch-blocks';
import { rulesOf } from '../../declaration/rules-of';
import { blocks } from '../branch-blocks';
import * as benefit from './benefit';
import * as death from './death';
import * as filer from './filer';
import * as numbers from './numbers';
import * as papers from './papers';
import * as places from './places';
import type { DeathContext } from './rule';
import * as survivors from './survivors';

/** Hold whatever was chosen. */
export const factRules = rulesOf<never, DeathContext>(filer, death, numbers, papers, places, benefit, survivors);

/** Make sense only under a valid choice. */
export const choiceRules = rulesOf<never, DeathContext>(blockRulesOf(blocks));
