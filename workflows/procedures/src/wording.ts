import type { Phrase } from '@lienthong/form';
import type { StepId, StepState } from '@lienthong/plan';

/** What citizens read about a step or a dossier: whole sentences, no codes. The same for every procedure. */

/** Continues the step's name: "Việc đăng ký khai sinh …". */
const states: Record<StepState, Phrase> = {
  NOT_REQUESTED: { vi: 'không có trong hồ sơ này.', en: 'is not part of this dossier.' },
  PENDING: { vi: 'sẽ bắt đầu khi các việc trước đó xong.', en: 'starts when what comes before is done.' },
  WAITING_CONSENT: { vi: 'đang chờ người có liên quan đồng ý.', en: 'is waiting for somebody to agree.' },
  WAITING_FEE: { vi: 'đang chờ nộp lệ phí.', en: 'is waiting for the fee.' },
  DISPATCHED: { vi: 'đang được gửi tới cơ quan giải quyết.', en: 'is on its way to the agency.' },
  RECEIVED: { vi: 'đã được cơ quan giải quyết tiếp nhận.', en: 'was received by the agency.' },
  IN_REVIEW: { vi: 'đang được cán bộ xem xét.', en: 'is being looked at by an officer.' },
  VERIFYING: { vi: 'đang được xác minh thêm.', en: 'is being verified.' },
  AWAITING_SUPPLEMENT: { vi: 'đang chờ bạn bổ sung.', en: 'is waiting for something from you.' },
  MANUAL_CHECK: {
    vi: 'đang được cán bộ kiểm tra kỹ hơn; bạn chưa cần làm gì.',
    en: 'is being checked more closely; nothing is needed from you now.',
  },
  COMPLETED: { vi: 'đã xong.', en: 'is done.' },
  REFUSED: { vi: 'đã bị từ chối; lý do có trong thông báo.', en: 'was refused; the notice says why.' },
  WITHDRAWN: { vi: 'đã được rút theo yêu cầu của bạn.', en: 'was withdrawn at your request.' },
  CANCELLED_BY_ROOT: {
    vi: 'đã dừng vì việc chính của hồ sơ không hoàn thành.',
    en: 'was stopped because the main step was not completed.',
  },
  EXPIRED: {
    vi: 'đã dừng vì quá hạn mà chưa có phần bổ sung, sự đồng ý hoặc lệ phí.',
    en: 'was stopped because what it waited for did not come in time.',
  },
  FAILED_TECHNICAL: {
    vi: 'đang gặp trục trặc kỹ thuật; cán bộ đang xử lý, bạn không phải nộp lại.',
    en: 'met a technical problem; we are working on it, you need not submit again.',
  },
  ANNULLED: {
    vi: 'đã bị hủy bỏ bằng quyết định của cơ quan có thẩm quyền.',
    en: 'was annulled by a decision of the authority.',
  },
  CORRECTED: { vi: 'đã xong và đã được cải chính.', en: 'is done and was corrected.' },
};

export const tellStep = (step: Phrase, state: StepState): Phrase => ({
  vi: `Việc ${step.vi} ${states[state].vi}`,
  en: `${step.en} ${states[state].en}`,
});

/** "Việc đăng ký khai sinh đang được cán bộ xem xét." */
export const tellerOf =
  (procedure: string, names: Record<StepId, Phrase>) =>
  (step: StepId, state: StepState): Phrase => {
    const name = Object.hasOwn(names, step) ? names[step] : undefined;
    if (!name) throw new Error(`${procedure} has no step ${step}`);
    return tellStep(name, state);
  };

/** How a dossier ended (domain E.4, D2). */
export const outcomes = {
  COMPLETED: { vi: 'Hồ sơ đã giải quyết xong tất cả các việc.', en: 'Everything in this dossier is done.' },
  PARTIALLY_COMPLETED: {
    vi: 'Hồ sơ đã giải quyết xong một phần; phần còn lại không được giải quyết, lý do có trong thông báo.',
    en: 'Part of this dossier is done; the notices say why the rest is not.',
  },
  REFUSED: {
    vi: 'Hồ sơ không được giải quyết; lý do có trong thông báo.',
    en: 'This dossier was refused; the notice says why.',
  },
  WITHDRAWN: { vi: 'Hồ sơ đã được rút theo yêu cầu của bạn.', en: 'This dossier was withdrawn at your request.' },
} satisfies Record<string, Phrase>;
