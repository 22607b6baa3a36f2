import { linkedSettings } from '../linked/settings';

export const key = 'birthCorrection';

export const correctionSettings = linkedSettings(key, {
  authorities: {
    default: 'commune-committee',
    source: 'NĐ 120/2025/NĐ-CP: district powers to the commune [C2:S36]; from 01/03/2027 open [A]',
  },
  waitsForBranches: {
    default: true,
    source: 'RI-03 speaks of completed branches [A]: one still running would go on with the old data',
  },
  dueWD: { default: 3, source: 'Luật Hộ tịch 60/2014/QH13 Điều 28 [K]' },
  verifyDueWD: { default: 6, source: 'Luật Hộ tịch 60/2014/QH13 Điều 28 [K]' },
  consumerDueWD: { default: 5, source: '[A]: no text names a limit for the agencies told (RI-03)' },
});
