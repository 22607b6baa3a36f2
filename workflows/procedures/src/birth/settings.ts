import type { SettingDefinition } from '@lienthong/plan';

import { sharedSettings } from '../settings';

/** Open points of the law of births, with default and source. */
export const birthSettings: Record<string, SettingDefinition> = { ...sharedSettings };
