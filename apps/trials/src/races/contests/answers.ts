import { requestId } from '@lienthong/dossier';
import { countOf, type Race, type Round } from '../race';
import { callback, officer, registered, registration, sent, worker } from './past';

const act = requestId(registration);
const answersTo = ({ events }: Round): number =>
  events.filter((event) => event.type === 'RequestAnswered' && requestId(event.data) === act).length;
const openKinds = ({ dossier }: Round): string[] =>
  Object.values(dossier.tasks)
    .filter(({ status }) => status === 'open')
    .map(({ kind }) => kind);

const said = { type: 'recordAnswer', ...registration, answer: 'accepted', reference: 'R-1' } as const;
const poll = { ...worker('2', { ...said, beginNext: 'own' }), secret: registered };
const givenUp = worker('1', { type: 'giveUp', ...registration, why: 'unknown' });
const unknownTask = `${act.replaceAll('/', '.')}.unknown.1`;
const entered = (answer: 'accepted' | 'refused') => ({
  ...officer('officer:2', {
    ...{ type: 'resolve', task: unknownTask, by: 'officer:2', resolution: 'enter-result', answer, reason: 'R' },
  }),
  ...(answer === 'accepted' && { secret: registered }),
});
const confirm = officer('officer:3', {
  ...{ type: 'resolve', task: unknownTask, by: 'officer:3', resolution: 'confirm-result' },
});

/** Design § 4 rule 6: an event's id is the fact, not the way it was learnt. */
export const answerRaces: Race[] = [
  {
    id: 'callback-or-poll',
    what: 'the agency calls back while it is asked',
    before: sent,
    rivals: { callback: callback('accepted'), poll },
    legal: ['callback, poll: nothing-new', 'poll, callback: nothing-new'],
    holds: (round) => answersTo(round) === 1,
    weight: 2,
  },
  {
    id: 'callback-or-time-out',
    what: 'the agency calls back while our patience ends',
    before: sent,
    rivals: {
      callback: callback('accepted'),
      'time-out': worker('1', { ...givenUp.command, why: 'unreachable' } as never),
    },
    legal: ['callback, time-out: nothing-new', 'time-out, callback'],
    // Nobody is left with a question that has been answered.
    holds: (round) => answersTo(round) === 1 && !openKinds(round).includes('unreachable'),
    weight: 2,
  },
  {
    id: 'callback-or-entry',
    what: 'the agency calls back while a second officer confirms the same result',
    before: [...sent, givenUp, entered('accepted')],
    rivals: { callback: callback('accepted'), confirm },
    legal: ['callback, confirm: already-decided', 'confirm, callback: nothing-new'],
    holds: (round) => answersTo(round) === 1 && openKinds(round).length === 0,
    weight: 2,
  },
  {
    id: 'callback-against-entry',
    what: 'the agency accepts while a second officer confirms a refusal',
    before: [...sent, givenUp, entered('refused')],
    rivals: { callback: callback('accepted'), confirm },
    legal: ['callback, confirm: already-decided', 'confirm, callback'],
    // Contradicting answers are an incident for a person, never a second truth.
    holds: (round) =>
      answersTo(round) === 1 && openKinds(round).includes('incident') === round.ending.startsWith('confirm'),
  },
  {
    id: 'two-workers',
    what: 'two workers take up the same owed request',
    before: sent.slice(0, 2),
    rivals: {
      one: worker('1', { type: 'beginRequest', step: registration.step }),
      two: worker('2', { type: 'beginRequest', step: registration.step }),
    },
    legal: ['one, two: nothing-new', 'two, one: nothing-new'],
    holds: ({ events }) => countOf(events, 'RequestBegun') === 1,
  },
  {
    id: 'a-hundred-callbacks',
    what: 'one answer is called back a hundred times',
    before: sent,
    rivals: { callback: { ...callback('accepted'), times: 100 } },
    legal: ['callback, 99 × callback: nothing-new'],
    holds: (round) => answersTo(round) === 1,
    weight: 0.05,
  },
];
