import { getIntent, isTerminal, rootOf, type StepId } from '@lienthong/plan';
import { TOTAL, type DeadlineKind, type Dossier } from '../dossier';
import type { DossierEvent, EventOf } from '../events';

/** Kinds of notices (domain B.9), and one for the offer of another payer (RC-02). */
export type NoticeKind =
  | 'SUBMITTED'
  | 'RECEIVED_APPOINTMENT'
  | 'FEE_DUE'
  | 'FEE_PAID'
  | 'CONSENT_REQUESTED'
  | 'CONSENT_REMINDER'
  | 'SUPPLEMENT_REQUESTED'
  | 'SUPPLEMENT_REMINDER'
  | 'STEP_ACCEPTED'
  | 'STEP_RESULT'
  | 'STEP_REFUSED'
  | 'VERIFICATION_STARTED'
  | 'APOLOGY'
  | 'ROUTE_OFFERED'
  | 'RESIDENCE_DUTY_REMINDER'
  | 'PAYMENT_ANNOUNCED'
  | 'CORRECTION_ISSUED'
  | 'DOSSIER_CLOSED'
  | 'SURVEY';

export interface Notice {
  kind: NoticeKind;
  step?: StepId;
  /** A date that the notice names (epoch ms). */
  date?: number;
}

/** What one event has to be told to the citizen as; each event is told once, so each notice is (RB-20). */
export function noticesOf(dossier: Dossier, event: DossierEvent): Notice[] {
  switch (event.type) {
    case 'DossierSubmitted':
      return [{ kind: 'SUBMITTED' }];
    case 'DueSet':
      return appointment(dossier, event.data);
    case 'DeadlineSet':
      return asked(event.data.kind, event.data.step, event.data.deadline);
    case 'DeadlineNeared':
      return reminded(dossier, event.data);
    case 'StepDecided':
      return event.data.decision === 'accept' ? [{ kind: 'STEP_ACCEPTED', step: event.data.step }] : [];
    case 'RequestAnswered':
      return event.data.answer === 'accepted' ? answered(dossier, event.data) : [];
    case 'StepCompleted':
      return [{ kind: 'STEP_RESULT', step: event.data.step }];
    case 'StepRefused':
    case 'StepExpired':
      return [{ kind: 'STEP_REFUSED', step: event.data.step }];
    case 'ApologyIssued':
      return [{ kind: 'APOLOGY', step: event.data.step, date: event.data.due }];
    case 'ReminderFellDue':
      return [{ kind: 'RESIDENCE_DUTY_REMINDER', step: event.data.step }];
    case 'StepCorrected':
      return [{ kind: 'CORRECTION_ISSUED', step: event.data.step }];
    case 'DossierClosed':
      return dossier.closings > 1 ? [{ kind: 'DOSSIER_CLOSED' }] : [{ kind: 'DOSSIER_CLOSED' }, { kind: 'SURVEY' }];
    default:
      return [];
  }
}

/** The date of the whole dossier is the appointment; a step's own date is told when it changes under the citizen's eyes. */
function appointment(dossier: Dossier, { scope, why, due }: { scope: string; why: string; due: number }): Notice[] {
  const isWhole = dossier.plan.total ? scope === TOTAL : scope === rootOf(dossier.plan).id;
  if (why === 'verification') return scope === TOTAL ? [] : [{ kind: 'VERIFICATION_STARTED', step: scope, date: due }];
  return isWhole ? [{ kind: 'RECEIVED_APPOINTMENT', date: due }] : [];
}

function asked(kind: DeadlineKind, step: StepId, date: number): Notice[] {
  const kinds: Record<DeadlineKind, NoticeKind> = {
    supplement: 'SUPPLEMENT_REQUESTED',
    consent: 'CONSENT_REQUESTED',
    fee: 'FEE_DUE',
    reroute: 'ROUTE_OFFERED',
  };
  return [{ kind: kinds[kind], step, date }];
}

function reminded(dossier: Dossier, { kind, step }: EventOf<'DeadlineNeared'>['data']): Notice[] {
  const { state, deadlines } = dossier.steps[step]!;
  const date = deadlines?.[kind]?.at;
  // The same moment may have brought the answer, or the end.
  if (date === undefined || isTerminal(state)) return [];
  if (kind === 'supplement') return [{ kind: 'SUPPLEMENT_REMINDER', step, date }];
  return kind === 'consent' ? [{ kind: 'CONSENT_REMINDER', step, date }] : asked(kind, step, date);
}

function answered(dossier: Dossier, { step, intent }: { step: StepId; intent: string }): Notice[] {
  const { gate, kind, ifLate } = getIntent(dossier.plan, step, intent);
  if (gate === 'fee') return [{ kind: 'FEE_PAID', step }];
  if (kind === 'money') return [{ kind: 'PAYMENT_ANNOUNCED', step }];
  return ifLate ? [{ kind: 'CORRECTION_ISSUED', step }] : [];
}
