import {
  getStep,
  hasResult,
  type LinkedDossier,
  type PlanRequest,
  type PlanStep,
  type Procedure,
} from '@lienthong/plan';

import { findSharedPack } from '../rule-packs';
import { limitsOf, type SettingsReader, settingsReader } from '../settings';
import type { Act, Consumer, LinkedProcedure } from './procedure';

/** The decision first, by an officer of the office that made the act; then everybody who used it, in parallel. */
export const planLinked =
  (definition: LinkedProcedure): Procedure['plan'] =>
  ({ at, linked, settings: overrides, durations, agencies }: PlanRequest) => {
    const pack = findSharedPack(at);
    if (!pack || !linked) throw new Error(`${definition.id} is planned only after it was checked`);
    const settings = settingsReader(definition.settings, overrides);
    const of = { definition, linked, settings };
    return {
      procedure: definition.id,
      pack: pack.id,
      code: definition.code,
      calendar: settings.text('calendar'),
      limits: limitsOf(settings),
      linked: { dossierId: linked.dossierId, kind: definition.kind, step: definition.of.step },
      steps: [decisionStep(of), ...definition.consumers.map((consumer) => consumerStep(consumer, of))],
      durations,
      agencies,
    };
  };

interface Planned {
  definition: LinkedProcedure;
  linked: LinkedDossier;
  settings: SettingsReader;
}

const decisionStep = ({ definition, linked, settings }: Planned): PlanStep => ({
  ...stepOf(definition.root),
  unit: getStep(linked.plan, definition.of.step).unit,
  requested: true,
  after: [],
  review: true,
  due: {
    days: settings.number(`${definition.key}.dueWD`),
    verifyDays: settings.number(`${definition.key}.verifyDueWD`),
  },
});

/** Who never got the data has nothing to do, and the plan says so. */
const consumerStep = (consumer: Consumer, { definition, linked, settings }: Planned): PlanStep => {
  const isTold = hasResult(linked.steps[consumer.of] ?? 'NOT_REQUESTED') && (consumer.isTold?.(linked) ?? true);
  return {
    ...stepOf(consumer),
    unit: getStep(linked.plan, consumer.of).unit,
    requested: isTold,
    ...(!isTold && { notRequestedBecause: 'data-never-received' }),
    after: [definition.root.id],
    review: false,
    due: { days: settings.number(`${definition.key}.consumerDueWD`) },
  };
};

const stepOf = ({ id, title, intent, resultName, source }: Act) => ({
  id,
  title,
  agency: intent.agency,
  intents: [intent],
  resultName,
  source,
});
