import { Webhook } from 'standardwebhooks';
import type { AgencyId } from '@lienthong/plan';
import type { Answer } from './answer';
import { parseRequestKey } from '@lienthong/dossier';
import { isReport, readReport } from './province/reading/report';
import { findMessage, knownAgencies } from './schemas';
import { findAnswer } from './wire/answer-body';
import { fits } from './wire/validate';

export interface Callback {
  key: string;
  answer: Answer;
}

/** Thrown for a callback that must not be believed (`signature`: wrong, stale, missing) or cannot be understood (`unreadable`). */
export class CallbackRejected extends Error {
  constructor(readonly code: 'callback.signature' | 'callback.unreadable') {
    super(code);
  }
}

export type CallbackHeaders = Record<string, string | string[] | undefined>;

/**
 * Reads a signed callback (Standard Webhooks, five minutes' tolerance) from the bytes as they came:
 * a parsed and re-serialised body would not verify. Without `agency` a result may fit any agency's intent of that name.
 * A province reports in its own words (domain E.2), signed the same way.
 * @throws CallbackRejected
 */
export function verifyCallback(
  secret: string,
  headers: CallbackHeaders,
  rawBody: Buffer | string,
  agency?: AgencyId,
): Callback {
  checkSignature(secret, headers, rawBody);
  const body = parse(rawBody);
  if (isReport(body) && (agency ?? 'civil-registry') === 'civil-registry') return believed(readReport(body));
  const key = typeof body['key'] === 'string' ? parseRequestKey(body['key']) : undefined;
  if (!key) throw new CallbackRejected('callback.unreadable');
  const agencies = agency === undefined ? knownAgencies : [agency];
  const answer = findAnswer(body, (result) =>
    agencies.some((id) => {
      const schemas = findMessage(id, key.intent);
      return schemas !== undefined && fits(schemas.result, result);
    }),
  );
  return believed(answer && { key: body['key'] as string, answer });
}

function believed(callback: Callback | undefined): Callback {
  if (!callback) throw new CallbackRejected('callback.unreadable');
  return callback;
}

function checkSignature(secret: string, headers: CallbackHeaders, rawBody: Buffer | string): void {
  const single = Object.fromEntries(
    ['webhook-id', 'webhook-timestamp', 'webhook-signature'].map((name) => [name, String(headers[name] ?? '')]),
  );
  // Outside the try: an unusable secret is our own defect, not the sender's.
  const webhook = new Webhook(secret);
  try {
    webhook.verify(rawBody, single, { jsonParse: false });
  } catch {
    throw new CallbackRejected('callback.signature');
  }
}

function parse(rawBody: Buffer | string): Record<string, unknown> {
  try {
    const body: unknown = JSON.parse(rawBody.toString());
    if (typeof body === 'object' && body !== null) return body as Record<string, unknown>;
  } catch {
    // Falls through: not JSON is one more way of being unreadable.
  }
  throw new CallbackRejected('callback.unreadable');
}
