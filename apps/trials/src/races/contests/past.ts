import { digestOf, splitFacts } from '@lienthong/ledger';
import { carryOut, Problem, type Command, type Dossier, type RequestName } from '@lienthong/dossier';
import { getProcedure } from '@lienthong/procedures';
import { pastAt, type Rival } from '../race';

/** What a birth has lived through before somebody races for it. */

const procedure = getProcedure('birth');
const at = new Date(pastAt);
const facts = procedure.samples.plain!.facts(at);
const durations = { patienceMs: 20_000, pollMs: 1_000, pollMaxMs: 8_000 };
const plan = procedure.plan({ facts, at, durations, settings: {}, agencies: {} });
const root = 'birth-registration';

export const reviewTask = `${root}.review.0`;
export const declared = { section: 'facts', ...splitFacts(facts, procedure.contactPointers) };
export const registration: RequestName = { step: root, intent: 'register', round: 0 };
export const registered = { section: 'result', legal: { certificate: { number: '12/2026' } } };

const owner = 'citizen:1';

export const citizen = (command: Command, key: string): Rival => ({ actor: owner, command, key });

export const submission = (key: string): Rival => ({
  ...citizen({ type: 'submit', plan, planDigest: digestOf(plan), owner, receipt: '' }, key),
  secret: declared,
});

export const submitted: Rival[] = [submission('submission')];

export const officer = (by: string, command: Command): Rival => ({ actor: by, command, key: by });

export const decision = (by: string, decision: 'accept' | 'supplement' | 'refuse'): Rival =>
  officer(by, { type: 'decide', task: reviewTask, by, expectedVersion: 1, decision, reason: 'paper-unreadable' });

export const worker = (run: string, command: Command): Rival => ({ actor: `run:${run}`, run, command });

const reserve: RequestName = { step: root, intent: 'reserve', round: 0 };

/** The officer has agreed, the number is reserved, the registration is out at its agency. */
export const sent: Rival[] = [
  ...submitted,
  decision('officer:1', 'accept'),
  worker('1', { type: 'beginRequest', step: root }),
  {
    ...worker('1', { type: 'recordAnswer', ...reserve, answer: 'accepted', beginNext: 'own' }),
    secret: { section: 'result', legal: { personalNumber: '001326000001' } },
  },
];

export const callback = (answer: 'accepted' | 'refused'): Rival => ({
  actor: 'agency:civil-registry',
  command: { type: 'recordAnswer', ...registration, answer, ...(answer === 'accepted' && { reference: 'R-1' }) },
  ...(answer === 'accepted' && { secret: registered }),
});

/** What the rivals will find. */
export const lived = (past: Rival[]): Dossier =>
  past.reduce<Dossier | undefined>((dossier, { command }) => {
    const done = carryOut(dossier, command, pastAt);
    if (done instanceof Problem) throw done;
    return done.dossier;
  }, undefined)!;
