import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { Dossier, ProblemIssue } from '@lienthong/dossier';
import type { CheckRequest } from '@lienthong/plan';
import { findProcedure } from '@lienthong/procedures';
import { chosenIn, toIssue } from '../../dossiers/check-declaration';
import { ProblemIssueDocument } from '../../openapi/problem-document';

/** The declaration as the reviewing officer needs it. */
export class TaskFacts {
  @ApiProperty({ type: 'object', additionalProperties: true })
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

/** As the citizen was warned on the day of submission (domain C.1–C.3). */
export function warningsOf({ plan, submittedAt }: Dossier, declared: Declared): ProblemIssue[] {
  const request = { ...declared, choose: chosenIn(plan), at: new Date(submittedAt) };
  return (findProcedure(plan.procedure)?.warnings?.(request) ?? []).map(toIssue);
}
