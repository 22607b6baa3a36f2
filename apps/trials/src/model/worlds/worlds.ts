import type { RequestName } from '@lienthong/dossier';
import { bicyclePermit, forgetful } from '@lienthong/dossier/samples';
import type { Plan } from '@lienthong/plan';
import type { Limits, Word, World } from '../world/world';
import { accepts, acceptsAgain, asksForMore, refuses, submits, supplements, withdraws } from './people';

/** A world but for how much may go wrong in it. */
export type Setting = Omit<World, 'limits'>;

const nothing: Limits = {
  crashes: 0,
  losses: 0,
  duplicates: 0,
  slow: 0,
  zombies: 0,
  desk: 0,
  dates: 0,
  polls: 1,
  strays: 2,
};

export const within = (setting: Setting, limits: Partial<Limits>): World => ({
  ...setting,
  limits: { ...nothing, ...limits },
});

const choosing = (...branches: string[]): Plan => ({
  ...bicyclePermit,
  steps: bicyclePermit.steps.map((step) => ({
    ...step,
    requested: step.after.length === 0 || branches.includes(step.id),
  })),
});

const rootOnly = choosing();
const oneBranch = choosing('parking');
const people = (plan: Plan) => [submits(plan), accepts, refuses, withdraws];
const yes: Word[] = ['accepted'];
const uncertain: Word[] = ['accepted', 'pending', 'refused'];
const putOff: Word[] = ['accepted', 'pending'];
const onlyTheActIsUncertain = ({ intent }: RequestName): Word[] => (intent === 'issue' ? uncertain : yes);

const oneStep = {
  plan: rootOnly,
  people: people(rootOnly),
  words: onlyTheActIsUncertain,
  mayBeTooLate: true,
} satisfies Partial<Setting>;

/** One step that reserves, acts and confirms, where every agency may say anything. */
export const answers: Setting = {
  ...oneStep,
  id: 'model/answers',
  what: 'two officers, a withdrawal, and agencies that accept, refuse or put off each request',
  words: () => uncertain,
};

export const faults: Setting = {
  ...oneStep,
  id: 'model/faults',
  what: 'workers die, lag and double; messages are lost, late and doubled; the act is uncertain',
};

export const desk: Setting = {
  ...oneStep,
  id: 'model/desk',
  what: 'officers try again, refuse or put up with what agencies refused, doubt or never answered',
  words: ({ intent }) => (intent === 'reserve' ? ['accepted', 'refused', 'suspected-duplicate'] : uncertain),
};

export const forgetfulPlates: Setting = {
  ...oneStep,
  id: 'model/forgetful',
  what: 'the agency that reserves forgets keys, is busy, and garbles what it says',
  plan: forgetful(rootOnly, 'plates'),
  people: people(forgetful(rootOnly, 'plates')),
  words: ({ intent }) => ({ reserve: putOff, issue: uncertain })[intent] ?? yes,
  isRough: true,
};

export const allForgetful: Setting = {
  ...oneStep,
  id: 'model/all-forgetful',
  what: 'no agency remembers keys; all are busy, and garble what they say',
  plan: forgetful(rootOnly, 'plates', 'office'),
  people: people(forgetful(rootOnly, 'plates', 'office')),
  isRough: true,
};

export const supplement: Setting = {
  ...oneStep,
  id: 'model/supplement',
  what: 'officer and agency send back, the citizen answers or lets the date pass',
  people: [submits(rootOnly), accepts, asksForMore, supplements, acceptsAgain, withdraws],
  words: ({ intent }) => (intent === 'issue' ? ['accepted', 'needs-supplement'] : yes),
};

export const branch: Setting = {
  ...oneStep,
  id: 'model/branch',
  what: 'a root and one branch, under faults',
  plan: oneBranch,
  people: people(oneBranch),
  words: ({ step, intent }) => (step === 'parking' ? uncertain : intent === 'issue' ? ['accepted', 'refused'] : yes),
};

export const birthTree: Setting = {
  ...oneStep,
  id: 'model/birth-tree',
  what: 'a root with its number, a branch behind each: the shape of a birth',
  plan: bicyclePermit,
  people: people(bicyclePermit),
  words: ({ step, intent }) => {
    if (step === 'parking') return putOff;
    return step === 'parade' || intent === 'issue' ? ['accepted', 'refused'] : yes;
  },
};

/** Two branches at one agency. */
const sharedHall: Plan = {
  ...bicyclePermit,
  steps: bicyclePermit.steps.map((step) =>
    step.id === 'parade'
      ? { ...step, intents: step.intents.map((intent) => ({ ...intent, agency: 'parking' })) }
      : step,
  ),
};

export const oneHall: Setting = {
  id: 'model/one-hall',
  what: 'both branches go to one agency',
  plan: sharedHall,
  people: [submits(sharedHall), accepts],
  words: () => yes,
};

/** Safe only as long as no undo comes before its send. */
export const careless: Setting = {
  ...oneStep,
  id: 'model/careless',
  what: 'the agency that reserves forgets keys, and calls undone what it does not know',
  plan: forgetful(rootOnly, 'plates'),
  people: people(forgetful(rootOnly, 'plates')),
  faults: { undoesUnknown: true },
};
