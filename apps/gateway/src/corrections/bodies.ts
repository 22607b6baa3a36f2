import { ApiProperty } from '@nestjs/swagger';
import { IsDefined } from 'class-validator';

/** What is to be corrected, or why it is annulled; the dossier that it speaks of stands in the path. */
export class LinkedDeclaration {
  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    description: 'As `GET /procedures/{id}/form` says of `birth-correction` and the like',
  })
  @IsDefined()
  facts!: unknown;
}
