import type { Command } from '../decide/command';
import { accept, answer, begin, livedAt, request, reviewTask, submit, tick, type Moment } from '../samples';
import { gatesOpen, received, signed, timedPermit } from '../timed-permit';
import { messagesOf } from './messages';
import { nationalStatus, statusStep } from './national-status';

const filed: Moment = ['2026-11-23T09:00', submit(timedPermit)];
const atOffice: Moment = ['2026-11-23T09:00', ...received, ...gatesOpen];
const decided = (decision: string, task = reviewTask): Command =>
  ({ ...accept, task, decision, reason: 'R' }) as Command;
const out: Moment = [...atOffice, ...signed, begin('parking')];
const lost: Command = { type: 'giveUp', ...request('parking', 'register'), why: 'unreachable' };
const undo = (step: string, intent: string): Command => ({
  type: 'recordUndo',
  ...request(step, intent),
  answer: 'undone',
});
const allBack = [undo('parking', 'collect'), undo('parking', 'consent'), undo('permit', 'collect')];
const sentBack: Command[] = [begin('permit'), answer(request('permit', 'reserve'), 'needs-supplement')];

/** Every moment of a dossier and what the national portal has to be told of it: shown as it is, never as done. */
const moments: [what: string, status: number, step: string | undefined, ...moments: Moment[]][] = [
  ['whose fee is awaited', 6, 'permit', filed],
  [
    'whose fee’s order could not be made',
    6,
    undefined,
    [...filed, begin('permit'), { type: 'giveUp', ...request('permit', 'collect'), why: 'unreachable' }],
  ],
  ['that the office has received', 2, undefined, atOffice],
  ['that an officer has accepted', 4, undefined, [...atOffice, accept]],
  ['that waits for a supplement', 5, 'permit', [...atOffice, decided('supplement')]],
  [
    'that waits for a supplement and a branch’s fee (D14: 6 before 5)',
    6,
    'parking',
    [
      '2026-11-23T09:00',
      ...received,
      ...signed,
      begin('parking'),
      answer(request('parking', 'consent'), 'accepted'),
      begin('helmet'),
      answer(request('helmet', 'issue'), 'needs-supplement'),
    ],
  ],
  ['whose supplement was answered', 4, undefined, [...atOffice, decided('supplement'), { type: 'supplement' }]],
  ['whose branch has failed technically', 4, undefined, [...out, lost]],
  ['whose branch is late and apologised for', 4, undefined, [...out, lost], ['2026-12-15T09:00', tick]],
  ['that was refused before it was received', 3, undefined, [...atOffice, decided('refuse'), ...allBack]],
  ['that nobody paid for', 3, undefined, filed, ['2026-12-10T09:00', tick]],
  [
    'that was stopped after it was received',
    8,
    undefined,
    [
      ...atOffice,
      ...signed.slice(0, 3),
      answer(request('permit', 'issue'), 'refused'),
      undo('permit', 'reserve'),
      ...allBack,
    ],
  ],
  [
    'that was stopped after an agency had asked for a supplement',
    8,
    undefined,
    [...atOffice, accept, ...sentBack, { type: 'supplement' }, decided('refuse', 'permit.review.1'), ...allBack],
  ],
  ['that the citizen wants back', 4, undefined, [...atOffice, { type: 'withdraw' }]],
  ['whose withdrawal was accepted', 7, undefined, [...atOffice, { type: 'withdraw' }, ...allBack]],
];

describe('the national status (RE-01, D14) is never rewritten (RG-02)', () => {
  it.each(moments)('of a dossier %s is %i', (_, status, step, ...lived) => {
    const { dossier } = livedAt(...lived);
    expect(nationalStatus(dossier)).toBe(status);
    expect(statusStep(dossier, nationalStatus(dossier))).toBe(step);
  });

  it('is told when it changes and only then, in the order in which it changed', () => {
    const told: number[] = [];
    const commands: Command[] = [
      ...received,
      decided('supplement'),
      { type: 'supplement' },
      decided('accept', 'permit.review.1'),
    ];
    commands.forEach((_, index) => {
      const before = index > 0 ? livedAt(['2026-11-23T09:00', ...commands.slice(0, index)]).dossier : undefined;
      const { dossier, events } = livedAt(['2026-11-23T09:00', ...commands.slice(0, index + 1)]);
      told.push(
        ...messagesOf(before, dossier, events).flatMap((message) => (message.to === 'portal' ? [message.status] : [])),
      );
    });
    expect(told).toEqual([1, 6, 2, 5, 4]);
  });
});
