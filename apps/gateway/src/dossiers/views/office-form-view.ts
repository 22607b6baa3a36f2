import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { routeOf, type Dossier } from '@lienthong/dossier';
import { getStep, type StepId } from '@lienthong/plan';
import { findOfficeForm } from '@lienthong/procedures';

/** The form that corresponds to how a step stands (RB-11). */
export class OfficeFormView {
  @ApiPropertyOptional({ example: 'CT05', description: 'Where the form has a number' })
  code?: string;

  @ApiProperty({ example: 'Phiếu hướng dẫn bổ sung, hoàn thiện hồ sơ' })
  name!: string;
}

export function toOfficeForm(dossier: Dossier, step: StepId): OfficeFormView | undefined {
  const { agency } = routeOf(dossier, step) ?? getStep(dossier.plan, step);
  const apologised = (dossier.clocks[step]?.apologies ?? 0) > 0;
  const form = findOfficeForm(agency, dossier.steps[step]!.state, apologised);
  return form && { ...(form.code && { code: form.code }), name: form.name };
}
