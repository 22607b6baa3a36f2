import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';

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
}
