/** Every refusal we give, with its HTTP status and its sentence. Detail never holds personal data. */
export const problems = {
  'malformed-request': [400, 'Yêu cầu không đọc được.', 'The request could not be read.'],
  'idempotency-key-missing': [
    400,
    'Cần tiêu đề Idempotency-Key gồm 8 đến 128 ký tự ASCII, không có dấu cách.',
    'An Idempotency-Key header of 8 to 128 visible ASCII characters is needed.',
  ],
  'precondition-missing': [428, 'Thiếu tiêu đề If-Match.', 'The If-Match header is missing.'],
  'not-authenticated': [401, 'Cần đăng nhập.', 'A valid bearer token is required.'],
  'not-allowed': [403, 'Bạn không có quyền làm việc này.', 'Your role does not allow this.'],
  'not-found': [404, 'Không tìm thấy.', 'Nothing here that you may see.'],
  'already-submitted': [409, 'Hồ sơ đã được nộp.', 'This dossier has already been submitted.'],
  'already-decided': [409, 'Việc này đã được quyết định.', 'This task has already been decided.'],
  'claimed-by-another': [409, 'Cán bộ khác đang xử lý việc này.', 'Another officer has claimed this task.'],
  'not-claimed': [409, 'Bạn chưa nhận việc này.', 'You have not claimed this task.'],
  'wrong-task-kind': [409, 'Việc này không nhận quyết định đó.', 'This kind of task does not take that decision.'],
  'second-person-needed': [409, 'Cần một cán bộ khác xác nhận.', 'Another officer has to confirm what you entered.'],
  'no-supplement-asked': [409, 'Không có yêu cầu bổ sung nào.', 'No supplement has been asked for.'],
  'supplement-already-asked': [
    409,
    'Chỉ được yêu cầu bổ sung một lần.',
    'A supplement may be asked for only once per step (RB-07).',
  ],
  'verification-already-started': [
    409,
    'Chỉ được chuyển sang xác minh một lần.',
    'Verification may be started only once per step (RB-14).',
  ],
  'no-due-date': [409, 'Việc này hiện không có hạn trả kết quả.', 'No due date is running for this step.'],
  'apology-already-given': [
    409,
    'Đã xin lỗi và hẹn lại một lần; không thể hẹn lại nữa.',
    'An apology with a new date was already given; only one is allowed (RB-15).',
  ],
  'due-not-later': [422, 'Ngày hẹn mới phải sau ngày hẹn cũ.', 'The new date has to be later than the old one.'],
  'no-route-offered': [409, 'Không có đề nghị nào đang chờ bạn.', 'No other payer has been offered.'],
  'no-consent-asked': [409, 'Không có sự đồng ý nào đang chờ.', 'No consent is being waited for.'],
  'nothing-to-correct': [
    409,
    'Hồ sơ này không có kết quả nào để cải chính hoặc hủy bỏ.',
    'Nothing of this dossier stands that could be corrected or annulled.',
  ],
  'nothing-to-withdraw': [409, 'Không còn phần nào có thể rút.', 'Nothing is left that could be withdrawn.'],
  'withdrawal-already-requested': [409, 'Đã có yêu cầu rút hồ sơ.', 'Withdrawal has already been requested.'],
  'no-longer-owed': [409, 'Yêu cầu này không còn cần gửi.', 'This request is no longer owed.'],
  'stale-version': [412, 'Việc này vừa thay đổi, hãy tải lại.', 'The task has changed since you read it.'],
  'body-too-large': [413, 'Nội dung quá lớn.', 'The body is larger than 256 kB.'],
  'paper-too-large': [413, 'Tệp quá lớn, mỗi tệp tối đa 5 MB.', 'The file is larger than 5 MB.'],
  'unsupported-media-type': [415, 'Chỉ nhận application/json.', 'Only application/json is accepted.'],
  'unsupported-paper': [
    415,
    'Chỉ nhận tệp PDF, ảnh JPEG hoặc PNG còn nguyên vẹn.',
    'Only sound PDF, JPEG and PNG files are accepted.',
  ],
  'too-many-papers': [
    422,
    'Quá nhiều giấy tờ: mỗi hồ sơ nhận tối đa 20 tệp.',
    'Too many papers: a dossier takes at most 20 files.',
  ],
  'invalid-request': [422, 'Nội dung chưa đúng, xem từng lỗi.', 'Some fields are wrong; see errors.'],
  'key-reused': [422, 'Idempotency-Key đã dùng cho nội dung khác.', 'The Idempotency-Key was used with another body.'],
  'too-many-requests': [429, 'Quá nhiều yêu cầu, hãy thử lại sau.', 'Too many requests; try again later.'],
  defect: [500, 'Lỗi hệ thống.', 'Something is broken on our side.'],
  unavailable: [503, 'Hệ thống tạm gián đoạn, hãy thử lại.', 'The service is interrupted; try again shortly.'],
} as const satisfies Record<string, readonly [number, string, string]>;

export type ProblemCode = keyof typeof problems;

export interface ProblemIssue {
  pointer: string;
  rule?: string;
  vi?: string;
  en?: string;
}

/** A refusal with a stable code; thrown at boundaries, returned by `decide`. */
export class Problem extends Error {
  constructor(
    readonly code: ProblemCode,
    readonly detail?: string,
    readonly issues?: ProblemIssue[],
  ) {
    super(detail ? `${code}: ${detail}` : code);
    this.name = 'Problem';
  }

  get status(): number {
    return problems[this.code][0];
  }
}
