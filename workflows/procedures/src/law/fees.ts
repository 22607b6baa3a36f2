import type { FeeLine, Intent } from '@lienthong/plan';

import type { SettingsReader } from '../settings';

/** Domain B.10, in VND, by setting and how often it is due; a line of nothing is no line. */
export const feeLines = (settings: SettingsReader, counts: Record<`fee.${string}`, number>): FeeLine[] =>
  Object.entries(counts)
    .map(([key, count]) => ({
      code: key.slice('fee.'.length),
      amount: settings.number(key) * count,
      source: settings.source(key),
    }))
    .filter(({ amount }) => amount > 0);

/** RB-22: nothing to pay, nothing to wait for. A refund is the undo of `collect`. */
export const feeGate = (fees: readonly FeeLine[]): Intent[] =>
  fees.length > 0 ? [{ name: 'collect', agency: 'payments', kind: 'technical', gate: 'fee' }] : [];
