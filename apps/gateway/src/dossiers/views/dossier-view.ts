import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { Dossier } from '@lienthong/dossier';
import type { DossierListed } from '@lienthong/ledger';
import { stepStates, type StepState } from '@lienthong/plan';

export class StepView {
  @ApiProperty({ example: 'birth-registration' })
  step!: string;

  @ApiProperty({ example: 'Đăng ký khai sinh' })
  title!: string;

  @ApiProperty({ enum: stepStates, enumName: 'StepState' })
  state!: StepState;
}

/** A dossier at a glance, as answered to a command. */
export class DossierView {
  @ApiProperty({ format: 'uuid' })
  dossierId!: string;

  @ApiProperty({ example: 'G01.899.208.000-261123-000042' })
  receipt!: string;

  @ApiProperty()
  procedure!: string;

  @ApiProperty({ format: 'date-time' })
  submittedAt!: string;

  @ApiPropertyOptional({ enum: ['COMPLETED', 'PARTIALLY_COMPLETED', 'REFUSED', 'WITHDRAWN'] })
  outcome?: string;

  @ApiPropertyOptional({
    description: 'The citizen asked to withdraw; what can still be taken back is being taken back',
  })
  withdrawalRequested?: boolean;

  @ApiProperty({ type: [StepView] })
  steps!: StepView[];
}

export const toDossierView = ({ dossierId, dossier }: { dossierId: string; dossier: Dossier }): DossierView => ({
  dossierId,
  receipt: dossier.receipt,
  procedure: dossier.plan.procedure,
  submittedAt: toInstant(dossier.submittedAt),
  ...(dossier.outcome && { outcome: dossier.outcome }),
  ...(dossier.withdrawalRequested && { withdrawalRequested: true }),
  steps: dossier.plan.steps.map(({ id, title }) => ({ step: id, title, state: dossier.steps[id]!.state })),
});

export class ListedDossierView {
  @ApiProperty({ format: 'uuid' })
  dossierId!: string;

  @ApiProperty()
  receipt!: string;

  @ApiProperty()
  procedure!: string;

  @ApiProperty({ format: 'date-time' })
  submittedAt!: string;

  @ApiPropertyOptional()
  outcome?: string;

  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' }, description: 'State by step' })
  steps!: Record<string, StepState>;
}

export class DossierPage {
  @ApiProperty({ type: [ListedDossierView] })
  items!: ListedDossierView[];

  @ApiPropertyOptional({ description: 'Cursor of the next page; absent on the last' })
  next?: string;
}

export const toListedDossier = ({
  dossierId,
  receipt,
  procedure,
  submittedAt,
  outcome,
  steps,
}: DossierListed): ListedDossierView => ({
  dossierId,
  receipt,
  procedure,
  submittedAt: toInstant(submittedAt),
  ...(outcome && { outcome }),
  steps,
});

export const toInstant = (at: number): string => new Date(at).toISOString();
