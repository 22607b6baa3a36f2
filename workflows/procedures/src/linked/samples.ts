import { addDays, vietnamDay } from '@lienthong/form';
import { hasResult, type LinkedDossier, type Procedure, type Sample, type StepStates } from '@lienthong/plan';

import { variantsOf } from '../samples/variants';

/** An invented dossier that ended thirty days ago: what was requested is completed, unless said otherwise. */
export const earlierDossier =
  (procedure: Procedure, name: string, results: (registeredOn: string) => Record<string, unknown>) =>
  (states: StepStates = {}) =>
  (at: Date): LinkedDossier => {
    const { facts, choose } = procedure.samples[name]!;
    const submitted = new Date(at.getTime() - 30 * 86_400_000);
    const request = { facts: facts(submitted), choose, at: submitted, durations, agencies: {} };
    const plan = procedure.plan(request);
    const ended = plan.steps.map(({ id, requested }) => [id, requested ? 'COMPLETED' : 'NOT_REQUESTED'] as const);
    const steps: StepStates = { ...Object.fromEntries(ended), ...states };
    const made = Object.entries(results(vietnamDay(submitted))).filter(([id]) =>
      hasResult(steps[id] ?? 'NOT_REQUESTED'),
    );
    return { dossierId, plan, steps, facts: request.facts, results: Object.fromEntries(made) };
  };

const durations = { patienceMs: 1, pollMs: 1, pollMaxMs: 1 };
const dossierId = '01930000-0000-7000-8000-0000000000aa';

export const bookOf = (registeredOn: string) => ({
  number: `123/${registeredOn.slice(0, 4)}`,
  volume: '01',
  page: '45',
  registeredOn,
});

/** A decision of the day before submission. */
const decisionOf = (at: Date) => ({
  number: '12/QĐ-UBND',
  issuedOn: addDays(vietnamDay(at), -1),
  authority: 'commune-committee',
  issuedBy: 'Ủy ban nhân dân phường Ba Đình',
  ground: 'Luật Hộ tịch 60/2014/QH13',
});

/** Declarations of a decision and what it `says`, about a dossier. */
export const samplesOf = (says: object) => (linked: Sample['linked']) =>
  variantsOf({ facts: (at) => ({ decision: decisionOf(at), ...says }), linked });
