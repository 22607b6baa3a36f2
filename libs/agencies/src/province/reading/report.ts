import type { Callback } from '../../callbacks';
import { parseRequestKey } from '@lienthong/dossier';
import { findRequestKey } from '../notation/codes';
import { readReported } from './states';

/** A status report (E.2) is told from our own callbacks by the code it names. */
export const isReport = (body: Record<string, unknown>): boolean => typeof body['soHoSoLT'] === 'string';

/** Undefined when it speaks of no dossier of ours, or of a status that is not known (RE-05). */
export function readReport(body: Record<string, unknown>, now = new Date()): Callback | undefined {
  const maHoSoLT = String(body['soHoSoLT']);
  const key = findRequestKey(maHoSoLT);
  const intent = key && parseRequestKey(key)?.intent;
  if (!key || !intent) return undefined;
  const answer = readReported({ ...body, maHoSoLT, maHoSoMCDT: body['maHoSo'] }, intent, now);
  return typeof answer === 'object' ? { key, answer } : undefined;
}
