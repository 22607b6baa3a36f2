import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { Dossier } from '@lienthong/dossier';
import { findProcedure } from '@lienthong/procedures';
import type { Said } from '../said';
import { DossierView, StepView, toDossierView } from './dossier-view';

export class SentenceView {
  @ApiProperty()
  vi!: string;

  @ApiProperty()
  en!: string;
}

export class StepDetail extends StepView {
  @ApiPropertyOptional({ type: SentenceView, description: 'For people' })
  sentence?: SentenceView;

  @ApiPropertyOptional({ description: 'Code of why it was refused or sent back' })
  reason?: string;

  @ApiPropertyOptional({ description: 'Legal ground of a refusal' })
  ground?: string;

  @ApiPropertyOptional({ description: "The officer's words to the citizen" })
  note?: string;
}

export class QuestionView {
  @ApiProperty({ enum: ['supplement'] })
  kind!: 'supplement';

  @ApiProperty()
  step!: string;

  @ApiProperty()
  title!: string;

  @ApiPropertyOptional()
  reason?: string;

  @ApiPropertyOptional()
  note?: string;
}

/** One dossier as its citizen follows it. */
export class DossierDetail extends DossierView {
  @ApiProperty({ type: [StepDetail] })
  declare steps: StepDetail[];

  @ApiProperty({ type: [QuestionView], description: 'What waits for the citizen' })
  questions!: QuestionView[];
}

export function toDossierDetail(dossierId: string, dossier: Dossier, said: Record<string, Said>): DossierDetail {
  const view = toDossierView({ dossierId, dossier });
  const procedure = findProcedure(dossier.plan.procedure);
  const steps = view.steps.map((step): StepDetail => {
    const sentence = procedure?.tellStep(step.step, step.state);
    return { ...step, ...(sentence && { sentence: { vi: sentence.vi, en: sentence.en } }), ...said[step.step] };
  });
  return { ...view, steps, questions: steps.filter(({ state }) => state === 'AWAITING_SUPPLEMENT').map(toQuestion) };
}

const toQuestion = ({ step, title, reason, note }: StepDetail): QuestionView => ({
  kind: 'supplement',
  step,
  title,
  ...(reason && { reason }),
  ...(note && { note }),
});
