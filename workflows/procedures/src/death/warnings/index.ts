import { rulesOf } from '../../declaration/rules-of';
import type { DeathContext } from '../rules/rule';
import * as benefit from './benefit';
import * as people from './people';

export const warningRules = rulesOf<never, DeathContext>(benefit, people);
