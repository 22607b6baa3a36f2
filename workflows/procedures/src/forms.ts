import type { AgencyId, StepState } from '@lienthong/plan';

/** The paper or electronic form in which an office tells the citizen how a step stands (RB-11). */
export interface OfficeForm {
  /** Where the form has a number, e.g. `CT08`. */
  code?: string;
  /** As printed on it. */
  name: string;
  source: string;
}

export type Occasion = 'received' | 'supplement' | 'refused' | 'apology' | 'result';
type Forms = Partial<Record<Occasion, OfficeForm>>;

const oneStop = (name: string): OfficeForm => ({ name, source: 'NĐ 118/2025/NĐ-CP [K]' });

/** Một cửa: what is issued as a result has a name of its own. The slip that follows a dossier inside the office is no citizen's. */
const oneStopShop: Forms = {
  received: oneStop('Giấy tiếp nhận hồ sơ và hẹn trả kết quả'),
  supplement: oneStop('Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ'),
  refused: oneStop('Phiếu từ chối tiếp nhận, giải quyết hồ sơ'),
  apology: oneStop('Phiếu xin lỗi và hẹn lại ngày trả kết quả'),
};

const police = (code: string, name: string): OfficeForm => ({ code, name, source: 'TT 53/2025/TT-BCA [C2:S12]' });

/** Residence police have forms of their own, for registering as for removing; an apology is everybody's. */
const residencePolice: Forms = {
  ...oneStopShop,
  received: police('CT04', 'Phiếu tiếp nhận hồ sơ và hẹn trả kết quả'),
  supplement: police('CT05', 'Phiếu hướng dẫn bổ sung, hoàn thiện hồ sơ'),
  refused: police('CT06', 'Phiếu từ chối tiếp nhận, giải quyết hồ sơ'),
  result: police('CT08', 'Thông báo về kết quả giải quyết, hủy bỏ đăng ký cư trú'),
};

const occasions: Partial<Record<StepState, Occasion>> = {
  RECEIVED: 'received',
  IN_REVIEW: 'received',
  VERIFYING: 'received',
  MANUAL_CHECK: 'received',
  AWAITING_SUPPLEMENT: 'supplement',
  REFUSED: 'refused',
  COMPLETED: 'result',
  CORRECTED: 'result',
};

/** The last form that a step's citizen holds; undefined while there is none. `apologised`: a new date was given (RB-15). */
export const findOfficeForm = (agency: AgencyId, state: StepState, apologised: boolean): OfficeForm | undefined => {
  const occasion = occasions[state];
  const forms = agency === 'residence' ? residencePolice : oneStopShop;
  return occasion && forms[occasion === 'received' && apologised ? 'apology' : occasion];
};
