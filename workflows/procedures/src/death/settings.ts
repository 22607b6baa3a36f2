import type { SettingDefinition } from '@lienthong/plan';

import { sharedSettings } from '../settings';

/** Open points of the law of deaths, with default and source. */
export const deathSettings: Record<string, SettingDefinition> = {
  ...sharedSettings,

  'gt.pilotCode': { default: '1.011537', source: 'D.3: pilot code under văn bản 2084/VPCP-KSTT [C:S28]' },
  'gt.anyCommuneFrom': {
    default: '2027-03-01',
    source: 'A.1, Luật Hộ tịch 03/2026/QH16: not tied to residence [C2:S36]; that this covers deaths is [A]',
  },
  'gbt.codePattern': { default: '^\\d{5}\\.GBT\\.\\d{5}\\.\\d{2}$', source: 'C.5 [A]: format not found' },

  'kt.dueWD': { default: 1, source: 'B.5 KT: same working day, NĐ 63/2024/NĐ-CP Điều 14 [C:S39]' },
  'kt.verifyDueWD': { default: 3, source: 'B.5 KT [K]' },
  'xtt.dueWD': { default: 2, source: 'B.5 XTT [A]; standalone limit 5 [C2:S12]' },
  'mtp.bhxh.dueWD': { default: 8, source: 'B.5 MTP/BHXH [K]' },
  'mtp.ncc.dueWD': { default: 15, source: 'B.5 MTP/NCC, CCB [A]: ward counters list 10–15' },
  'mtp.htxh.dueWD': { default: 3, source: 'B.5 MTP/HTXH [A]' },
  'mtp.btxh.dueWD': { default: 3, source: 'B.5 MTP/BTXH [C:S19]: standalone limit at the commune' },
  'tuat.dueWD': { default: 8, source: 'B.5 TUAT [K]' },
  'gt.totalWD': {
    default: 0,
    source: 'B.5 [A]: NĐ 63/2024/NĐ-CP Điều 13 not read; 0 = the root and the longest chosen branch',
  },
  'gt.totalVerifyWD': { default: 0, source: 'B.5 [A]: as gt.totalWD, with the root verified' },

  'death.filingDays': { default: 15, source: 'Luật Hộ tịch 60/2014/QH13 Điều 33, B.2 [C:S39]' },
  'fee.lateDeath': { default: 8_000, source: 'B.10 [A]: by provincial council, default table 0–8,000' },
  'fee.lateDeathFreeProvinces': { default: '', source: 'B.10 [A]: codes of provinces that charge nothing, "01 79"' },
  'fee.copy': { default: 8_000, source: 'B.10 [K]: per extra copy of the extract' },

  'bhxh.multiplier': { default: 10, source: 'C.6, Luật BHXH 41/2024/QH15 Điều 85 [C:S16]' },
  'ncc.multiplier': { default: 10, source: 'C.6, NĐ 131/2021/NĐ-CP [K]' },
  'ncc.lumpSumMonths': { default: 3, source: 'C.6, NĐ 131/2021/NĐ-CP [K]: beside the funeral money (D15)' },
  'ccb.multiplier': { default: 10, source: 'C.6 [K]' },
  'htxh.multiplier': { default: 20, source: 'D15 [K]: one press source of 09/2026' },
  'btxh.multiplier': { default: 20, source: 'C.6 [C:S19]: at least 20; after NĐ 335/2026/NĐ-CP [A]' },
  'khancap.multiplier': { default: 50, source: 'C.6 [C:S19]: at least 50' },
  'tuat.percent': { default: 50, source: 'RC-05 [C2]' },
  'tuat.percentUnsupported': { default: 70, source: 'RC-05 [C2]' },
  'tuat.maxRelatives': { default: 4, source: 'RC-05 [K]' },
};
