import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, IsBoolean, IsDefined, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';

const factsDescription = 'As `GET /procedures/{id}/form` says; every issue is answered at once';

/** Facts for the branches that are wanted. */
export class Declaration {
  @ApiPropertyOptional({ type: [String], description: 'Branches wanted; absent = all on offer' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @IsString({ each: true })
  choose?: string[];

  @ApiProperty({ type: 'object', additionalProperties: true, description: factsDescription })
  @IsDefined()
  facts!: unknown;
}

export class Submission extends Declaration {
  @ApiProperty({ example: 'birth', maxLength: 64 })
  @IsString()
  @MaxLength(64)
  procedure!: string;
}

export class Supplement {
  @ApiProperty({ type: 'object', additionalProperties: true, description: factsDescription })
  @IsDefined()
  facts!: unknown;
}

/** RC-02: whether another payer may take the place of the one that refused. */
export class RouteAnswer {
  @ApiProperty({ example: 'funeral-allowance', maxLength: 64 })
  @IsString()
  @MaxLength(64)
  step!: string;

  @ApiProperty({ description: 'False ends the step' })
  @IsBoolean()
  agree!: boolean;
}

/** RB-13: the signed agreement, uploaded, in place of the answers in VNeID. */
export class PaperConsent {
  @ApiProperty({ format: 'uuid', description: 'Of a paper of yours' })
  @IsUUID()
  paperId!: string;
}
