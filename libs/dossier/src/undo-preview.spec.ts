import { rootOf, type EffectKind, type Intent, type Plan } from '@lienthong/plan';
import type { Command } from './decide/command';
import { Problem } from './problem';
import {
  accept,
  answer,
  begin,
  bicyclePermit,
  forgetful,
  livedThrough,
  request,
  reviewTask,
  rootDone,
  submit,
} from './samples';
import { previewUndo, type UndoPreview, type Undoing } from './undo-preview';
import { undoPolicy } from './undo-policy';

const withdraw: Undoing = { type: 'withdraw' };
const refuse: Undoing = { type: 'decide', task: reviewTask, by: 'officer:1', decision: 'refuse', reason: 'R' };
const LATER = 1_000_000;

const preview = (commands: Command[], command: Undoing = withdraw): UndoPreview => {
  const { dossier } = livedThrough(...commands);
  const seen = previewUndo(dossier, command, LATER);
  if (seen instanceof Problem) throw seen;
  return seen;
};

/** The permit with other intents in front of its own. */
const withIntents = (intents: Intent[], changes: Partial<Plan['steps'][number]> = {}): Plan => {
  const [permit, ...others] = bicyclePermit.steps;
  return {
    ...bicyclePermit,
    steps: [{ ...permit!, ...changes, intents: [...intents, ...permit!.intents] }, ...others],
  };
};

const paid: Intent = { name: 'collect', agency: 'till', kind: 'technical', gate: 'fee' };
const priced = withIntents([paid], {
  fees: [
    { code: 'late', amount: 8_000, source: 'invented' },
    { code: 'copy', amount: 16_000, source: 'invented' },
  ],
});

