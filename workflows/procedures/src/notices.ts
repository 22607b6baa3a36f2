import type { Phrase } from '@lienthong/form';

/** What citizens are told, and where (domain B.9). No text holds a name, a number of a person, or what was declared. */

export type Channel = 'portal' | 'vneid' | 'sms';

export interface NoticeDetails {
  /** Code of the dossier. */
  receipt: string;
  /** As inside a sentence, e.g. "đăng ký khai sinh"; absent when the notice is about the whole dossier. */
  stepName?: Phrase;
  /** See `dueText`. */
  dueText?: Phrase;
}

type Telling = (step: Phrase, due: Phrase) => Phrase;

const tellings = {
  SUBMITTED: () => ({ vi: 'đã được gửi.', en: 'was submitted.' }),
  RECEIVED_APPOINTMENT: (step, due) => ({
    vi: `${step.vi} đã được tiếp nhận${until('; hẹn trả kết quả trước', due.vi)}.`,
    en: `${step.en} was received${until('; the result is due by', due.en)}.`,
  }),
  FEE_DUE: (step, due) => ({
    vi: `${step.vi} cần nộp lệ phí${until(' trước', due.vi)}. Chưa nộp thì việc này chưa bắt đầu.`,
    en: `${step.en} waits for the fee${until(', to be paid by', due.en)}. It does not begin before.`,
  }),
  FEE_PAID: () => ({ vi: 'đã nộp lệ phí. Xin cảm ơn.', en: 'the fee was paid. Thank you.' }),
  CONSENT_REQUESTED: (step, due) => ({
    vi: `${step.vi} cần bạn đồng ý. Vui lòng trả lời trong VNeID${until(' trước', due.vi)}.`,
    en: `${step.en} needs your consent. Please answer in VNeID${until(' by', due.en)}.`,
  }),
  CONSENT_REMINDER: (step, due) => ({
    vi: `${step.vi} vẫn đang chờ bạn đồng ý trong VNeID${until('; hạn cuối là', due.vi)}.`,
    en: `${step.en} still waits for your consent in VNeID${until('; the last moment is', due.en)}.`,
  }),
  SUPPLEMENT_REQUESTED: (step, due) => ({
    vi: `${step.vi} cần bạn bổ sung${until(' trước', due.vi)}. Quá hạn mà chưa bổ sung thì việc này sẽ dừng.`,
    en: `${step.en} needs something more from you${until(' by', due.en)}. Without it this step ends.`,
  }),
  SUPPLEMENT_REMINDER: (step, due) => ({
    vi: `${step.vi} vẫn đang chờ bạn bổ sung${until('; hạn cuối là', due.vi)}.`,
    en: `${step.en} still waits for what you were asked for${until('; the last moment is', due.en)}.`,
  }),
  STEP_ACCEPTED: (step) => ({
    vi: `${step.vi} đã được cán bộ chấp nhận và đang được giải quyết.`,
    en: `${step.en} was accepted by the officer and goes on.`,
  }),
  STEP_RESULT: (step) => ({ vi: `${step.vi} đã có kết quả.`, en: `${step.en} has its result.` }),
  STEP_REFUSED: (step) => ({
    vi: `${step.vi} không được giải quyết. Lý do và căn cứ có trong hồ sơ.`,
    en: `${step.en} was refused. The reason and its legal ground are in the dossier.`,
  }),
  VERIFICATION_STARTED: (step, due) => ({
    vi: `${step.vi} cần xác minh thêm${until('; ngày hẹn mới là', due.vi)}.`,
    en: `${step.en} is being verified${until('; the new date is', due.en)}.`,
  }),
  APOLOGY: (step, due) => ({
    vi: `${step.vi} chưa kịp giải quyết đúng hẹn. Chúng tôi xin lỗi${until('; ngày hẹn mới là', due.vi)}.`,
    en: `${step.en} will not be ready in time. We apologise${until('; the new date is', due.en)}.`,
  }),
  ROUTE_OFFERED: (step, due) => ({
    vi: `${step.vi}: cơ quan này không chi trả, nhưng cơ quan khác có thể chi trả. Vui lòng trả lời${until(' trước', due.vi)}.`,
    en: `${step.en}: this payer refused, but another one may pay. Please answer${until(' by', due.en)}.`,
  }),
  RESIDENCE_DUTY_REMINDER: () => ({
    vi: 'trẻ đã được khai sinh nhưng chưa thấy đăng ký cư trú. Việc này cần làm trong 60 ngày sau khai sinh.',
    en: 'the birth is registered, but no residence yet. It has to be registered within 60 days after the birth.',
  }),
  PAYMENT_ANNOUNCED: (step) => ({
    vi: `${step.vi}: khoản tiền sắp được chi trả theo cách bạn đã chọn.`,
    en: `${step.en}: the money is about to be paid in the way you chose.`,
  }),
  CORRECTION_ISSUED: (step) => ({
    vi: `${step.vi}: đã có bản mới, thay cho bản trước.`,
    en: `${step.en}: there is a new version, in place of the one before.`,
  }),
  DOSSIER_CLOSED: () => ({
    vi: 'đã kết thúc. Kết quả từng việc có trong hồ sơ.',
    en: 'is closed. It shows every result.',
  }),
  SURVEY: () => ({
    vi: 'đã xong. Nếu muốn, bạn có thể cho chúng tôi biết bạn hài lòng đến đâu.',
    en: 'is done. If you like, tell us how satisfied you are.',
  }),
} satisfies Record<string, Telling>;

