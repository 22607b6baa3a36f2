import { toLinkedCode } from '@lienthong/agencies/province';
import type { Courier } from '../desk/courier';
import { attend } from '../desk/desk';
import type { Operation, Reply } from '../desk/operation';
import { isFirst, noteFault } from '../faults/manners';
import type { AgencyServing } from '../http/serve-agency';
import type { RequestRecord } from '../journal/records';
import type { ProvincialCodes } from './codes';
import { namesOf, outcomeOf, timeOf } from './outcome';
import { sentences } from './sentences';

export interface Counter extends AgencyServing {
  codes: ProvincialCodes;
  courier: Courier;
}

/** Takes a pushed dossier to the civil registry's desk. A second push of one is "already there", whatever it holds. */
export async function take(counter: Counter, operation: Operation): Promise<Reply> {
  const { office, switches, courier } = counter;
  const code = toLinkedCode(operation.key);
  const before = findHeard(counter, operation.key)?.status;
  if (!before && switches.has('civil-registry', 'lost-push') && isFirst(office, operation, 'lost-push'))
    return sentences.pushed;
  if (switches.has('civil-registry', 'unknown-prose')) {
    noteFault(office, operation, 'unknown-prose');
    return sentences.strange;
  }
  const { status } = await attend(counter, operation);
  if (before === 'undone') return sentences.withdrawn(code);
  if (before) return sentences.exists(code);
  if (status === 400) return sentences.invalid;
  const taken = findHeard(counter, operation.key);
  // What waits is reported when it is settled.
  if (taken && taken.status !== 'pending' && !switches.has('civil-registry', 'lost-callback'))
    void courier.deliver(taken);
  const isGarbled = switches.has('civil-registry', 'prose') && isFirst(office, operation, 'prose');
  return isGarbled ? sentences.strange : sentences.pushed;
}

export async function withdraw(counter: Counter, operation: Operation): Promise<Reply> {
  const code = toLinkedCode(operation.key);
  const known = findHeard(counter, operation.key);
  if (!known) return sentences.notThere(code);
  if (known.status === 'undone') return sentences.withdrawn(code);
  if (known.status === 'refused') return sentences.refused(code);
  const { status } = await attend(counter, operation);
  return status === 200 ? sentences.updated : sentences.finished(code);
}

/** As a poll lists it (E.3); undefined for what never came or was withdrawn. */
export function findStanding(counter: Counter, key: string): object | undefined {
  const { office, codes } = counter;
  const record = findHeard(counter, key);
  if (!record || record.status === 'undone') return undefined;
  const { linked, own } = namesOf(codes, record);
  const names = { maHoSoLT: linked, maHoSoMCDT: own, thoiGianThucHien: timeOf(office, record) };
  if (record.status === 'pending') return { ...names, trangThai: '1' };
  const { trangThai, ...outcome } = outcomeOf(office, record);
  return { ...names, ...outcome, trangThai: String(trangThai) };
}

/** A dossier that came in and whose outcome a kill kept out of the journal did nothing. */
function findHeard({ office }: Counter, key: string): RequestRecord | undefined {
  const record = office.records.find('civil-registry', key);
  return record?.status === 'received' ? undefined : record;
}
