import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { paperTypes, type Paper, type PaperType } from '@lienthong/ledger';

/** A paper as kept; its content has a route of its own. */
export class PaperView {
  @ApiProperty({ format: 'uuid', description: 'What a declaration names it by' })
  paperId!: string;

  @ApiProperty({ enum: paperTypes, description: 'What the bytes are, whatever they were declared to be' })
  type!: PaperType;

  @ApiProperty({ type: 'integer', description: 'Bytes' })
  size!: number;

  @ApiProperty({ description: 'Keyed digest, hex: proves this paper and tells nothing of its content' })
  digest!: string;
}

export const toPaperView = ({ paperId, type, size, digest }: Paper): PaperView => ({ paperId, type, size, digest });

/** A paper of a dossier as its officer finds it. */
export class AttachedPaperView {
  @ApiProperty({ format: 'uuid' })
  paperId!: string;

  @ApiPropertyOptional({ description: 'What the citizen says it is; absent when the declaration names it no longer' })
  kind?: string;

  @ApiProperty({ enum: paperTypes })
  type!: PaperType;

  @ApiProperty({ type: 'integer', description: 'Bytes' })
  size!: number;
}
