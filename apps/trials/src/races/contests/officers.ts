import { countOf, type Race } from '../race';
import { decision, officer, reviewTask, submitted } from './past';

const oneDecision: Race['holds'] = ({ events }) => countOf(events, 'StepDecided') === 1;

/** F27: the first recorded wins, the other is told so. */
export const officerRaces: Race[] = [
  {
    id: 'two-officers',
    what: 'one officer accepts and another refuses the same task',
    before: submitted,
    rivals: { accept: decision('officer:1', 'accept'), refuse: decision('officer:2', 'refuse') },
    legal: ['accept, refuse: already-decided', 'refuse, accept: already-decided'],
    holds: oneDecision,
    weight: 4,
  },
  {
    id: 'supplement-or-refuse',
    what: 'one officer asks for a supplement while another refuses',
    before: submitted,
    rivals: { supplement: decision('officer:1', 'supplement'), refuse: decision('officer:2', 'refuse') },
    legal: ['supplement, refuse: already-decided', 'refuse, supplement: already-decided'],
    holds: oneDecision,
    weight: 2,
  },
  {
    id: 'two-claims',
    what: 'two officers claim one task',
    before: submitted,
    rivals: {
      one: officer('officer:1', { type: 'claim', task: reviewTask, by: 'officer:1' }),
      two: officer('officer:2', { type: 'claim', task: reviewTask, by: 'officer:2' }),
    },
    legal: ['one, two: claimed-by-another', 'two, one: claimed-by-another'],
    holds: ({ events }) => countOf(events, 'TaskClaimed') === 1,
  },
  {
    id: 'claim-or-decide',
    what: 'one officer claims what another, who has read it, decides',
    before: submitted,
    rivals: {
      claim: officer('officer:1', { type: 'claim', task: reviewTask, by: 'officer:1' }),
      decide: decision('officer:2', 'accept'),
    },
    legal: ['claim, decide: stale-version', 'decide, claim: already-decided'],
    holds: ({ events }) => countOf(events, 'StepDecided', 'TaskClaimed') === 1,
  },
  {
    id: 'double-click',
    what: 'one officer decides twice under one key',
    before: submitted,
    rivals: { first: decision('officer:1', 'accept'), second: decision('officer:1', 'accept') },
    legal: ['first, second: replayed', 'second, first: replayed'],
    holds: oneDecision,
  },
];
