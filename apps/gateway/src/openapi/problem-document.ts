import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';

export class ProblemIssueDocument {
  @ApiProperty({ description: 'RFC 6901 JSON pointer into the body; a header or query parameter by its name' })
  pointer!: string;

  @ApiPropertyOptional({ description: 'Rule that is broken, e.g. RB-05' })
  rule?: string;

  @ApiPropertyOptional()
  vi?: string;

  @ApiPropertyOptional()
  en?: string;
}

/** RFC 9457. */
export class ProblemDocument {
  @ApiProperty({ example: 'urn:lienthong:problem:not-found', description: 'Stable' })
  type!: string;

  @ApiProperty({ description: 'Vietnamese, or English with Accept-Language: en' })
  title!: string;

  @ApiProperty({ type: 'integer' })
  status!: number;

  @ApiPropertyOptional()
  detail?: string;

  @ApiPropertyOptional({ type: [ProblemIssueDocument] })
  errors?: ProblemIssueDocument[];

  @ApiProperty({ description: 'Names this one occurrence in our log' })
  traceId!: string;
}
