import type { Form, Phrase } from '@lienthong/form';
import type {
  AgencyId,
  Intent,
  Link,
  LinkedDossier,
  ProcedureId,
  Readers,
  RuleIssue,
  Sample,
  SettingDefinition,
  StepId,
} from '@lienthong/plan';
import type { TObject } from '@sinclair/typebox';

import { procedureOf } from '../declaration/procedure-of';
import type { OfferedProcedure } from '../registry';
import type { RequestBuilder } from '../requests/requests-of';
import type { SettingsReader } from '../settings';
import { checkLinked } from './check';
import { planLinked } from './plan';

/** An act of another dossier is corrected or annulled, and everybody who used it is told (RI-03, RI-05): as data. */
export interface LinkedProcedure {
  id: ProcedureId;
  code: string;
  title: string;
  /** Whose act: always the root of that procedure. */
  of: { procedure: ProcedureId; step: StepId };
  kind: Link['kind'];
  /** Prefix of its settings. */
  key: string;
  form: Form<TObject, LinkedContext>;
  /** Beyond what every such procedure asks of the other dossier. */
  mayBegin?(linked: LinkedDossier, settings: SettingsReader): RuleIssue | undefined;
  warnings?: OfferedProcedure['warnings'];
  root: Act;
  consumers: readonly Consumer[];
  requests: Record<string, RequestBuilder>;
  readers?: Readers;
  samples: Record<string, Sample>;
  settings: Record<string, SettingDefinition>;
}

/** A step, and how it stands inside a sentence. */
export interface Act {
  id: StepId;
  title: string;
  name: Phrase;
  intent: Intent;
  resultName: string;
  source: string;
}

/** An act of another agency, which ends its step. */
export const act = (name: string, agency: AgencyId): Intent => ({ name, agency, kind: 'legal-act', completes: true });

/** Who got the act's data: told when the other dossier's step `of` has its result. */
export interface Consumer extends Act {
  of: StepId;
  /** Beyond that: whether there is something to do. */
  isTold?(linked: LinkedDossier): boolean;
}

export interface LinkedContext {
  /** Day of submission in Việt Nam. */
  today: string;
  settings: SettingsReader;
  linked: LinkedDossier;
}

export const linkedProcedure = (definition: LinkedProcedure): OfferedProcedure => {
  const { id, code, title, of, kind, form, root, consumers, requests, readers, samples, settings, warnings } =
    definition;
  return procedureOf({
    id,
    code,
    title,
    actsOn: { procedure: of.procedure, kind },
    check: checkLinked(definition),
    ...(warnings && { warnings }),
    plan: planLinked(definition),
    requests,
    ...(readers && { readers }),
    schema: form.schema,
    samples,
    settings,
    stepNames: Object.fromEntries([root, ...consumers].map((act) => [act.id, act.name])),
  });
};
