import type { RuleIssue, SettingDefinition, Settings } from '@lienthong/plan';

import { type SettingsReader, settingsReader } from '../settings';

/** What decides about a declaration: the pack of the day of submission, and the open points as they are set. */
export interface Law<Pack> {
  pack: Pack;
  settings: SettingsReader;
}

/** RA-01: undefined = the law of that day is not loaded. */
export const lawFinder =
  <Pack>(findPack: (at: Date) => Pack | undefined, definitions: Record<string, SettingDefinition>) =>
  (at: Date, overrides?: Settings): Law<Pack> | undefined => {
    const pack = findPack(at);
    return pack && { pack, settings: settingsReader(definitions, overrides) };
  };

/** RA-01: the law of the day of submission decides; without it nothing can be checked. */
export const lawNotLoaded = (begins = '21/11/2022'): RuleIssue => ({
  pointer: '',
  rule: 'RA-01',
  vi: `Hệ thống chưa có quy định của thời điểm nộp này: dịch vụ bắt đầu từ ngày ${begins}.`,
  en: `The law of this date is not loaded: the service began on ${begins}.`,
});
