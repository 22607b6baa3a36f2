import {
  getIntent,
  getStep,
  hasResult,
  isTerminal,
  type AgencyId,
  type EffectKind,
  type StepId,
} from '@lienthong/plan';
import type { FeeLine, StepState } from '@lienthong/plan';
import { owedBy, remembersKeys } from './agenda';
import { carryOut } from './carry-out';
import type { CommandOf } from './decide/command';
import { nameOf } from './decide/requests';
import { endedWithoutResult, requestsOf, type Dossier, type Request } from './dossier';
import { Problem } from './problem';
import { requestId } from './request-key';

/** What a refusal or withdrawal would take back, in which order, and what it cannot. */
export interface UndoPreview {
  /** Last first, as the agenda would do it. */
  willBeUndone: { order: number; step: StepId; intent: string; agency: AgencyId; kind: EffectKind }[];
  /** Steps that would end without their act. */
  stops: { step: StepId; state: StepState }[];
  /** `legal-act`: only corrected or annulled by a decision (I.2). `point-of-no-return`: its agency has said that it is too late (RB-17). */
  stands: { step: StepId; why: 'legal-act' | 'point-of-no-return' }[];
  /** Already ordered: held back if it has not left, else recovered by decision. VND. */
  recovered: { step: StepId; intent: string; agency: AgencyId; amount?: number }[];
  /** Paid fee lines that go back (D11). */
  refunds: ({ step: StepId } & Pick<FeeLine, 'code' | 'amount'>)[];
}

export type Undoing = CommandOf<'decide'> | CommandOf<'resolve'> | CommandOf<'withdraw'>;

/** As if the command were given now and every agency then answered `undone`; or why it may not be given. Changes nothing. */
export function previewUndo(before: Dossier, command: Undoing, now: number): UndoPreview | Problem {
  const present = told(before, { type: 'tick' }, now);
  const begun = carryOut(present, command, now);
  if (begun instanceof Problem) return begun;
  const { end, taken } = workedOff(begun.dossier, now);
  const undone = taken.filter((request) => present.requests[requestId(request)]!.undo === undefined);
  return {
    willBeUndone: undone.map(({ step, intent }, index) => {
      const { agency, kind } = getIntent(before.plan, step, intent);
      return { order: index + 1, step, intent, agency, kind };
    }),
    stops: stopsOf(present, end),
    stands: standsOf(end),
    recovered: recoveredOf(end, undone),
    refunds: refundsOf(end, undone),
  };
}

const told = (dossier: Dossier, command: Parameters<typeof carryOut>[1], now: number): Dossier => {
  const done = carryOut(dossier, command, now);
  if (done instanceof Problem) throw done;
  return done.dossier;
};

/** One undo after the other as the agenda owes them; what only a failed earlier undo holds up comes last. */
function workedOff(start: Dossier, now: number): { end: Dossier; taken: Request[] } {
  const taken: Request[] = [];
  let dossier = start;
  for (;;) {
    const next = findNext(dossier);
    const unsettled = findUnsettled(dossier);
    if (next) {
      taken.push(next);
      dossier = told(dossier, { type: 'recordUndo', ...nameOf(next), answer: 'undone' }, now);
    } else if (unsettled) dossier = told(dossier, { type: 'giveUp', ...nameOf(unsettled), why: 'unknown' }, now);
    else return { end: dossier, taken: [...taken, ...owing(dossier)] };
  }
}

function findNext(dossier: Dossier): Request | undefined {
  const undo = owedBy(dossier).owed.find(({ kind }) => kind === 'undo');
  return undo && dossier.requests[requestId({ ...undo, intent: undo.intent! })];
}

/** At an agency that leaves no tombstones the sending has to settle before anything is taken back. */
const findUnsettled = (dossier: Dossier): Request | undefined =>
  owing(dossier).find((request) => request.status === 'begun' && !remembersKeys(dossier, request));

const owing = (dossier: Dossier): Request[] =>
  Object.values(dossier.requests)
    .filter(({ undo }) => undo === 'owed')
    .sort((a, b) => b.order - a.order);

const stopsOf = (present: Dossier, end: Dossier): UndoPreview['stops'] =>
  end.plan.steps
    .filter(({ id }) => !isTerminal(present.steps[id]!.state) && endedWithoutResult(end, id))
    .map(({ id }) => ({ step: id, state: end.steps[id]!.state }));

function standsOf(end: Dossier): UndoPreview['stands'] {
  return end.plan.steps.flatMap(({ id }): UndoPreview['stands'] => {
    const { state, kept } = end.steps[id]!;
    if (hasResult(state) || requestsOf(end, id).some((request) => isStandingAct(end, request)))
      return [{ step: id, why: 'legal-act' }];
    return kept && !isTerminal(state) ? [{ step: id, why: 'point-of-no-return' }] : [];
  });
}

/** A step may end without its own act although another act of it was done. */
const isStandingAct = (dossier: Dossier, { step, intent, status, undo }: Request): boolean =>
  status === 'accepted' && undo !== 'undone' && getIntent(dossier.plan, step, intent).kind === 'legal-act';

const recoveredOf = (end: Dossier, undone: Request[]): UndoPreview['recovered'] =>
  [...undone.filter(({ status }) => status === 'accepted'), ...gone(end)].flatMap(({ step, intent }) => {
    const { kind, agency } = getIntent(end.plan, step, intent);
    if (kind !== 'money') return [];
    const route = getStep(end.plan, step).routes?.find(({ intents }) => intents.some(({ name }) => name === intent));
    return [{ step, intent, agency, ...(route?.amount !== undefined && { amount: route.amount }) }];
  });

const gone = (end: Dossier): Request[] => Object.values(end.requests).filter(({ undo }) => undo === 'too-late');

const refundsOf = ({ plan }: Dossier, undone: Request[]): UndoPreview['refunds'] =>
  undone.flatMap(({ step, intent, status }) =>
    status === 'accepted' && getIntent(plan, step, intent).gate === 'fee'
      ? (getStep(plan, step).fees ?? []).map(({ code, amount }) => ({ step, code, amount }))
      : [],
  );
