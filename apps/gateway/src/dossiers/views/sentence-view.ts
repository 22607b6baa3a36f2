import { ApiProperty } from '@nestjs/swagger';

/** For people. */
export class SentenceView {
  @ApiProperty()
  vi!: string;

  @ApiProperty()
  en!: string;
}
