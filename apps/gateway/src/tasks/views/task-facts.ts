import { isDeepStrictEqual } from 'node:util';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { Dossier, ProblemIssue } from '@lienthong/dossier';
import { keysOf } from '@lienthong/form';
import type { CheckRequest, RuleIssue } from '@lienthong/plan';
import { factsFor, getProcedure, type Reader } from '@lienthong/procedures';
import { chosenIn, toIssue } from '../../dossiers/check-declaration';
import { ProblemIssueDocument } from '../../openapi/problem-document';

/** The declaration, as far as the officer of a step needs it. */
export class TaskFacts {
  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    description: 'Sensitive fields and whole personal numbers only where the step needs them (RH-04, RH-05)',
  })
  facts!: unknown;

  @ApiPropertyOptional({
    type: 'object',
    additionalProperties: true,
    description: 'What another officer entered by hand and asks to confirm',
  })
  proposedResult?: unknown;

  @ApiPropertyOptional({
    type: 'object',
    additionalProperties: true,
    description: 'Of a correction or annulment: what the dossier that it speaks of declared',
  })
  linkedFacts?: unknown;

  @ApiPropertyOptional({ type: [ProblemIssueDocument], description: 'What is unusual in the declaration' })
  warnings?: ProblemIssue[];
}

type Declared = Pick<CheckRequest, 'facts' | 'settings' | 'linked'>;

/** What a reader gets of it (RH-04, RH-05). `facts` is undefined when the dossier's key was destroyed. */
export function toTaskFacts(dossier: Dossier, reader: Reader, declared: Declared): TaskFacts {
  const { facts, linked } = declared;
  if (facts === undefined) return { facts };
  const shown = factsFor(getProcedure(dossier.plan.procedure), reader, facts);
  const warnings = warningsOf(dossier, declared).filter(({ pointer }) => isSame(facts, shown, pointer));
  return {
    facts: shown,
    ...(warnings.length > 0 && { warnings: warnings.map(toIssue) }),
    ...(linked && { linkedFacts: factsFor(getProcedure(linked.plan.procedure), reader, linked.facts) }),
  };
}

/** As the citizen was warned on the day of submission (domain C.1–C.3). */
function warningsOf({ plan, submittedAt }: Dossier, declared: Declared): RuleIssue[] {
  const request = { ...declared, choose: chosenIn(plan), at: new Date(submittedAt) };
  return getProcedure(plan.procedure).warnings?.(request) ?? [];
}

/** A sentence about what a reader does not get would tell something of it. */
const isSame = (facts: unknown, shown: unknown, pointer: string): boolean =>
  isDeepStrictEqual(valueAt(facts, pointer), valueAt(shown, pointer));

const valueAt = (facts: unknown, pointer: string): unknown =>
  keysOf(pointer).reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], facts);
