import { requestId } from '@lienthong/dossier';
import { countOf, raceAt, type Race, type Rival } from '../race';
import { callback, citizen, decision, declared, lived, registration, sent, submission, submitted } from './past';

const withdrawal = citizen({ type: 'withdraw' }, 'withdrawal');
const supplement = (key: string): Rival => ({ ...citizen({ type: 'supplement' }, key), secret: declared });
const asked = [...submitted, decision('officer:1', 'supplement')];

/** RF-05: the whole last second belongs to the citizen (ms after the race's instant). */
const lastSecond = lived(asked).steps[registration.step]!.deadlines!.supplement!.at - raceAt;

/** F29: exactly one order of the two is recorded, and what was told fits it. */
export const citizenRaces: Race[] = [
  {
    id: 'double-submit',
    what: 'fifty submissions with one key',
    before: [],
    rivals: { submit: { ...submission('one'), times: 50 } },
    legal: ['submit, 49 × submit: replayed'],
    holds: ({ events }) => countOf(events, 'DossierSubmitted') === 1,
    weight: 0.2,
  },
  {
    id: 'withdraw-or-refuse',
    what: 'the citizen withdraws while the officer refuses',
    before: submitted,
    rivals: { withdraw: withdrawal, refuse: decision('officer:1', 'refuse') },
    legal: ['withdraw, refuse: already-decided', 'refuse, withdraw: nothing-to-withdraw'],
    holds: ({ events }) => countOf(events, 'StepDecided', 'WithdrawalRequested') === 1,
    weight: 2,
  },
  {
    id: 'withdraw-or-accept',
    what: 'the citizen withdraws while the officer accepts',
    before: submitted,
    rivals: { withdraw: withdrawal, accept: decision('officer:1', 'accept') },
    legal: ['withdraw, accept: already-decided', 'accept, withdraw'],
    // Nothing had gone out: either way nothing ever will.
    holds: ({ dossier }) => dossier.outcome === 'WITHDRAWN' && Object.keys(dossier.requests).length === 0,
    weight: 2,
  },
  {
    id: 'withdraw-or-signature',
    what: 'the citizen withdraws while the registry’s acceptance arrives',
    before: sent,
    rivals: { withdraw: withdrawal, answer: callback('accepted') },
    legal: ['withdraw, answer', 'answer, withdraw'],
    // RB-19: who came first decides whether the act stands or its agency is asked to take it back.
    holds: ({ dossier, ending }) =>
      ending.startsWith('answer')
        ? dossier.steps[registration.step]!.state === 'COMPLETED'
        : dossier.requests[requestId(registration)]!.undo === 'owed',
    weight: 2,
  },
  {
    id: 'two-supplements',
    what: 'the citizen answers from two devices',
    before: asked,
    rivals: { phone: supplement('phone'), laptop: supplement('laptop') },
    legal: ['phone, laptop: no-supplement-asked', 'laptop, phone: no-supplement-asked'],
    holds: ({ events }) => countOf(events, 'SupplementAnswered') === 1,
  },
  {
    id: 'supplement-or-withdraw',
    what: 'the citizen answers what was asked, and withdraws',
    before: asked,
    rivals: { supplement: supplement('supplement'), withdraw: withdrawal },
    legal: ['supplement, withdraw', 'withdraw, supplement: no-supplement-asked'],
    holds: ({ dossier }) => dossier.outcome === 'WITHDRAWN',
  },
  {
    id: 'supplement-or-expiry',
    what: 'the citizen answers in the last second while the clock says that it has passed',
    before: asked,
    rivals: {
      supplement: { ...supplement('supplement'), later: lastSecond },
      clock: { actor: 'system:clock', command: { type: 'tick' }, later: lastSecond + 1_000 },
    },
    legal: ['supplement, clock: nothing-new', 'clock, supplement: no-supplement-asked'],
    holds: ({ events }) => countOf(events, 'SupplementAnswered', 'StepExpired') === 1,
  },
];
