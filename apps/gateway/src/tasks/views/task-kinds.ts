import type { TaskKind } from '@lienthong/dossier';

/** What officers read above a task. */
export const taskKinds: Record<TaskKind, { vi: string; en: string }> = {
  review: { vi: 'Thẩm tra hồ sơ', en: 'Review of a dossier' },
  'manual-check': { vi: 'Kiểm tra lại trả lời của cơ quan', en: "Check of an agency's answer" },
  unreachable: { vi: 'Không liên lạc được với cơ quan', en: 'An agency cannot be reached' },
  unknown: { vi: 'Không rõ cơ quan đã nhận hay chưa', en: 'Unclear whether an agency has received it' },
  unreadable: { vi: 'Trả lời của cơ quan không đọc được', en: "An agency's answer cannot be read" },
  'late-answer': { vi: 'Cơ quan chậm trả lời: có làm tiếp hay không', en: 'A late answer: go on without it or wait' },
  overdue: { vi: 'Quá cả hạn đã hẹn lại: báo thủ trưởng', en: 'The new date has passed too: for the head of the unit' },
  'undo-failed': { vi: 'Chưa thu hồi được', en: 'Something could not be taken back' },
  recovery: { vi: 'Tiền đã chi, cần quyết định thu hồi', en: 'Money has gone out and needs a decision on recovery' },
  'double-benefit': { vi: 'Hai nơi cùng chi một khoản', en: 'Two payers for one benefit' },
  incident: { vi: 'Cơ quan trả lời mâu thuẫn', en: 'An agency contradicts itself' },
};
