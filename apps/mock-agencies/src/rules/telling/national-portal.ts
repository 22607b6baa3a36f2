import type { Payload } from '@lienthong/agencies';
import type { Office } from '../../journal/office';
import { isLive, type RequestRecord } from '../../journal/records';
import { accept, neverOnceDone, refuse, type AgencyRules, type Filed, type Judged } from '../agency-rules';

/** Takes a dossier's statuses strictly in their order (F-12), and stores its results (domain B.11). */
export const nationalPortal: AgencyRules = { judge: { status, result }, mayUndo: neverOnceDone };

function status({ payload }: Filed, office: Office): Judged {
  const told = payload as Payload<'national-portal', 'status'>;
  const series = office.seal.digest('statuses', told.receipt);
  const taken = standing(office, series);
  const earlier = taken.find(({ shown }) => shown?.['position'] === told.position);
  if (earlier)
    return isSame(earlier, told) ? accept({ acknowledged: told.position }) : refuse('position-taken', ground);
  // The same key may come again when the gap is filled.
  if (told.position !== taken.length + 1) return { ...refuse('not-updated-yet', ground), passing: true };
  return { ...accept({ acknowledged: told.position }, { series }), shown: told };
}

function result({ payload }: Filed, office: Office): Judged {
  const { name, ...codes } = payload as Payload<'national-portal', 'result'>;
  const series = office.seal.digest('results', codes.receipt, codes.step);
  const newest = standing(office, series).at(-1);
  const version = Number(newest?.shown?.['version'] ?? 0);
  const stored = accept({ storedAt: office.now().toISOString() });
  if (version === codes.version) {
    return newest?.shown?.['digest'] === codes.digest ? stored : refuse('version-taken', ground);
  }
  if (version > codes.version) return refuse('superseded', ground);
  return { ...stored, claims: { series }, shown: codes, kept: { name } };
}

/** The observed interface says it in prose: trạng thái trước chưa được cập nhật (domain E.5). */
const ground = 'trạng thái trước chưa được cập nhật';

const standing = (office: Office, series: string): RequestRecord[] => office.records.holders(series).filter(isLive);

const isSame = ({ shown }: RequestRecord, told: Payload<'national-portal', 'status'>): boolean =>
  shown?.['status'] === told.status && shown['step'] === told.step;
