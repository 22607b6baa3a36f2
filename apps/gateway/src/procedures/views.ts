import { ApiProperty } from '@nestjs/swagger';
import type { OfferedProcedure } from '@lienthong/procedures';

export class ProcedureView {
  @ApiProperty({ example: 'birth' })
  id!: string;

  @ApiProperty({ example: '3.000722', description: 'National procedure code' })
  code!: string;

  @ApiProperty()
  title!: string;

  @ApiProperty({ example: '/procedures/birth/form' })
  form!: string;
}

export class ProcedureList {
  @ApiProperty({ type: [ProcedureView] })
  items!: ProcedureView[];
}

export const toProcedureView = ({ id, code, title }: OfferedProcedure): ProcedureView => ({
  id,
  code,
  title,
  form: `/procedures/${id}/form`,
});
