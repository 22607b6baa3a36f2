import type { Settings } from '@lienthong/plan';

import { type SettingsReader, settingsReader } from '../settings';
import { type DeathRulePack, findRulePack } from './rule-packs';
import { deathSettings } from './settings';

/** What decides about a declaration: the pack of the day of submission, and the open points as they are set. */
export interface DeathLaw {
  pack: DeathRulePack;
  settings: SettingsReader;
}

/** RA-01: undefined = the law of that day is not loaded. */
export const findLaw = (at: Date, settings?: Settings): DeathLaw | undefined => {
  const pack = findRulePack(at);
  return pack && { pack, settings: settingsReader(deathSettings, settings) };
};
