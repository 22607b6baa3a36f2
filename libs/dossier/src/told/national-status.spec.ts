import type { Command } from '../decide/command';
import { begin, livedThrough, request, reviewTask, submit } from '../samples';
import { nationalStatus } from './national-status';

const accepted = (step: string, intent: string): Command => ({
  type: 'recordAnswer',
  ...request(step, intent),
  answer: 'accepted',
  beginNext: 'own' as const,
  digest: `${step} ${intent}`,
});
const accept: Command = { type: 'decide', task: reviewTask, by: 'officer:1', decision: 'accept' };
const done: Command[] = [
  submit(),
  accept,
  begin('permit'),
  ...['reserve', 'issue', 'confirm'].map((intent) => accepted('permit', intent)),
  ...['parking', 'parade'].flatMap((step) => [begin(step), accepted(step, 'register')]),
];
const delivered = (step: string, intent: string): Command => ({
  type: 'recordDelivery',
  results: [{ step, digest: `${step} ${intent}` }],
});

describe('the national status (RE-01)', () => {
  it('is 9 until every result is in the citizen’s store, then 10; a reservation is no result', () => {
    const issued = delivered('permit', 'issue');
    const parking = delivered('parking', 'register');
    expect(nationalStatus(livedThrough(...done).dossier)).toBe(9);
    expect(nationalStatus(livedThrough(...done, issued, parking).dossier)).toBe(9);
    expect(nationalStatus(livedThrough(...done, issued, parking, delivered('parade', 'register')).dossier)).toBe(10);
  });
});
