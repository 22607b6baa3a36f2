import { caseOf, submitted, worldOf } from '../samples';
import type { Call } from '../../cast/client-log';
import type { Case } from '../world';
import { judgeOneDecision } from './i6-one-decision';

const task = 'permit.review.0';
const decide = (call: string, changed: Partial<Call> = {}): Call => ({
  ...{ ...submitted, call, what: 'decide', status: 200, about: { task, version: '"1"', decision: 'accept' } },
  ...changed,
});
const loser = decide('c3', { outcome: 'fail', status: 409 });
const found = (calls: Call[], one: Case = caseOf()) =>
  judgeOneDecision({ ...worldOf(one), calls: [submitted, ...calls] }).map(({ what }) => what);
const kept = { ...caseOf(), commands: [{ problem: 'already-decided' }] };

describe('I6, one decision', () => {
  it('is kept when one decided and the other was told so, on record', () => {
    expect(found([decide('c2')])).toEqual([]);
    expect(found([decide('c2'), loser], kept)).toEqual([]);
  });

  it('is broken when the attempt of the second is not on record', () => {
    expect(found([decide('c2'), loser])).toHaveLength(1);
  });

  it('is broken when two officers are told that they had decided', () => {
    expect(found([decide('c2'), decide('c3')])[0]).toContain('two officers');
  });

  it('is broken by two decisions in the ledger', () => {
    const sound = caseOf();
    const decided = sound.told.find(({ type }) => type === 'StepDecided')!;
    expect(found([], { ...sound, told: [...sound.told, { ...decided, id: 'another' }] })).toEqual([
      `${task} was decided twice`,
    ]);
  });

  it('is broken when an officer was told of a decision that the ledger does not hold', () => {
    const refused = decide('c2', { about: { task, version: '"1"', decision: 'refuse' } });
    expect(found([refused])[0]).toContain('not in the ledger');
    expect(found([{ ...refused, outcome: 'unknown' }])).toEqual([]);
  });

  it('looks at each dossier’s own calls', () => {
    expect(found([decide('c2'), decide('c3', { dossierId: 'another' })])).toEqual([]);
  });
});
