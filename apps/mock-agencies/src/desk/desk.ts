import type { Office } from '../journal/office';
import type { RequestRecord } from '../journal/records';
import type { Switches } from '../faults/switches';
import { rules } from '../rules';
import { refuse, type Judged } from '../rules/agency-rules';
import { gone, knownReply, neverHeard, tooLate, undone, unsupported } from './answers';
import { checkFiling, toSortedText } from './filing';
import { problem, type Operation, type Reply } from './operation';
import type { Settlements } from './settlements';

type Send = Extract<Operation, { kind: 'send' }>;

export interface DeskParts {
  office: Office;
  switches: Switches;
  settlements: Settlements;
}

/** Carries out one call. Everything it decides is in the journal before it returns. */
export async function attend(parts: DeskParts, operation: Operation): Promise<Reply> {
  if (operation.kind === 'send') return send(parts, operation);
  return operation.kind === 'ask' ? ask(parts, operation) : undo(parts, operation);
}

async function send(parts: DeskParts, operation: Send): Promise<Reply> {
  const fault = checkFiling(operation);
  if (fault) return fault;
  const { office } = parts;
  const requestDigest = office.seal.digest('payload', toSortedText(operation.payload));
  const known = findHeard(office, operation);
  if (!known) return judge(parts, operation, requestDigest);
  office.record({ ...entryOf(operation), kind: 'received', repeat: true });
  if (known.status === 'undone' || known.status === 'tombstone') return gone;
  if (known.requestDigest !== requestDigest) {
    return problem(400, 'key-reused', 'this key came before with another payload');
  }
  return knownReply(office, known);
}

async function judge(parts: DeskParts, operation: Send, requestDigest: string): Promise<Reply> {
  const { office, switches, settlements } = parts;
  const { verdict, claims } = decideOn(parts, operation);
  const entry = { ...entryOf(operation), requestDigest, claims, sealed: office.seal.close(verdict) };
  const received = { ...entryOf(operation), kind: 'received' as const };
  const deferral = deferralOf(switches, operation);
  if (deferral === 'none') {
    const kind = verdict.answer === 'accepted' ? ('committed' as const) : ('refused' as const);
    office.record(received, { ...entry, kind, ...('reason' in verdict ? { reason: verdict.reason } : {}) });
  } else {
    office.record(received, { ...entry, kind: 'pended', ...(deferral === 'held' ? { held: true } : {}) });
  }
  const record = office.records.find(operation.agency, operation.key) as RequestRecord;
  const reply = knownReply(office, record);
  if (deferral === 'delayed') settlements.later(record);
  // The 202 prepared above must still go out, though it is stale by then: that is the point of this fault.
  if (deferral === 'early') await settlements.now(record);
  return reply;
}

function decideOn({ office, switches }: DeskParts, { agency, intent, key, parts, payload }: Send): Judged {
  if (intent !== 'confirm' && switches.has(agency, 'refuse')) {
    return refuse('conditions-not-met', 'NĐ 63/2024/NĐ-CP, Điều 8');
  }
  const decide = rules[agency].judge[intent];
  if (!decide) throw new Error(`no rule for ${agency}/${intent}`);
  return decide({ key, parts, payload }, office);
}

function deferralOf(switches: Switches, { agency }: Send): 'none' | 'held' | 'early' | 'delayed' {
  if (switches.has(agency, 'hold')) return 'held';
  if (switches.has(agency, 'early-callback')) return 'early';
  return switches.has(agency, 'pending', 'duplicate-callback', 'lost-callback') ? 'delayed' : 'none';
}

function ask({ office, switches }: DeskParts, operation: Operation): Reply {
  if (switches.has(operation.agency, 'no-ask')) return unsupported;
  const known = findHeard(office, operation);
  if (!known) return neverHeard;
  return known.status === 'undone' || known.status === 'tombstone' ? undone : knownReply(office, known);
}

function undo({ office, switches, settlements }: DeskParts, operation: Operation): Reply {
  const known = findHeard(office, operation);
  if (!known) {
    if (switches.has(operation.agency, 'no-ask')) return unsupported;
    office.record({ ...entryOf(operation), kind: 'tombstone' });
    return undone;
  }
  if (known.status === 'undone' || known.status === 'tombstone') return undone;
  if (known.status === 'committed' && !rules[known.agency].mayUndo(known, office)) {
    office.record({ ...entryOf(operation), kind: 'too-late' });
    return tooLate;
  }
  settlements.cancel(known);
  office.record({ ...entryOf(operation), kind: 'undone' });
  return undone;
}

/** A request that was received but whose outcome a kill kept out of the journal did nothing, so it was never heard. */
function findHeard(office: Office, { agency, key }: Operation): RequestRecord | undefined {
  const record = office.records.find(agency, key);
  return record?.status === 'received' ? undefined : record;
}

const entryOf = ({ agency, key, parts }: Operation) => ({
  agency,
  key,
  dossier: parts.dossierId,
  intent: parts.intent,
});
