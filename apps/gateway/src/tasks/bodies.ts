import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsObject, IsOptional, IsString, Length, Matches, ValidateIf } from 'class-validator';

/** A code, never a sentence: it stands in the ledger for ever. Words about a person belong in `note`. */
const reasonPattern = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/;
const reasonMessage = 'a code of letters, digits, dot, dash or underscore is needed; words belong in note';
/** A citation such as "NĐ 63/2024/NĐ-CP Điều 7 khoản 2": as long a row of digits as a personal number has none. */
const groundPattern = /^(?!.*\d{7})[\p{L}\p{M}\p{N} .,;:()/–-]{2,200}$/u;
const groundMessage = 'a citation of the law is needed, at most 200 letters, digits and punctuation';

const instantPattern = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/;

const refuses = (body: { decision?: string; resolution?: string; answer?: string }): boolean =>
  body.decision === 'refuse' ||
  body.resolution === 'refuse' ||
  (body.resolution === 'enter-result' && body.answer === 'refused');

const decisions = ['accept', 'supplement', 'refuse', 'verify'] as const;

/** RB-10: who refuses says why and by which law; who asks for a supplement says what is missing. RB-14: `verify` extends the limit, once. */
export class Decision {
  @ApiProperty({ enum: decisions })
  @IsIn(decisions)
  decision!: (typeof decisions)[number];

  @ApiPropertyOptional({
    pattern: reasonPattern.source,
    description: 'Needed to refuse (why) and for a supplement (what is missing)',
  })
  @ValidateIf((body: Decision) => refuses(body) || body.decision === 'supplement' || body.reason !== undefined)
  @Matches(reasonPattern, { message: reasonMessage })
  reason?: string;

  @ApiPropertyOptional({ description: 'Legal ground; needed to refuse', maxLength: 200 })
  @ValidateIf((body: Decision) => refuses(body) || body.ground !== undefined)
  @Matches(groundPattern, { message: groundMessage })
  ground?: string;

  @ApiPropertyOptional({ description: 'Words to the citizen; kept encrypted', maxLength: 2000 })
  @ValidateIf((body: Decision) => body.note !== undefined)
  @IsString()
  @Length(1, 2000)
  note?: string;
}

const resolutions = [
  'retry',
  'proceed',
  'refuse',
  'acknowledge',
  'enter-result',
  'confirm-result',
  'reject-result',
] as const;

export class Resolution {
  @ApiProperty({
    enum: resolutions,
    description:
      'A result entered by hand counts when another officer confirms it; `proceed` goes on without a late answer (RB-08)',
  })
  @IsIn(resolutions)
  resolution!: (typeof resolutions)[number];

  @ApiPropertyOptional({ enum: ['accepted', 'refused'], description: 'Of enter-result: what the agency decided' })
  @ValidateIf((body: Resolution) => body.resolution === 'enter-result' || body.answer !== undefined)
  @IsIn(['accepted', 'refused'])
  answer?: 'accepted' | 'refused';

  @ApiPropertyOptional({
    type: 'object',
    additionalProperties: true,
    description: "Of enter-result, accepted: the agency's result",
  })
  @ValidateIf(
    (body: Resolution) =>
      (body.resolution === 'enter-result' && body.answer === 'accepted') || body.result !== undefined,
  )
  @IsObject()
  result?: Record<string, unknown>;

  @ApiPropertyOptional({ pattern: reasonPattern.source, description: 'Needed to refuse' })
  @ValidateIf((body: Resolution) => refuses(body) || body.reason !== undefined)
  @Matches(reasonPattern, { message: reasonMessage })
  reason?: string;

  @ApiPropertyOptional({ description: 'Legal ground; needed to refuse', maxLength: 200 })
  @ValidateIf((body: Resolution) => refuses(body) || body.ground !== undefined)
  @Matches(groundPattern, { message: groundMessage })
  ground?: string;

  @ApiPropertyOptional({
    description:
      'Kept encrypted: of a refusal words to the citizen, of a retry words to the agency (RB-09). Not with enter-result',
    maxLength: 2000,
  })
  @ValidateIf((body: Resolution) => body.note !== undefined)
  @IsString()
  @Length(1, 2000)
  note?: string;
}

const apologyReasons = ['workload', 'verification', 'system-outage', 'other'] as const;

/** Phiếu xin lỗi và hẹn lại ngày trả kết quả (RB-15). */
export class Apology {
  @ApiProperty({ enum: apologyReasons })
  @IsIn(apologyReasons)
  reason!: (typeof apologyReasons)[number];

  @ApiPropertyOptional({
    format: 'date-time',
    description: "The new date, after the old one and within a year; absent = the step's own limit once more",
  })
  @IsOptional()
  @Matches(instantPattern, { message: 'an instant with its offset is needed, such as 2026-12-01T17:00:00+07:00' })
  due?: string;
}
