import type { Office } from '../journal/office';
import { isLive, type RequestRecord } from '../journal/records';

/** The last request that still holds the claim: where acts take turns (marked dead, restored), it says how things stand. */
export const lastLive = (office: Office, claim: string): RequestRecord | undefined =>
  office.records.holders(claim).findLast(isLive);

/** Another dossier holds the claim, and nobody has taken it back. */
export const isHeldElsewhere = (office: Office, claim: string, dossier: string): boolean =>
  office.records.holders(claim).some((record) => record.dossier !== dossier && isLive(record));
