import type { Office } from '../journal/office';
import type { RequestRecord } from '../journal/records';
import type { Verdict } from '../rules/agency-rules';
import { digits } from '../rules/draw';
import { problem, type Reply } from './operation';

export const referenceOf = (office: Office, { agency, key }: Pick<RequestRecord, 'agency' | 'key'>): string =>
  `${agency}-${digits(office.seed, ['reference', agency, key], 10)}`;

const verdictOf = (office: Office, { sealed }: RequestRecord): Verdict => office.seal.open(sealed ?? '') as Verdict;

/** The body of a settled record, for replies and callbacks alike. */
export const verdictBody = (
  office: Office,
  record: RequestRecord,
  verdict = verdictOf(office, record),
): Verdict & { reference: string } => ({ ...verdict, reference: referenceOf(office, record) });

const statuses: Record<Verdict['answer'], number> = {
  accepted: 200,
  refused: 422,
  'needs-supplement': 422,
  'suspected-duplicate': 409,
};

/** What the agency has to say about a key it knows, whether it was just judged, is sent again or asked about. */
export function knownReply(office: Office, record: RequestRecord, verdict?: Verdict): Reply {
  if (record.status === 'pending') {
    return {
      status: 202,
      body: { answer: record.verifying ? 'verifying' : 'pending', reference: referenceOf(office, record) },
    };
  }
  const body = verdictBody(office, record, verdict);
  return { status: statuses[body.answer], body };
}

export const undone: Reply = { status: 200, body: { answer: 'undone' } };
export const tooLate: Reply = { status: 409, body: { answer: 'too-late' } };
export const neverHeard: Reply = { status: 404, body: { answer: 'never-heard' } };
export const gone: Reply = problem(410, 'gone', 'this key was undone');
export const unsupported: Reply = problem(501, 'unsupported', 'this agency cannot do that');
