import type { Settings } from '@lienthong/plan';

import { type SettingsReader, settingsReader } from '../settings';
import { type BirthRulePack, findRulePack } from './rule-packs';
import { birthSettings } from './settings';

/** What decides about a birth: the pack of the day of submission, and the open points as they are set. */
export interface BirthLaw {
  pack: BirthRulePack;
  settings: SettingsReader;
}

/** RA-01: undefined = the law of that day is not loaded. */
export const findLaw = (at: Date, settings?: Settings): BirthLaw | undefined => {
  const pack = findRulePack(at);
  return pack && { pack, settings: settingsReader(birthSettings, settings) };
};
