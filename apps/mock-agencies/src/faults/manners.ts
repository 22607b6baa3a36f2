import type { ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Operation, Reply } from '../desk/operation';
import { writeReply } from '../http/write-reply';
import type { Office } from '../journal/office';
import { faultMark } from '../journal/records';
import type { FaultMode } from './fault';
import type { Switches } from './switches';
import { garbledModes, writeGarbled } from './garbled';

export interface Manners {
  office: Office;
  switches: Switches;
  holdFirstReplyMs: number;
}

/** Delivers a reply that is already true in the journal, as badly as the switches say. */
export async function replyBadly(
  manners: Manners,
  operation: Operation,
  reply: Reply,
  response: ServerResponse,
): Promise<void> {
  const { office, switches } = manners;
  const { agency, kind } = operation;
  const waitMs = delayMs(manners, operation);
  if (waitMs > 0) await sleep(waitMs, undefined, { ref: false });
  // Held open without a word until the client gives up or the server stops.
  if (kind !== 'ask' && happensFirst('execute-and-timeout')) return;
  const garbled = kind === 'send' ? garbledModes.find(happensFirst) : undefined;
  if (garbled) writeGarbled(response, garbled);
  else writeReply(response, reply);

  function happensFirst(mode: FaultMode): boolean {
    return switches.has(agency, mode) && isFirst(office, operation, mode);
  }
}

function delayMs({ office, switches, holdFirstReplyMs }: Manners, operation: Operation): number {
  if (operation.kind !== 'send') return 0;
  const slowMs = (switches.find(operation.agency, 'slow')?.argument ?? 0) * 1000;
  // Time for a trial to kill us between commit and reply, at the very beginning of a dossier.
  const isHeld = holdFirstReplyMs > 0 && isAboutRoot(operation.intent) && isFirstOfDossier(office, operation);
  return slowMs + (isHeld ? holdFirstReplyMs : 0);
}

/** What a root step may begin with; fees and consents are asked long before it. */
const isAboutRoot = (intent: string): boolean =>
  ['reserve', 'register-death', 'verify', 'check-notice'].includes(intent);

/** Survives a restart, because the mark is folded from the journal. */
export function isFirst(office: Office, operation: Operation, mode: string): boolean {
  const { agency, key, kind } = operation;
  if (office.records.hadFault(faultMark({ mode, operation: kind, agency, key }))) return false;
  noteFault(office, operation, mode);
  return true;
}

function isFirstOfDossier(office: Office, operation: Operation): boolean {
  const mode = 'hold-first-reply';
  if (office.records.entriesOf(operation.parts.dossierId).some((entry) => entry.mode === mode)) return false;
  noteFault(office, operation, mode);
  return true;
}

export function noteFault(office: Office, { agency, key, kind, parts }: Operation, mode: string): void {
  const { dossierId: dossier, intent } = parts;
  office.record({ agency, dossier, key, intent, kind: 'fault', mode, operation: kind });
}
