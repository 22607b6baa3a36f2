import { findMessage, findMisfit } from '@lienthong/agencies';
import { isObject } from '../http/read-body';
import { problem, type Operation, type Reply } from './operation';

/** A 400 for what no agency could carry out; undefined when the request may be judged. */
export function checkFiling(operation: Extract<Operation, { kind: 'send' }>): Reply | undefined {
  const { agency, intent, parts, payload } = operation;
  if (intent !== parts.intent) return problem(400, 'key-mismatch', 'the key names another intent');
  const schemas = findMessage(agency, intent);
  if (!schemas) return problem(400, 'unknown-intent', 'this agency has no such intent');
  const misfit = findMisfit(schemas.payload, payload);
  return misfit ? problem(400, 'payload', `the payload does not fit: ${misfit}`) : undefined;
}

/** A client may rebuild a payload from a store that orders fields its own way; it is still the same payload. */
export const toSortedText = (payload: unknown): string =>
  JSON.stringify(payload, (_name, value: unknown) =>
    isObject(value) ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))) : value,
  );
