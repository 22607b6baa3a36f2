import {
  fold,
  isFinal,
  nationalStatus,
  openTasks,
  owedBy,
  react,
  requestId,
  type Dossier,
  type DossierEvent,
  type EventType,
} from '@lienthong/dossier';
import type { LedgerRow } from '@lienthong/ledger';
import { isTerminal } from '@lienthong/plan';
import type { Broken } from '../../verdict';

export interface Happening {
  before: { dossier?: Dossier; facts: string[] };
  after: Dossier;
  events: DossierEvent[];
  rows: LedgerRow[];
  /** Names of what happened, as the ledger keeps them. */
  added: string[];
  now: number;
}

/** The first thing that a command broke, whatever it is. */
export function judgeCommand(happening: Happening): Broken | undefined {
  for (const judge of judges) {
    const broken = judge(happening);
    if (broken) return broken;
  }
  return undefined;
}

type Judge = (happening: Happening) => Broken | undefined;

const numbered: Judge = ({ before, rows }) => {
  const gap = rows.findIndex(({ seq }, index) => seq !== before.facts.length + index + 1);
  return gap < 0 ? undefined : { invariant: 'I4', what: `${rows[gap]!.eventId} leaves a gap before it` };
};

const onlyOnce: Judge = ({ before, added }) => {
  const twice = added.find((fact, index) => before.facts.includes(fact) || added.indexOf(fact) < index);
  return twice === undefined ? undefined : { invariant: 'I4', what: `${twice} is in the ledger twice` };
};

const oneDecision: Judge = ({ before, events }) => {
  const again = events.find(
    (event) =>
      event.type === 'StepDecided' && before.facts.some((fact) => fact.startsWith(`${event.data.task}/decided`)),
  );
  return again && { invariant: 'I6', what: `${again.id} although it was decided before` };
};

/** Callback, poll and answer are one fact: how it was learnt writes it no second time. */
const oneAnswer: Judge = ({ before, events }) => {
  for (const event of events) {
    if (event.type !== 'RequestAnswered' || !isFinal(event.data.answer)) continue;
    const answer = `${requestId(event.data)}/${event.data.answer}`;
    if (before.facts.some((fact) => fact === answer || fact.startsWith(`${answer}/`)))
      return { invariant: 'I4', what: `${answer} was written although it is known` };
  }
  return undefined;
};

const oneFold: Judge = ({ before, after, events }) =>
  JSON.stringify(fold(events, before.dossier)) === JSON.stringify(after)
    ? undefined
    : { invariant: 'I8', what: 'the events fold to another state' };

const nothingFollows: Judge = ({ after, now }) => {
  const [more] = react(after, now).events;
  return more && { invariant: 'claim', what: `${more.id} would still follow` };
};

const reopens = new Set<EventType>(['TaskResolved', 'SupplementAnswered']);

/** What ended stays ended, but for a refused part of which a new attempt is made. */
const endedForGood: Judge = ({ before: { dossier }, after, events }) => {
  for (const { id, partOf } of dossier?.plan.steps ?? []) {
    const [was, is] = [dossier!.steps[id]!.state, after.steps[id]!.state];
    const retried = partOf && was === 'REFUSED' && events.some(({ type }) => reopens.has(type));
    if (isTerminal(was) && was !== is && !retried) return { invariant: 'I10', what: `${id} was ${was}, now ${is}` };
  }
  return undefined;
};

const neverUnreceived: Judge = ({ before: { dossier }, after }) => {
  const [was, is] = [dossier ? nationalStatus(dossier) : 1, nationalStatus(after)];
  return (was > 1 && is === 1) || (was === 4 && is === 2)
    ? { invariant: 'I10', what: `status ${was}, then ${is}` }
    : undefined;
};

const soundAgenda: Judge = ({ after }) => {
  const { owed, closed, wakeAt } = owedBy(after);
  if (new Set(owed.map(({ id }) => id)).size < owed.length)
    return { invariant: 'I2', what: 'one action is owed twice' };
  if (owed.filter(({ kind }) => kind === 'undo').length > 1)
    return { invariant: 'I7', what: 'two undos are owed at a time' };
  return closed && (owed.length > 0 || wakeAt !== undefined || openTasks(after).length > 0)
    ? { invariant: 'I3', what: 'closed, and yet something is owed' }
    : undefined;
};

const judges: Judge[] = [
  numbered,
  onlyOnce,
  oneDecision,
  oneAnswer,
  endedForGood,
  neverUnreceived,
  soundAgenda,
  oneFold,
  nothingFollows,
];
