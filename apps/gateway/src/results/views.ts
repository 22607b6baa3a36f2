import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { Signature } from '@lienthong/procedures';
import { toInstant } from '../dossiers/views/dossier-view';
import { resultStatuses, type ResultStatus } from './issued-results';
import type { OpenedResult } from './open-results';

/** That there is a result; what it says has a route of its own. */
export class ResultView {
  @ApiProperty({ example: 'birth-registration' })
  step!: string;

  @ApiProperty({ example: 'Giấy khai sinh' })
  name!: string;

  @ApiProperty({ type: 'integer' })
  version!: number;

  @ApiProperty({ enum: resultStatuses })
  status!: ResultStatus;

  @ApiPropertyOptional({ description: 'Digest of the version before' })
  supersedes?: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'The dossier that corrected or annulled it' })
  changedBy?: string;

  @ApiProperty({ description: 'Of the data, and printed on the document' })
  digest!: string;

  @ApiProperty({ format: 'date-time' })
  signedAt!: string;

  @ApiPropertyOptional({ format: 'date-time', description: "When it reached the citizen's result store" })
  deliveredAt?: string;
}

export class ResultList {
  @ApiProperty({ type: [ResultView] })
  items!: ResultView[];
}

export class ResultPartView {
  @ApiProperty({ example: 'personal-id' })
  step!: string;

  @ApiProperty({ example: 'Số định danh cá nhân' })
  name!: string;

  @ApiProperty({ type: [String] })
  digests!: string[];

  @ApiProperty({ type: 'object', additionalProperties: true })
  data!: unknown;
}

export class SignatureView implements Signature {
  @ApiProperty({ enum: ['officer', 'organisation'] })
  slot!: Signature['slot'];

  @ApiProperty()
  certificateSerial!: string;

  @ApiProperty({ format: 'date-time' })
  signedAt!: string;

  @ApiProperty()
  value!: string;

  @ApiProperty()
  validation!: string;
}

export class ResultDetail extends ResultView {
  @ApiProperty({ type: 'object', additionalProperties: true, description: 'As the agency answered' })
  data!: unknown;

  @ApiProperty({ type: [ResultPartView], description: 'What belongs to it, e.g. the personal number' })
  parts!: ResultPartView[];

  @ApiProperty({ type: [SignatureView] })
  signatures!: SignatureView[];
}

export const toResultView = (result: OpenedResult): ResultView => {
  const { step, name, version, status, supersedes, changedBy, digest, signedAt, deliveredAt } = result;
  return {
    step,
    name,
    version,
    status,
    ...(supersedes && { supersedes }),
    ...(changedBy && { changedBy }),
    digest,
    signedAt: toInstant(signedAt),
    ...(deliveredAt !== undefined && { deliveredAt: toInstant(deliveredAt) }),
  };
};
