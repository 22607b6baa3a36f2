import type { Office } from '../journal/office';
import type { RequestRecord } from '../journal/records';
import { findFaultyVerdict } from '../faults/verdicts';
import type { Switches } from '../faults/switches';
import { rules } from '../rules';
import type { Judged } from '../rules/agency-rules';
import { gone, knownReply, neverHeard, tooLate, undone, unsupported } from './answers';
import { checkFiling, toSortedText } from './filing';
import { problem, type Operation, type Reply } from './operation';
import { toOutcome, type Settlements } from './settlements';

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
  if (!known || (known.status === 'refused' && known.passing)) return judge(parts, operation, requestDigest);
  office.record({ ...entryOf(operation), kind: 'received', repeat: true });
  if (known.status === 'undone' || known.status === 'tombstone') return gone;
  if (known.requestDigest !== requestDigest) {
    return problem(400, 'key-reused', 'this key came before with another payload');
  }
  return knownReply(office, known);
}

async function judge(parts: DeskParts, operation: Send, requestDigest: string): Promise<Reply> {
  const { office, switches, settlements } = parts;
  const { verdict, kept, ...open } = decideOn(parts, operation);
  const sealed = { sealed: office.seal.close(verdict), ...(kept && { kept: office.seal.close(kept) }) };
  const entry = { ...entryOf(operation), requestDigest, ...open, ...sealed };
  const received = { ...entryOf(operation), kind: 'received' as const };
  const deferral = deferralOf(switches, operation);
  if (deferral === 'none') office.record(received, { ...entry, ...toOutcome(verdict) });
  else office.record(received, { ...entry, kind: 'pended', ...mannerOf(switches, operation, deferral) });
  const record = office.records.find(operation.agency, operation.key) as RequestRecord;
  const reply = knownReply(office, record, verdict);
  if (deferral === 'delayed') settlements.later(record);
  // The 202 prepared above must still go out, though it is stale by then: that is the point of this fault.
  if (deferral === 'early') await settlements.now(record);
  return reply;
}

function decideOn(desk: DeskParts, operation: Send): Judged {
  const faulty = findFaultyVerdict(desk, operation);
  if (faulty) return faulty;
  const { agency, intent, key, parts, payload } = operation;
  const decide = rules[agency].judge[intent];
  if (!decide) throw new Error(`no rule for ${agency}/${intent}`);
  return decide({ key, parts, payload }, desk.office);
}

type Deferral = 'none' | 'held' | 'early' | 'delayed';

function deferralOf(switches: Switches, { agency, intent }: Send): Deferral {
  if (switches.has(agency, 'hold')) return 'held';
  if (switches.has(agency, 'early-callback')) return 'early';
  const isLate = switches.has(agency, 'pending', 'verify', 'duplicate-callback', 'lost-callback');
  return isLate || rules[agency].waits?.includes(intent) ? 'delayed' : 'none';
}

const mannerOf = (switches: Switches, { agency }: Send, deferral: Deferral) => ({
  ...(deferral === 'held' && { held: true }),
  ...(switches.has(agency, 'verify') && { verifying: true as const }),
});

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
  if (known.status === 'committed' && !rules[known.agency].mayUndo(known, { office, switches })) {
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
