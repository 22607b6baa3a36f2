import { owedBy, type Command } from '@lienthong/dossier';
import { accept, answer, begin, livedThrough, request, rootDone, submit } from '@lienthong/dossier/samples';
import type { Effects } from '../world/agencies';
import { judgeEffects } from './judge-effects';
import { judgeRest } from './judge-rest';

const reserve = request('permit', 'reserve');
const issue = request('permit', 'issue');
const confirm = request('permit', 'confirm');
const accepted = (name: typeof reserve, more: object = {}): Effects => ({
  [`${name.step}/${name.intent}/${name.round}`]: { ...name, word: 'accepted', executions: 1, ...more },
});
const undone = (name: typeof reserve): Command => ({ type: 'recordUndo', ...name, answer: 'undone' });

const done = { ...accepted(reserve), ...accepted(issue), ...accepted(confirm) };
const withdrawn = livedThrough(
  ...[submit(), accept, begin('permit'), answer(reserve, 'accepted', true), { type: 'withdraw' } as const],
  ...[undone(issue), undone(reserve)],
).dossier;

describe('the judge of effects', () => {
  const { dossier } = livedThrough(...rootDone);

  it('finds nothing wrong where what counts as done stands, once', () => {
    expect(judgeEffects(dossier, done)).toBeUndefined();
  });

  it.each<[string, string, Effects]>([
    ['what was carried out twice', 'I2', { ...done, ...accepted(reserve, { executions: 2 }) }],
    ['what was taken back twice', 'I7', { ...done, ...accepted(reserve, { undone: 2 }) }],
    ['two effects of one intent', 'I2', { ...done, ...accepted({ ...issue, round: 1 }) }],
    ['a completed step without its act', 'I2', { ...accepted(reserve), ...accepted(confirm) }],
    ['a completed part whose last intent was taken back', 'I2', { ...done, ...accepted(confirm, { undone: 1 }) }],
  ])('finds %s', (_, invariant, effects) => {
    expect(judgeEffects(dossier, effects)).toMatchObject({ invariant });
  });
});

describe('the judge of a dossier at rest', () => {
  const head = (dossier: typeof withdrawn) => ({
    dossier,
    state: '',
    facts: [],
    agenda: { dossierId: 'd', seq: 1, digest: '', ...owedBy(dossier) },
  });

  it('finds nothing wrong where all was taken back', () => {
    expect(judgeRest(head(withdrawn), accepted(reserve, { undone: 1 }))).toBeUndefined();
  });

  it('finds what stands although its step was withdrawn', () => {
    expect(judgeRest(head(withdrawn), accepted(reserve))).toMatchObject({ invariant: 'I7' });
  });

  it('lets stand what a person was told of', () => {
    const task = { kind: 'undo-failed', step: 'permit', request: reserve, status: 'done' } as never;
    expect(judgeRest(head({ ...withdrawn, tasks: { t: task } }), accepted(reserve))).toBeUndefined();
  });

  it('finds a dossier in which nobody has anything to do and which is not closed', () => {
    expect(judgeRest(head({ ...withdrawn, outcome: undefined }), {})).toMatchObject({ invariant: 'I3' });
  });

  it('finds an outcome that the law does not know', () => {
    expect(judgeRest(head({ ...withdrawn, outcome: 'COMPLETED' }), {})).toMatchObject({ invariant: 'claim' });
  });
});
