import * as benefit from './benefit';
import * as branches from './branches';
import * as death from './death';
import * as filer from './filer';
import * as numbers from './numbers';
import * as papers from './papers';
import * as places from './places';
import { rulesOf } from './rule';
import * as survivors from './survivors';

export type { DeathContext, DeathRule } from './rule';

/** Hold whatever was chosen. */
export const factRules = rulesOf(filer, death, numbers, papers, places, benefit, survivors);

/** Make sense only under a valid choice. */
export const choiceRules = rulesOf(branches);
