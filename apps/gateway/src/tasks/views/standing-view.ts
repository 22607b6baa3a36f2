import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { routeOf, type Dossier } from '@lienthong/dossier';
import type { StepId } from '@lienthong/plan';
import { BenefitView, toBenefit } from '../../dossiers/views/benefit-view';
import { DueView, isVerified, toDueView, waitsOf, WaitView } from '../../dossiers/views/time-view';

/** How a task's step stands in time and money. */
export class StandingView extends DueView {
  @ApiPropertyOptional({ description: 'Most of its time is used up (RB-15)' })
  warned?: boolean;

  @ApiPropertyOptional({ description: 'It is being verified, and has the longer limit (RB-14)' })
  verifying?: boolean;

  @ApiProperty({ type: [WaitView], description: 'What it waits for, and until when' })
  waitsFor!: WaitView[];

  @ApiPropertyOptional({ type: BenefitView, description: 'The route that it takes' })
  benefit?: BenefitView;
}

export function toStanding(dossier: Dossier, step: StepId): StandingView {
  const clock = dossier.clocks[step];
  const route = routeOf(dossier, step);
  return {
    ...toDueView(clock),
    // A warning that was given is no longer ahead.
    ...(clock && !clock.stopped && clock.warnAt === undefined && { warned: true }),
    ...(isVerified(dossier, step) && { verifying: true }),
    waitsFor: waitsOf(dossier, step),
    ...(route && { benefit: toBenefit(route) }),
  };
}