export type NoticeKind = keyof typeof tellings;
export const noticeKinds = Object.keys(tellings) as NoticeKind[];

/** For the Portal and VNeID. A step or a date that is not given is left out. */
export const noticeText = (kind: NoticeKind, { receipt, stepName, dueText: due }: NoticeDetails): Phrase => {
  const step = stepName ? { vi: `việc ${stepName.vi}`, en: lowerFirst(stepName.en) } : wholeDossier;
  const telling: Telling = tellings[kind];
  const { vi, en } = telling(step, due ?? { vi: '', en: '' });
  return { vi: `Hồ sơ ${receipt}: ${vi}`, en: `Dossier ${receipt}: ${en}` };
};

const wholeDossier: Phrase = { vi: 'hồ sơ', en: 'the dossier' };
const until = (words: string, due: string): string => (due ? `${words} ${due}` : '');
const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** RB-20: the code and where to look, whatever it is about; others may read a telephone. */
export const smsText = (receipt: string): Phrase => ({
  vi: `Hồ sơ ${receipt} có thông báo mới. Vui lòng xem trên Cổng Dịch vụ công quốc gia hoặc VNeID.`,
  en: `There is news about dossier ${receipt}. Please look at the National Public Service Portal or VNeID.`,
});

/** B.9: Portal and VNeID always, a text message for what must not be missed. */
export const channelsOf = (kind: NoticeKind): Channel[] =>
  bySms.has(kind) ? ['portal', 'vneid', 'sms'] : ['portal', 'vneid'];

const bySms: ReadonlySet<NoticeKind> = new Set([
  'SUBMITTED',
  'RECEIVED_APPOINTMENT',
  'SUPPLEMENT_REQUESTED',
  'SUPPLEMENT_REMINDER',
  'ROUTE_OFFERED',
  'APOLOGY',
  'STEP_RESULT',
  'STEP_REFUSED',
]);

/** "17:00 ngày 25/11/2026" of an instant in epoch milliseconds. */
export const dueText = (at: number): Phrase => {
  const { day, month, year, hour, minute } = Object.fromEntries(
    clock.formatToParts(at).map(({ type, value }) => [type, value]),
  );
  const on = `${day}/${month}/${year}`;
  return { vi: `${hour}:${minute} ngày ${on}`, en: `${hour}:${minute} on ${on}` };
};

const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Ho_Chi_Minh',
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});
