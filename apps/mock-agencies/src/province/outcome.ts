import { toLinkedCode, toStatusInstant, writeResult } from '@lienthong/agencies/province';
import { verdictBody } from '../desk/answers';
import type { Office } from '../journal/office';
import type { RequestRecord } from '../journal/records';
import type { ProvincialCodes } from './codes';

interface Outcome {
  trangThai: 2 | 4 | 6;
  noiDungXuLy: string;
  ketQuaXuLy?: Record<string, string>;
}

type Book = Parameters<typeof writeResult>[1];

/** How a settled dossier ended; polls and reports have the same numbers for it (E.2, E.3). */
export function outcomeOf(office: Office, record: RequestRecord): Outcome {
  const verdict = verdictBody(office, record);
  switch (verdict.answer) {
    case 'accepted': {
      const ketQuaXuLy = writeResult(record.intent, verdict.result['book'] as Book);
      return { trangThai: 4, noiDungXuLy: 'Đã đăng ký', ketQuaXuLy };
    }
    case 'needs-supplement':
      return { trangThai: 2, noiDungXuLy: 'Yêu cầu bổ sung hồ sơ' };
    case 'refused':
      return { trangThai: 6, noiDungXuLy: `Từ chối theo ${verdict.ground}` };
    // The exchange has no number for a suspicion.
    case 'suspected-duplicate':
      return { trangThai: 6, noiDungXuLy: 'Từ chối: nghi trùng hồ sơ' };
  }
}

export const namesOf = (codes: ProvincialCodes, record: RequestRecord) => ({
  linked: toLinkedCode(record.key),
  own: codes.of(record),
});

/** When it was settled; the reports of the way there bear that moment too. */
export const timeOf = (office: Office, { settledAt }: RequestRecord): string =>
  toStatusInstant(settledAt ? new Date(settledAt) : office.now());
