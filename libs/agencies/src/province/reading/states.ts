import type { Answer } from '../../answer';
import { findMessage } from '../../schemas';
import { fits } from '../../wire/validate';
import { readResult } from '../civil-status/result';
import { isProvincialCode } from '../notation/codes';
import { vietnamDay } from '@lienthong/form';

/** One dossier as a poll answers (E.3), or, by other names of the codes, as a status report tells (E.2). Unread fields are left out. */
export interface Standing {
  maHoSoLT: string;
  maHoSoMCDT?: unknown;
  trangThai?: unknown;
  thoiGianThucHien?: unknown;
  noiDungXuLy?: unknown;
  ghiChu?: unknown;
  ketQuaXuLy?: unknown;
}

/** `lost`: a number that E.3 does not know counts as not found. `unreadable`: known, but it does not hold what it should. */
export type Read = Answer | 'lost' | 'unreadable';

/** E.3: what a poll answers. */
export function readStanding(standing: Standing, intent: string, now: Date): Read {
  const reference = referenceOf(standing, now);
  if (!reference) return 'unreadable';
  switch (codeOf(standing)) {
    case '1':
    case '3':
      return { kind: 'pending', reference };
    case '2':
      return { kind: 'needs-supplement', reason: 'asked-by-province' };
    case '4':
      return accepted(standing, intent, reference);
    case '6':
      return refused(standing, reference);
    default:
      return 'lost';
  }
}

/**
 * E.2: what a status report says. Reports come twice, late and out of order (RE-03, F-12), so those that are not final say
 * only that the dossier is under way: a supplement is asked for when the poll says so, not when an old report does.
 */
export function readReported(standing: Standing, intent: string, now: Date): Read {
  const reference = referenceOf(standing, now);
  if (!reference) return 'unreadable';
  switch (codeOf(standing)) {
    case '1':
    case '2':
    case '3':
    case '7':
      return { kind: 'pending', reference };
    case '4':
      return accepted(standing, intent, reference);
    case '5':
      return standing.ketQuaXuLy ? accepted(standing, intent, reference) : { kind: 'pending', reference };
    case '6':
      return refused(standing, reference);
    default:
      return 'unreadable';
  }
}

const codeOf = ({ trangThai }: Standing): string => String(trangThai ?? '').trim();

/** The province's own code; ours until it has one; undefined when it is no such code (RD-06). */
function referenceOf({ maHoSoLT, maHoSoMCDT }: Standing, now: Date): string | undefined {
  const own = typeof maHoSoMCDT === 'string' ? maHoSoMCDT.trim() : '';
  if (!own) return maHoSoLT;
  return isProvincialCode(own, vietnamDay(now)) ? own : undefined;
}

function accepted({ ketQuaXuLy, thoiGianThucHien }: Standing, intent: string, reference: string): Read {
  const result = readResult(intent, ketQuaXuLy, thoiGianThucHien);
  const schemas = findMessage('civil-registry', intent);
  return result && schemas && fits(schemas.result, result) ? { kind: 'accepted', result, reference } : 'unreadable';
}

/** Prose may name people, so of a refusal's reason only a citation of law is kept; else it is said where the ground stands. */
function refused({ maHoSoLT, noiDungXuLy, ghiChu }: Standing, reference: string): Answer {
  const [citation] = citations.exec(`${String(noiDungXuLy ?? '')} ${String(ghiChu ?? '')}`.normalize('NFC')) ?? [];
  const letter = reference === maHoSoLT ? 'Thông báo từ chối của tỉnh' : `Thông báo từ chối hồ sơ ${reference}`;
  return { kind: 'refused', reason: 'refused-by-province', ground: citation ?? letter };
}

/** `NĐ 63/2024/NĐ-CP, Điều 8`, `Luật 60/2014/QH13`. */
const citations =
  /(?:NĐ|Nghị định|TT|Thông tư|QĐ|Quyết định|Luật) \d{1,4}\/\d{4}\/[A-ZĐ]{2,6}\d{0,2}(?:-[A-ZĐ]{2,6})?(?:, Điều \d{1,3})?/u;
