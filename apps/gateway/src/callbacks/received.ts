import { ApiProperty } from '@nestjs/swagger';

export class Received {
  @ApiProperty({ description: 'Always true: the answer is in the ledger, now or from before' })
  received!: true;
}
