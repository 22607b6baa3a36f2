import type { KnownAgency } from '@lienthong/agencies';
import type { RequestKey } from '@lienthong/dossier';

/** One call of the wire protocol, read from HTTP. */
export type Operation = { agency: KnownAgency; key: string; parts: RequestKey } & (
  { kind: 'send'; intent: string; payload: unknown } | { kind: 'ask' } | { kind: 'undo' }
);

export interface Reply {
  status: number;
  body: object;
  headers?: Record<string, string>;
}

/** RFC 9457. */
export const problem = (status: number, code: string, detail: string): Reply => ({
  status,
  body: { type: `urn:lienthong:mock:${code}`, status, detail },
  headers: { 'content-type': 'application/problem+json' },
});

/** Mock-only: `Retry-After` of one second keeps trials short. */
export const unavailable: Reply = {
  ...problem(503, 'unavailable', 'not executed, try again'),
  headers: { 'content-type': 'application/problem+json', 'retry-after': '1' },
};

/** Long enough that a client which comes back at once is seen to do so. */
export const busy: Reply = {
  ...problem(429, 'busy', 'not executed, come back later'),
  headers: { 'content-type': 'application/problem+json', 'retry-after': '2' },
};
