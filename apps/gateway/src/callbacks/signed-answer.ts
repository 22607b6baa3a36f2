import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';

const answers = ['accepted', 'pending', 'verifying', 'refused', 'needs-supplement', 'suspected-duplicate'];

/** For the document only: what is believed, `verifyCallback` reads from the bytes as they came. */
export class SignedAnswer {
  @ApiProperty({ description: 'Idempotency-Key of the request answered: `dossierId/step/intent/round`' })
  key!: string;

  @ApiProperty({ enum: answers })
  answer!: string;

  @ApiPropertyOptional({ description: "The agency's file number: of accepted, pending, verifying" })
  reference?: string;

  @ApiPropertyOptional({ type: 'object', additionalProperties: true, description: 'Of accepted' })
  result?: object;

  @ApiPropertyOptional({ description: 'A code: of refused, needs-supplement, suspected-duplicate' })
  reason?: string;

  @ApiPropertyOptional({ description: 'Legal ground: of refused' })
  ground?: string;

  @ApiPropertyOptional({ type: [String], description: 'What is missing: of needs-supplement' })
  fields?: string[];
}