describe('an undo preview', () => {
  it('of a refusal names the paid fee as refunded and every branch as cancelled (I.2, RB-22)', () => {
    const seen = preview([submit(priced), begin('permit'), answer(request('permit', 'collect'), 'accepted')], refuse);
    expect(seen).toEqual({
      willBeUndone: [{ order: 1, step: 'permit', intent: 'collect', agency: 'till', kind: 'technical' }],
      stops: [
        { step: 'permit', state: 'REFUSED' },
        { step: 'plate', state: 'CANCELLED_BY_ROOT' },
        { step: 'parking', state: 'CANCELLED_BY_ROOT' },
        { step: 'parade', state: 'CANCELLED_BY_ROOT' },
      ],
      stands: [],
      recovered: [],
      refunds: [
        { step: 'permit', code: 'late', amount: 8_000 },
        { step: 'permit', code: 'copy', amount: 16_000 },
      ],
    });
  });

  it('refunds nothing that was only ordered', () => {
    const seen = preview([submit(priced), begin('permit')], withdraw);
    expect(seen.willBeUndone.map(({ intent }) => intent)).toEqual(['collect']);
    expect(seen.refunds).toEqual([]);
  });

  it('of a withdrawal goes last first and leaves what is done standing (RB-17, RB-18, RI-04)', () => {
    const out: Command[] = [
      ...rootDone,
      begin('parking'),
      begin('parade'),
      answer(request('parking', 'register'), 'pending'),
    ];
    const seen = preview(out);
    expect(seen.willBeUndone.map(({ order, step }) => `${order} ${step}`)).toEqual(['1 parade', '2 parking']);
    expect(seen.stops).toEqual([
      { step: 'parking', state: 'WITHDRAWN' },
      { step: 'parade', state: 'WITHDRAWN' },
    ]);
    expect(seen.stands).toEqual([
      { step: 'permit', why: 'legal-act' },
      { step: 'plate', why: 'legal-act' },
    ]);
  });

  it('takes an undecided act and the reservation before it back, the act first (D3)', () => {
    const seen = preview([submit(), accept, begin('permit'), answer(request('permit', 'reserve'), 'accepted', true)]);
    expect(seen.willBeUndone).toEqual([
      { order: 1, step: 'permit', intent: 'issue', agency: 'office', kind: 'legal-act' },
      { order: 2, step: 'permit', intent: 'reserve', agency: 'plates', kind: 'technical' },
    ]);
    expect(seen.stops.map(({ step }) => step)).toEqual(['permit', 'plate', 'parking', 'parade']);
  });

  it('tells the same of an agency that leaves no tombstones', () => {
    const plan = forgetful(bicyclePermit, 'plates', 'office');
    const seen = preview([submit(plan), accept, begin('permit')]);
    expect(seen.willBeUndone.map(({ intent }) => intent)).toEqual(['reserve']);
    expect(seen.stops).toHaveLength(4);
  });

  it('is what then really happens, in that order', () => {
    const lived: Command[] = [
      submit(),
      accept,
      begin('permit'),
      answer(request('permit', 'reserve'), 'accepted', true),
    ];
    const seen = preview(lived);
    const undone = (intent: string): Command => ({
      type: 'recordUndo',
      ...request('permit', intent),
      answer: 'undone',
    });
    const { events } = livedThrough(...lived, withdraw, ...seen.willBeUndone.map(({ intent }) => undone(intent)));
    const taken = events.flatMap((event) => (event.type === 'UndoAnswered' ? [event.data.intent] : []));
    expect(taken).toEqual(seen.willBeUndone.map(({ intent }) => intent));
  });

  it('names ordered money as to be recovered, and a question as nothing at all (I.2)', () => {
    const plan = withIntents([
      { name: 'look', agency: 'plates', kind: 'query' },
      { name: 'pay', agency: 'till', kind: 'money' },
    ]);
    const lived: Command[] = [
      submit(plan),
      accept,
      begin('permit'),
      answer(request('permit', 'look'), 'accepted', true),
      answer(request('permit', 'pay'), 'accepted', true),
    ];
    const seen = preview(lived);
    expect(seen.willBeUndone.map(({ intent }) => intent)).toEqual(['reserve', 'pay']);
    expect(seen.recovered).toEqual([{ step: 'permit', intent: 'pay', agency: 'till' }]);
  });

  it('says that an act stands whose agency has said that it is too late (RB-19)', () => {
    const out: Command[] = [...rootDone, begin('parking')];
    const tooLate: Command = { type: 'recordUndo', ...request('parking', 'register'), answer: 'too-late' };
    const { dossier } = livedThrough(...out, withdraw, tooLate);
    expect(previewUndo({ ...dossier, withdrawalRequested: undefined }, withdraw, LATER)).toMatchObject({
      stands: expect.arrayContaining([{ step: 'parking', why: 'point-of-no-return' }]),
    });
  });

  it('is refused as the command itself would be', () => {
    const { dossier } = livedThrough(submit(), accept);
    expect(previewUndo(dossier, refuse, LATER)).toMatchObject({ code: 'already-decided' });
    const ended = livedThrough(submit(), refuse);
    expect(previewUndo(ended.dossier, withdraw, LATER)).toMatchObject({ code: 'nothing-to-withdraw' });
  });

  it('changes nothing and leaves out what was being undone anyway', () => {
    const lived: Command[] = [
      submit(),
      accept,
      begin('permit'),
      answer(request('permit', 'reserve'), 'accepted', true),
    ];
    const { dossier } = livedThrough(...lived, withdraw);
    const text = JSON.stringify(dossier);
    const seen = previewUndo({ ...dossier, withdrawalRequested: undefined }, withdraw, LATER);
    expect(seen).toMatchObject({ willBeUndone: [] });
    expect(JSON.stringify(dossier)).toBe(text);
  });
});

describe('the undo policy (I.2)', () => {
  const kinds = Object.keys(undoPolicy) as EffectKind[];
  const withOne = (kind: EffectKind): Plan => withIntents([{ name: 'first', agency: 'plates', kind }]);

  it.each(kinds)('is what the engine does with an effect of kind %s before its step has its act', (kind) => {
    const seen = preview([submit(withOne(kind)), accept, begin('permit')]);
    expect(seen.willBeUndone.length > 0).toBe(undoPolicy[kind].before !== 'nothing');
    expect(rootOf(withOne(kind)).intents[0]!.kind).toBe(kind);
  });

  it.each(kinds)('… and never takes back one of kind %s by itself once the act stands', (kind) => {
    const seen = preview([
      submit(withOne(kind)),
      accept,
      begin('permit'),
      answer(request('permit', 'first'), 'accepted', true),
      answer(request('permit', 'reserve'), 'accepted', true),
      answer(request('permit', 'issue'), 'accepted', true),
      answer(request('permit', 'confirm'), 'accepted'),
    ]);
    expect(seen.willBeUndone).toEqual([]);
    expect(seen.stands).toContainEqual({ step: 'permit', why: 'legal-act' });
  });
});
