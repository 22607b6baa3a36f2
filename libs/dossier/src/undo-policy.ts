import type { EffectKind } from '@lienthong/plan';

/** What becomes of one kind of effect when its step ends without its legal act, and once that act stands (domain I.2). */
export interface UndoRule {
  /** Until the point of no return (RB-17). `ask`: the agency may answer that it is too late (RB-19). */
  before: 'nothing' | 'take-back' | 'ask' | 'hold';
  /** After it. The engine never does the last two by itself. */
  after: 'nothing' | 'keep' | 'correct-or-annul' | 'recover-by-decision';
  source: string;
}

/** Domain I.2: technical effects automatically, legal acts only forward, money by decision once it has left. */
export const undoPolicy = {
  query: { before: 'nothing', after: 'nothing', source: 'I.2 [A]: a question leaves nothing behind' },
  technical: {
    before: 'take-back',
    after: 'keep',
    source: 'I.2 T [A], RI-04; fees: RB-22 [A], no refund after the act; consent: kept as evidence',
  },
  'legal-act': {
    before: 'ask',
    after: 'correct-or-annul',
    source: 'I.2 L, RB-18 [A]; cải chính, bổ sung, thu hồi, hủy bỏ: Luật Hộ tịch 60/2014/QH13 [K]',
  },
  money: {
    before: 'hold',
    after: 'recover-by-decision',
    source: 'I.2 M [A]: thu hồi tiền bằng quyết định, never a negative payment',
  },
} as const satisfies Record<EffectKind, UndoRule>;
