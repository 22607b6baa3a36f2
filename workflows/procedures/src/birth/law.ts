import { type Law, lawFinder } from '../law/find-law';
import { type BirthRulePack, findRulePack } from './rule-packs';
import { birthSettings } from './settings';

export type BirthLaw = Law<BirthRulePack>;

export const findLaw = lawFinder(findRulePack, birthSettings);
