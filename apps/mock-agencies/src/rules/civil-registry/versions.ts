import type { Payload } from '@lienthong/agencies';
import { todayIn, type Office } from '../../journal/office';
import { isLive, type RequestRecord } from '../../journal/records';
import { accept, refuse, type Filed, type Judged } from '../agency-rules';

const ground = 'Luật Hộ tịch 60/2014/QH13';
const annulmentOf = (entry: string): string => `annuls-${entry}`;

/** What a certificate's entry and the certificate itself are found by later. */
export const entryClaims = (office: Office, certificateNumber: string): Record<'entry' | 'certificate', string> => ({
  entry: office.seal.digest('entry', entryNumberOf(certificateNumber)),
  certificate: office.seal.digest('certificate', certificateNumber),
});

/** The annulled entry of this record, if it made one. */
export const isAnnulled = (office: Office, { claims }: RequestRecord): boolean =>
  claims['entry'] !== undefined && office.records.holders(annulmentOf(claims['entry'])).some(isLive);

/** A number that came after the certificate (RB-08). */
export const addNumber = ({ payload }: Filed, office: Office): Judged =>
  supersede((payload as Payload<'civil-registry', 'add-number'>).certificateNumber, office);

/** Cải chính, bổ sung: the entry stays, its certificate gets a new version (RB-23). */
export const correct = ({ payload }: Filed, office: Office): Judged =>
  supersede((payload as Payload<'civil-registry', 'correct'>).certificateNumber, office);

/** Thu hồi, hủy bỏ: by decision, once. */
export function annul({ payload }: Filed, office: Office): Judged {
  const { certificateNumber, decision } = payload as Payload<'civil-registry', 'annul'>;
  const { entry } = entryClaims(office, certificateNumber);
  const refusal = findRefusal(office, entry);
  if (refusal) return refusal;
  return accept({ annulledOn: todayIn(office), decisionNumber: decision.number }, { annulment: annulmentOf(entry) });
}

/** Only the newest version is superseded: two corrections that know nothing of each other must not both stand. */
function supersede(certificateNumber: string, office: Office): Judged {
  const { entry, certificate } = entryClaims(office, certificateNumber);
  const refusal = findRefusal(office, entry);
  if (refusal) return refusal;
  const newest = office.records.holders(entry).findLast(isLive);
  if (newest?.claims['certificate'] !== certificate) return refuse('superseded', ground);
  const version = versionOf(certificateNumber) + 1;
  const number = `${entryNumberOf(certificateNumber)}-v${version}`;
  return accept({ certificateNumber: number, version, supersedes: certificateNumber }, entryClaims(office, number));
}

function findRefusal(office: Office, entry: string): Judged | undefined {
  if (!office.records.holders(entry).some(isLive)) return refuse('no-such-entry', ground);
  return office.records.holders(annulmentOf(entry)).some(isLive) ? refuse('already-annulled', ground) : undefined;
}

const suffix = /-v(\d+)$/;
const versionOf = (certificateNumber: string): number => Number(suffix.exec(certificateNumber)?.[1] ?? 1);
const entryNumberOf = (certificateNumber: string): string => certificateNumber.replace(suffix, '');
