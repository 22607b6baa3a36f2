import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, IsDefined, IsOptional, IsString, MaxLength } from 'class-validator';

const factsDescription = 'As `GET /procedures/{id}/form` says; every issue is answered at once';

export class Submission {
  @ApiProperty({ example: 'birth', maxLength: 64 })
  @IsString()
  @MaxLength(64)
  procedure!: string;

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

export class Supplement {
  @ApiProperty({ type: 'object', additionalProperties: true, description: factsDescription })
  @IsDefined()
  facts!: unknown;
}
