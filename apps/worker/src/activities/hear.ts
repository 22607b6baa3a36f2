import { requestKey, type AnswerKind, type GivenUpReason, type RequestName } from '@lienthong/dossier';
import { InvalidPayload, type AgencyPort, type Answer, type AskOutcome, type Unavailable } from '@lienthong/agencies';

/** What came of one request, in the words the ledger keeps. */
export type Heard =
  | {
      kind: 'answer';
      answer: AnswerKind;
      reference?: string;
      reason?: string;
      ground?: string;
      result?: Record<string, unknown>;
    }
  | { kind: 'given-up'; why: Exclude<GivenUpReason, 'unreachable'>; sampleDigest?: string }
  | Unavailable;

export interface Request {
  dossierId: string;
  name: RequestName;
  /** It had begun before: something may have reached the agency. */
  begunBefore: boolean;
  /** The agency said pending, and it is time to ask again. */
  polled: boolean;
  /** The agency cannot be asked, and has been silent for longer than our patience. */
  silentTooLong: boolean;
  payload(): Promise<Record<string, unknown>>;
}

/** Sends a request, or asks about it first when it had begun before: never a blind second send. */
export async function hear(port: AgencyPort, request: Request): Promise<Heard> {
  if (!request.begunBefore) return send(port, request);
  const asked = await port.ask(requestKey(request.dossierId, request.name), request.name.intent);
  if (asked.kind === 'never-heard') return send(port, request);
  if (asked.kind === 'unsupported') return unaskable(request);
  return heardFromAsking(asked);
}

async function send(port: AgencyPort, request: Request): Promise<Heard> {
  const { dossierId, name } = request;
  const key = requestKey(dossierId, name);
  try {
    const sent = await port.send({ key, intent: name.intent, dossier: dossierId, payload: await request.payload() });
    if (sent.kind === 'gone') return { kind: 'answer', answer: 'gone' };
    if (sent.kind === 'unavailable') return sent;
    if (sent.kind === 'unreadable') return await secondOpinion(port, request, sent.sampleDigest);
    return toHeard(sent);
  } catch (error) {
    // Our own defect: sending the same again cannot help, a person has to look.
    if (error instanceof InvalidPayload) return { kind: 'given-up', why: 'unreadable' };
    throw error;
  }
}

/** An unreadable answer is never success: one question, and a readable answer to it counts. */
async function secondOpinion(port: AgencyPort, { dossierId, name }: Request, sampleDigest: string): Promise<Heard> {
  const asked = await port.ask(requestKey(dossierId, name), name.intent);
  if (asked.kind === 'unsupported' || asked.kind === 'never-heard')
    return { kind: 'given-up', why: 'unreadable', sampleDigest };
  const heard = heardFromAsking(asked);
  return heard.kind === 'given-up' ? { kind: 'given-up', why: 'unreadable', sampleDigest } : heard;
}

/** Pending at an agency that cannot be asked: its callback may still come, for as long as our patience lasts. */
const unaskable = ({ polled, silentTooLong }: Request): Heard =>
  polled && !silentTooLong ? { kind: 'answer', answer: 'pending' } : { kind: 'given-up', why: 'unknown' };

function heardFromAsking(asked: Exclude<AskOutcome, { kind: 'never-heard' | 'unsupported' }>): Heard {
  switch (asked.kind) {
    case 'undone':
      return { kind: 'answer', answer: 'gone' };
    case 'unavailable':
      return asked;
    case 'unreadable':
      return { kind: 'given-up', why: 'unreadable', sampleDigest: asked.sampleDigest };
    default:
      return toHeard(asked);
  }
}

export function toHeard(answer: Answer): Heard {
  switch (answer.kind) {
    case 'accepted':
      return { kind: 'answer', answer: 'accepted', reference: answer.reference, result: answer.result };
    case 'pending':
    case 'verifying':
      return { kind: 'answer', answer: answer.kind, reference: answer.reference };
    case 'refused':
      return { kind: 'answer', answer: 'refused', reason: answer.reason, ground: answer.ground };
    case 'needs-supplement':
    case 'suspected-duplicate':
      return { kind: 'answer', answer: answer.kind, reason: answer.reason };
  }
}
