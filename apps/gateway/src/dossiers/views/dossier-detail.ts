import { ApiProperty, ApiPropertyOptional, IntersectionType } from '@nestjs/swagger';
import { nationalStatus, routeOf, TOTAL, type Dossier } from '@lienthong/dossier';
import { getStep, type StepId } from '@lienthong/plan';
import { findProcedure } from '@lienthong/procedures';
import type { Said } from '../said';
import { BenefitView, toBenefit } from './benefit-view';
import { DossierView, StepView, toDossierView } from './dossier-view';
import { LinkedToView, LinkView, toLinks } from './link-view';
import { OfficeFormView, toOfficeForm } from './office-form-view';
import { QuestionView, questionsOf, type QuestionDetails } from './question-view';
import { SentenceView } from './sentence-view';
import { DueView, isVerified, toDueView, waitsOf, WaitView } from './time-view';

export class StepDetail extends IntersectionType(StepView, DueView) {
  @ApiPropertyOptional({ type: SentenceView, description: 'For people' })
  sentence?: SentenceView;

  @ApiPropertyOptional({ description: 'What its result is called' })
  resultName?: string;

  @ApiPropertyOptional({ type: OfficeFormView, description: 'In which its office told last how it stands (RB-11)' })
  form?: OfficeFormView;

  @ApiPropertyOptional({ example: 'no-permanent-residence', description: 'Why the law leaves it out, as a code' })
  notRequestedBecause?: string;

  @ApiProperty({ type: [WaitView], description: 'What it waits for, and until when' })
  waitsFor!: WaitView[];

  @ApiPropertyOptional({ description: 'It is being verified, and has the longer limit (RB-14)' })
  verifying?: boolean;

  @ApiPropertyOptional({ type: BenefitView, description: 'Who decides on it and pays, once that is known' })
  benefit?: BenefitView;

  @ApiPropertyOptional({ description: 'Code of why it was refused or sent back' })
  reason?: string;

  @ApiPropertyOptional({ description: 'Legal ground of a refusal' })
  ground?: string;

  @ApiPropertyOptional({ description: "The officer's words to the citizen" })
  note?: string;
}

/** One dossier as its citizen follows it. */
export class DossierDetail extends IntersectionType(DossierView, DueView) {
  @ApiProperty({ type: 'integer', minimum: 1, maximum: 10, description: 'Status at the national portal (E.1)' })
  nationalStatus!: number;

  @ApiProperty({ type: [StepDetail] })
  declare steps: StepDetail[];

  @ApiProperty({ type: [QuestionView], description: 'What waits for the citizen' })
  questions!: QuestionView[];

  @ApiPropertyOptional({ type: [LinkView], description: 'Dossiers that correct or annul an act of this one' })
  links?: LinkView[];

  @ApiPropertyOptional({
    description: 'An act was corrected or annulled, and not every agency has confirmed it (RI-03)',
  })
  divergent?: boolean;

  @ApiPropertyOptional({ type: LinkedToView })
  linkedTo?: LinkedToView;
}

/** What a view tells besides the folded state. */
export interface DetailSources extends QuestionDetails {
  said: Record<string, Said>;
  /** Linked dossiers that the viewer may see. */
  visible: ReadonlySet<string>;
}

export function toDossierDetail(dossierId: string, dossier: Dossier, sources: DetailSources): DossierDetail {
  const view = toDossierView({ dossierId, dossier });
  return {
    ...view,
    ...toDueView(dossier.clocks[TOTAL]),
    nationalStatus: nationalStatus(dossier),
    steps: view.steps.map((step) => ({ ...step, ...detailsOf(dossier, step.step), ...sources.said[step.step] })),
    questions: questionsOf(dossier, sources),
    ...toLinks(dossier, sources.visible),
  };
}

function detailsOf(dossier: Dossier, step: StepId): Omit<StepDetail, keyof StepView> {
  const { state } = dossier.steps[step]!;
  const { resultName, notRequestedBecause } = getStep(dossier.plan, step);
  const sentence = findProcedure(dossier.plan.procedure)?.tellStep(step, state);
  const route = routeOf(dossier, step);
  const form = toOfficeForm(dossier, step);
  return {
    ...toDueView(dossier.clocks[step]),
    ...(sentence && { sentence: { vi: sentence.vi, en: sentence.en } }),
    ...(form && { form }),
    ...(resultName && { resultName }),
    ...(notRequestedBecause && { notRequestedBecause }),
    waitsFor: waitsOf(dossier, step),
    ...(isVerified(dossier, step) && { verifying: true }),
    ...(route && { benefit: toBenefit(route) }),
  };
}
