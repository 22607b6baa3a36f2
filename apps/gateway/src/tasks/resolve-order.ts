import { codesOf, findMessage, findMisfit } from '@lienthong/agencies';
import type { Dossier, ProblemIssue, Task } from '@lienthong/dossier';
import type { Secret } from '@lienthong/ledger';
import { getIntent } from '@lienthong/plan';
import type { Order } from '../commands/door';
import { invalid } from '../http/checked-body';
import type { Resolution } from './bodies';

/** Who acts on which task, as read in which version. */
export interface OnTask {
  task: string;
  by: string;
  expectedVersion?: number;
}

/** A result entered by hand goes into the vault, in the shape the agency itself would have sent; so do an officer's words. */
export function resolveOrder(
  body: Resolution,
  onTask: OnTask,
  { dossier, task }: { dossier: Dossier; task: Task },
): Omit<Order, 'dossierId'> {
  const { resolution, answer, result, reason, ground, note } = body;
  const said = { ...onTask, reason, ground };
  if (resolution !== 'enter-result') {
    if (answer || result) throw invalid([onlyWithEntering]);
    return { command: { type: 'resolve', resolution, ...said }, secret: toSecretNote(note) };
  }
  const issue = note === undefined ? findResultIssue(dossier, task, body) : notWithEntering;
  if (issue) throw invalid([issue]);
  const secret = result && { section: 'result', legal: result };
  return { command: { type: 'resolve', resolution, answer: answer!, codes: codesOf(result), ...said }, secret };
}

export const toSecretNote = (note: string | undefined): Secret | undefined =>
  note === undefined ? undefined : { section: 'note', legal: { text: note } };

function findResultIssue(
  { plan }: Dossier,
  { request }: Task,
  { answer, result }: Resolution,
): ProblemIssue | undefined {
  if (answer === 'refused') return result && onlyWithAccepted;
  // Without a request there is nothing to enter; the dossier itself says so.
  if (!request) return undefined;
  const { agency } = getIntent(plan, request.step, request.intent);
  const message = findMessage(agency, request.intent);
  const misfit = message ? findMisfit(message.result, result) : '/ unknown';
  return misfit === undefined ? undefined : toIssue(misfit);
}

const toIssue = (misfit: string): ProblemIssue => {
  const [path = '/', keyword] = misfit.split(' ');
  return {
    pointer: `/result${path === '/' ? '' : path}`,
    rule: 'SCHEMA',
    vi: 'Kết quả chưa đúng mẫu của cơ quan.',
    en: `The agency's result has another shape (${keyword}).`,
  };
};

const notWithEntering: ProblemIssue = {
  pointer: '/note',
  vi: 'Khi nhập kết quả thì không kèm ghi chú; người xác nhận có thể ghi chú.',
  en: 'What is entered is the result alone; who confirms it may add a note.',
};
const onlyWithEntering: ProblemIssue = {
  pointer: '/resolution',
  vi: 'Kết quả chỉ đi với enter-result.',
  en: 'Answer and result come only with enter-result.',
};
const onlyWithAccepted: ProblemIssue = {
  pointer: '/result',
  vi: 'Từ chối thì không có kết quả.',
  en: 'A refusal has no result.',
};
