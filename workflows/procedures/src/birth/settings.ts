import type { SettingDefinition } from '@lienthong/plan';

import { sharedSettings } from '../settings';

/** Open points of the law of births, with default and source. */
export const birthSettings: Record<string, SettingDefinition> = {
  ...sharedSettings,

  'gs.pilotCode': { default: '2.000986', source: 'D.3 [C2:S9]: older linked code; that the pilot used it is [A]' },
  'gs.allowSubsets': { default: true, source: 'RB-05 [A]: a part of the offer under R1 and R2' },
  'gs.allowRootOnly': { default: false, source: 'D9: registration alone, from R3 on' },
  'gs.excludeCollectiveHousehold': { default: true, source: 'RB-03 [A]; văn bản 2084/VPCP-KSTT (2023) [C:S28]' },
  'gs.excludeBorderCommunes': { default: true, source: 'RB-03 [A]; văn bản 2084/VPCP-KSTT (2023) [C:S28]' },

  'ks.dueWD': { default: 1, source: 'B.4 E1: same working day, NĐ 63/2024/NĐ-CP Điều 8 [C:S2]' },
  'ks.verifyDueWD': { default: 3, source: 'D7' },
  'tt.dueWD': { default: 2, source: 'B.4 E2, NĐ 63/2024/NĐ-CP Điều 8 [C:S3]' },
  'tt.verifyDueWD': { default: 5, source: 'B.4 E2, RB-14 [C:S3]' },
  'bhyt.dueWD': { default: 2, source: 'B.4 E3, from the e-certificate [C:S3,S21]' },
  'cc.dueWD': { default: 7, source: 'B.4 E4 [C2:S12]' },
  'cc.waitsForResidence': { default: false, source: 'RB-12, D6 [A]' },
  'cc.maxWaitWD': { default: 2, source: 'D6 [A]' },
  'gs.totalWD': { default: 3, source: 'B.4, NĐ 63/2024/NĐ-CP Điều 7 [C:S1]' },
  'gs.totalVerifyWD': { default: 5, source: 'B.4, RB-14 [C:S1]' },
  'gs.totalWithCardWD': { default: 9, source: 'B.4 [A]: draft of NĐ 301/2026, final text not read [C2:S8]' },
  'gs.totalWithCardVerifyWD': { default: 12, source: 'B.4 [A]: draft of NĐ 301/2026, final text not read [C2:S8]' },
  'ddcn.softTimeoutMinutes': { default: 120, source: 'RB-08, D5 [A]: two working hours' },
  'ddcn.beforeDueMinutes': { default: 30, source: 'D5 [A]' },

  'birth.filingDays': { default: 60, source: 'Luật Hộ tịch 60/2014/QH13 Điều 15, B.2 [C:S38]' },
  'residence.reminderDays': { default: [30, 50], source: 'RB-21, D13 [A]; the duty ends on day 60, B.2 [C:S30]' },

  'fee.lateBirth': { default: 8_000, source: 'B.10 [A]: by provincial council, default table 0–8,000' },
  'fee.lateBirthFreeProvinces': { default: '', source: 'B.10 [A]: codes of provinces that charge nothing, "01 79"' },
  'fee.copy': { default: 8_000, source: 'B.10 [K]: per extra copy of the extract' },
  'fee.childResidence': { default: 0, source: 'TT 75/2022/TT-BTC Điều 4: children are exempt [K]' },
};
