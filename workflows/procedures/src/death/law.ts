import { type Law, lawFinder } from '../law/find-law';
import { type DeathRulePack, findRulePack } from './rule-packs';
import { deathSettings } from './settings';

export type DeathLaw = Law<DeathRulePack>;

export const findLaw = lawFinder(findRulePack, deathSettings);
