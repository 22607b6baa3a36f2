import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { standstillKinds, type StandingStill } from '@lienthong/ledger';
import { toInstant } from '../dossiers/views/dossier-view';

/** One thing that stands still: whose it is and since when, nothing of what it is about. */
export class StandingStillView {
  @ApiProperty({ enum: standstillKinds })
  kind!: StandingStill['kind'];

  @ApiProperty({ format: 'uuid' })
  dossierId!: string;

  @ApiProperty({ format: 'date-time' })
  since!: string;

  @ApiProperty({ type: 'integer' })
  ageHours!: number;

  @ApiPropertyOptional({ description: 'The office whose task it is' })
  unit?: string;

  @ApiPropertyOptional()
  step?: string;

  @ApiPropertyOptional({ description: 'Name of the task within its dossier' })
  task?: string;

  @ApiPropertyOptional({ description: 'Kind of the task, or recipient of the message' })
  what?: string;

  @ApiPropertyOptional({ description: 'Code of why a message was refused' })
  why?: string;
}

export class Standstills {
  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'integer' },
    description: 'How many there are of each kind',
  })
  counts!: Record<string, number>;

  @ApiProperty({ type: [StandingStillView], description: 'Oldest first, at most a hundred of each kind' })
  items!: StandingStillView[];
}

export const toStandstills = (found: StandingStill[], now: number): Standstills => ({
  counts: Object.fromEntries(found.map(({ kind, count }) => [kind, count])),
  items: found.map(({ kind, dossierId, since, unit, step, task, what, why }) => ({
    kind,
    dossierId,
    since: toInstant(since),
    ageHours: Math.floor((now - since) / 3_600_000),
    ...(unit && { unit }),
    ...(step && { step }),
    ...(task && { task }),
    ...(what && { what }),
    ...(why && { why }),
  })),
});
