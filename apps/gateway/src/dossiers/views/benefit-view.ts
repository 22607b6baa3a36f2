import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { Route } from '@lienthong/plan';

/** Who pays what to the family (domain C.6). */
export class BenefitView {
  @ApiProperty({ example: 'BHXH_MT' })
  category!: string;

  @ApiPropertyOptional({ type: 'integer', description: 'VND; absent when only the payer can work it out' })
  amount?: number;

  @ApiProperty({ example: 'social-insurance', description: 'The agency that decides' })
  payer!: string;
}

export const toBenefit = ({ id, amount, agency }: Route): BenefitView => ({
  category: id,
  ...(amount !== undefined && { amount }),
  payer: agency,
});
