import { findModule } from '@lienthong/agencies/province';
import type { Switches } from '../faults/switches';
import type { Office } from '../journal/office';
import type { RequestRecord } from '../journal/records';
import type { ProvincialCodes } from './codes';
import { namesOf, outcomeOf, timeOf } from './outcome';

interface Reporting {
  office: Office;
  switches: Switches;
  codes: ProvincialCodes;
}

/** Of the civil-status side (E.2). */
const CIVIL_STATUS = 5;

const way = [
  [1, 'Nhận hồ sơ từ DVCLT'],
  [3, 'MCĐT tiếp nhận hồ sơ'],
  [7, 'Gửi hồ sơ qua hệ thống BTP'],
] as const;

/** The status reports that a settled birth or death has left behind, oldest first (E.2); undefined for anything else. */
export const reportsOf =
  ({ office, switches, codes }: Reporting) =>
  (record: RequestRecord): object[] | undefined => {
    if (record.agency !== 'civil-registry' || !findModule(record.intent)) return undefined;
    const { linked, own } = namesOf(codes, record);
    const common = {
      ...{ soHoSoLT: linked, maHoSo: own, coQuanXuLy: CIVIL_STATUS },
      thoiGianThucHien: timeOf(office, record),
    };
    const { ketQuaXuLy, ...outcome } = outcomeOf(office, record);
    const end = { ...common, ...outcome, ...(ketQuaXuLy && { ketQuaXuLy: JSON.stringify(ketQuaXuLy) }) };
    const [received, accepted, forwarded] = way.map(([trangThai, noiDungXuLy]) => ({
      ...common,
      trangThai,
      noiDungXuLy,
    }));
    return switches.has('civil-registry', 'shuffled-reports')
      ? [end, forwarded!, received!, accepted!, end, received!]
      : [received!, accepted!, forwarded!, end];
  };
