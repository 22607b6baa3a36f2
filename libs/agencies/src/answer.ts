/** What an agency says about a request. `result` is shaped by the agency's messages for the intent. */
export type Answer =
  | { kind: 'accepted'; result: Record<string, unknown>; reference: string }
  | { kind: 'pending'; reference: string }
  | { kind: 'verifying'; reference: string }
  | { kind: 'refused'; reason: string; ground: string }
  | { kind: 'needs-supplement'; reason: string; fields?: string[] }
  | { kind: 'suspected-duplicate'; reason: string };

/**
 * No usable word came back. `executed: 'no'` is promised only where the request provably did nothing
 * (connection refused, unknown host, 429, 503); everything else may have been carried out.
 */
export interface Unavailable {
  kind: 'unavailable';
  executed: 'no' | 'unknown';
  retryAfterMs?: number;
  /** It was answered 400: the request itself is wrong there, and would be as wrong if it came again. */
  wrong?: true;
}

/** A reply that is no answer of this protocol. The digest (SHA-256 of its first 64 KiB) lets two samples be compared without keeping either. */
export interface Unreadable {
  kind: 'unreadable';
  sampleDigest: string;
}

/** `gone`: an undo has left a tombstone for this key, nothing will ever come of it. Not a refusal. */
export type SendOutcome = Answer | Unavailable | Unreadable | { kind: 'gone' };

export type AskOutcome =
  Answer | Unavailable | Unreadable | { kind: 'never-heard' } | { kind: 'undone' } | { kind: 'unsupported' };

export type UndoOutcome =
  Unavailable | Unreadable | { kind: 'undone' } | { kind: 'too-late' } | { kind: 'unsupported' };

/** Codes that a database answers a check with (domain C.6): catalogue words, nothing personal. */
export function codesOf(result: Record<string, unknown> | undefined): string[] | undefined {
  const codes = result?.['codes'];
  return Array.isArray(codes) && codes.every((code) => typeof code === 'string' && /^[A-Z][A-Z0-9_]{1,31}$/.test(code))
    ? codes
    : undefined;
}
