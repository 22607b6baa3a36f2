import { carryOut, fold, Problem, type Command, type Dossier, type Step } from '@lienthong/dossier';
import { accept, answer, begin, livedThrough, request, submit } from '@lienthong/dossier/samples';
import { chain, GENESIS } from '@lienthong/ledger';
import { judgeCommand, type Happening } from './judge-command';

const now = 99_000;
const reserve = request('permit', 'reserve');

/** What really happens when somebody says `command` after the others. */
function happening(command: Command, ...before: Command[]): Happening {
  const { dossier, events } = livedThrough(...before);
  const done = carryOut(dossier, command, now);
  if (done instanceof Problem) throw done;
  const facts = events.map(({ id }) => id);
  const start = { dossierId: 'd', seq: facts.length, hash: GENESIS };
  const { rows } = chain(start, done.events, { actor: 'a', recordedAt: now });
  const added = done.events.map(({ id }) => id);
  return { before: { dossier, facts }, after: done.dossier, events: done.events, rows, added, now };
}

const answered = () => happening(answer(reserve, 'accepted', true), submit(), accept, begin('permit'));
const accepted = () => happening(accept, submit());
const withdrawn = () => happening({ type: 'withdraw' }, submit());

const withPermit = (dossier: Dossier, patch: Partial<Step>): Dossier => ({
  ...dossier,
  steps: { ...dossier.steps, permit: { ...dossier.steps['permit']!, ...patch } },
});

/** As if this had happened in place of the submission: the numbering stays. */
const knowing = (fact: string, usual: Happening): Happening => ({
  ...usual,
  before: { ...usual.before, facts: usual.before.facts.with(0, fact) },
});

const backToLife = (usual: Happening): Happening => ({
  ...usual,
  before: { ...usual.before, dossier: withPermit(usual.before.dossier!, { state: 'REFUSED' }) },
});

const unreceived = (usual: Happening): Happening => ({
  ...usual,
  after: withPermit(usual.before.dossier!, { state: 'PENDING' }),
});

const closedTooEarly = (usual: Happening): Happening => ({
  ...usual,
  after: { ...usual.before.dossier!, outcome: 'REFUSED' },
});

/** Accepted, and nothing followed from it. */
function withoutConsequence(usual: Happening): Happening {
  const events = usual.events.slice(0, 1);
  const after = fold(events, usual.before.dossier)!;
  return { ...usual, events, added: usual.added.slice(0, 1), rows: usual.rows.slice(0, 1), after };
}

describe('the judge of commands', () => {
  it('finds nothing wrong with what production code does', () => {
    expect([answered(), accepted(), withdrawn()].map(judgeCommand)).toEqual([undefined, undefined, undefined]);
  });

  it.each<[string, string, Happening]>([
    ['a gap in the ledger', 'I4', { ...answered(), rows: answered().rows.slice(1) }],
    ['an event that is there already', 'I4', { ...answered(), added: ['submitted'] }],
    ['an event twice at once', 'I4', { ...answered(), added: ['one', 'one'] }],
    ['an answer that was learnt another way', 'I4', knowing('permit/reserve/0/accepted/callback', answered())],
    ['a second decision of one task', 'I6', knowing('permit.review.0/decided by officer:2', accepted())],
    ['a step that had ended and goes on', 'I10', backToLife(answered())],
    ['a status from before receipt', 'I10', unreceived(accepted())],
    ['a closed dossier with an open task', 'I3', closedTooEarly(accepted())],
    ['a state that its events do not tell', 'I8', { ...answered(), after: { ...answered().after, owner: 'other' } }],
    ['something that would still follow', 'claim', withoutConsequence(withdrawn())],
  ])('finds %s', (_, invariant, wrong) => {
    expect(judgeCommand(wrong)).toMatchObject({ invariant });
  });
});
