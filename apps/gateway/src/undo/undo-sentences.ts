import type { EffectKind, StepState } from '@lienthong/plan';

/** Continues the step's name: "“Đăng ký thường trú”: …". */
export interface Sentence {
  vi: string;
  en: string;
}

const undone: Record<EffectKind, Sentence> = {
  query: { vi: 'không có gì phải thu hồi.', en: 'there is nothing to take back.' },
  technical: { vi: 'phần đã gửi được thu hồi tự động.', en: 'what was sent is taken back automatically.' },
  'legal-act': {
    vi: 'cơ quan giải quyết được đề nghị dừng; nếu đã ký thì cơ quan trả lời là quá muộn và kết quả vẫn có hiệu lực.',
    en: 'its agency is asked to stop; if it has decided already it says that it is too late, and its act stands.',
  },
  money: {
    vi: 'khoản tiền được đề nghị giữ lại, nếu chưa chi.',
    en: 'the money is held back if it has not left yet.',
  },
};

export const undoneSentence = ({ kind }: { kind: EffectKind }): Sentence => undone[kind];

const stops: Partial<Record<StepState, Sentence>> = {
  REFUSED: { vi: 'bị từ chối.', en: 'is refused.' },
  WITHDRAWN: { vi: 'được rút.', en: 'is withdrawn.' },
  CANCELLED_BY_ROOT: {
    vi: 'dừng vì việc chính của hồ sơ không hoàn thành.',
    en: 'is stopped because the main step is not completed.',
  },
};

const ends: Sentence = { vi: 'dừng và không có kết quả.', en: 'ends without a result.' };

export const stopsSentence = ({ state }: { state: StepState }): Sentence => stops[state] ?? ends;

const stands = {
  'legal-act': {
    vi: 'đã có hiệu lực và được giữ nguyên; chỉ có thể cải chính hoặc hủy bỏ bằng quyết định của cơ quan có thẩm quyền.',
    en: 'is done and stays; only a decision of the authority can correct or annul it.',
  },
  'point-of-no-return': {
    vi: 'đã quá thời điểm có thể rút; cơ quan vẫn giải quyết tiếp.',
    en: 'is past the point of no return; its agency carries on.',
  },
} satisfies Record<string, Sentence>;

export const standsSentence = ({ why }: { why: keyof typeof stands }): Sentence => stands[why];

export const recoveredSentence = (): Sentence => ({
  vi: 'tiền đã được lệnh chi; nếu không giữ lại được thì chỉ thu hồi bằng quyết định.',
  en: 'the money was ordered already; what cannot be held back is recovered by a decision only.',
});
