import { rulesOf } from '../../declaration/rules-of';
import type { BirthContext } from '../rules/rule';
import * as child from './child';
import * as names from './names';
import * as numbers from './numbers';
import * as parents from './parents';

export const warningRules = rulesOf<never, BirthContext>(names, child, parents, numbers);
