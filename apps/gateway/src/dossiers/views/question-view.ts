import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { Dossier } from '@lienthong/dossier';
import { getStep } from '@lienthong/plan';
import { BenefitView, toBenefit } from './benefit-view';
import { waitsOf, type WaitKind } from './time-view';

export class FeeLineView {
  @ApiProperty({ example: 'lateBirth' })
  code!: string;

  @ApiProperty({ type: 'integer', description: 'VND' })
  amount!: number;
}

/** Something that waits for the citizen; which fields are there goes by its kind. */
export class QuestionView {
  @ApiProperty({ enum: ['supplement', 'consent', 'fee', 'route'] })
  kind!: WaitKind;

  @ApiProperty()
  step!: string;

  @ApiProperty()
  title!: string;

  @ApiProperty({ format: 'date-time', description: 'The last second in which an answer counts' })
  deadline!: string;

  @ApiPropertyOptional({ description: 'Of a supplement: code of what is missing' })
  reason?: string;

  @ApiPropertyOptional({ description: "Of a supplement: the officer's words" })
  note?: string;

  @ApiPropertyOptional({ type: [String], description: 'Of a consent: who is asked, by role (RB-13)' })
  roles?: string[];

  @ApiPropertyOptional({ type: [FeeLineView], description: 'Of a fee (RB-22)' })
  lines?: FeeLineView[];

  @ApiPropertyOptional({ type: 'integer', description: 'Of a fee: VND in all' })
  total?: number;

  @ApiPropertyOptional({ type: BenefitView, description: 'Of a route: who would pay instead (RC-02)' })
  offer?: BenefitView;
}

/** What a question says besides its kind and date, from outside the folded state. */
export interface QuestionDetails {
  said: Record<string, { reason?: string; note?: string }>;
  consentRoles: Record<string, string[]>;
}

export const questionsOf = (dossier: Dossier, details: QuestionDetails): QuestionView[] =>
  dossier.plan.steps.flatMap(({ id: step, title }) =>
    waitsOf(dossier, step).map(({ for: kind, deadline }): QuestionView => ({
      kind,
      step,
      title,
      deadline,
      ...contentOf(dossier, step, kind, details),
    })),
  );

function contentOf(
  { plan, steps }: Dossier,
  step: string,
  kind: WaitKind,
  { said, consentRoles }: QuestionDetails,
): Partial<QuestionView> {
  const { fees = [], routes = [] } = getStep(plan, step);
  switch (kind) {
    case 'supplement': {
      const { reason, note } = said[step] ?? {};
      return { ...(reason && { reason }), ...(note && { note }) };
    }
    case 'consent':
      return { roles: consentRoles[step] ?? [] };
    case 'fee': {
      const lines = fees.map(({ code, amount }) => ({ code, amount }));
      return { lines, total: lines.reduce((sum, { amount }) => sum + amount, 0) };
    }
    case 'route': {
      const route = routes.find(({ id }) => id === steps[step]!.offered);
      return route ? { offer: toBenefit(route) } : {};
    }
  }
}
