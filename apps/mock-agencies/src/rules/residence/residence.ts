import type { Payload } from '@lienthong/agencies';
import { todayIn, type Office } from '../../journal/office';
import { isLive, type RequestRecord } from '../../journal/records';
import { accept, neverOnceDone, refuse, type AgencyRules, type Filed, type Judged } from '../agency-rules';
import { digits, drawUnique } from '../draw';
import { isQuestion } from '../intents';
import { lastLive } from '../standing';

/** Keeps who lives where permanently; every act is answered with notice form CT08. Mock rule: whoever it never heard of lives somewhere. */
export const residence: AgencyRules = {
  judge: { register, remove: strikeOut, cancel: strikeOut, restore, update, lookup },
  mayUndo: ({ intent }) => isQuestion(intent) || neverOnceDone(),
};

type Removal = Payload<'residence', 'remove'>;

function register(filed: Filed, office: Office): Judged {
  const { child } = filed.payload as Payload<'residence', 'register'>;
  return giveNotice(filed, office, residentClaims(office, { ...child, personalId: child.personalNumber }));
}

/** Xóa đăng ký thường trú, or a registration cancelled by decision: not twice for one person. */
function strikeOut(filed: Filed, office: Office): Judged {
  const claims = residentClaims(office, (filed.payload as Removal).person);
  const last = lastAct(office, claims);
  if (last && isOut(last) && last.dossier !== filed.parts.dossierId) return refuse('not-registered', ground);
  return giveNotice(filed, office, claims);
}

/** Undoes a removal (domain I.2). */
function restore(filed: Filed, office: Office): Judged {
  const claims = residentClaims(office, (filed.payload as Payload<'residence', 'restore'>).person);
  const last = lastAct(office, claims);
  return last && isOut(last) ? giveNotice(filed, office, claims) : refuse('not-removed', ground);
}

function update(filed: Filed, office: Office): Judged {
  return giveNotice(filed, office, {});
}

function lookup({ payload }: Filed, office: Office): Judged {
  const asked = payload as { personalId: string } | { child: { fullName: string; bornOn: string } };
  const last = lastAct(office, residentClaims(office, 'child' in asked ? asked.child : asked));
  return accept({ registered: last !== undefined && !isOut(last) });
}

const ground = 'NĐ 154/2024/NĐ-CP';

function giveNotice({ key }: Filed, office: Office, claims: Record<string, string>): Judged {
  const today = todayIn(office);
  const { number, claim } = drawUnique(
    office,
    'notice',
    (attempt) => `${digits(office.seed, ['notice', key, attempt], 8)}/${today.slice(0, 4)}`,
  );
  return accept({ notice: { form: 'CT08', number }, effectiveOn: today }, { notice: claim, ...claims });
}

interface Resident {
  personalId?: string | undefined;
  fullName?: string;
  bornOn?: string | undefined;
}

/** Found by number, or by name and birth: a child may be registered before its number came (RB-08). */
function residentClaims(office: Office, { personalId, fullName, bornOn }: Resident): Record<string, string> {
  return {
    ...(personalId && { byNumber: office.seal.digest('resident', personalId) }),
    ...(fullName && bornOn && { byBirth: office.seal.digest('resident', fullName, bornOn) }),
  };
}

function lastAct(office: Office, { byNumber, byBirth }: Record<string, string>): RequestRecord | undefined {
  const numbered = byNumber && lastLive(office, byNumber);
  if (numbered || !byBirth) return numbered || undefined;
  // Two numbers are two people, even of one name and birthday.
  const isSomebodyElse = ({ claims }: RequestRecord): boolean => Boolean(byNumber && claims['byNumber']);
  return office.records.holders(byBirth).findLast((record) => isLive(record) && !isSomebodyElse(record));
}

const isOut = ({ intent }: RequestRecord): boolean => intent === 'remove' || intent === 'cancel';
