import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { entryOf, type LedgerRow } from '@lienthong/ledger';
import { toInstant } from './dossier-view';

export class TrailEntry {
  @ApiProperty({ type: 'integer' })
  seq!: number;

  @ApiProperty({ format: 'date-time' })
  at!: string;

  @ApiProperty({ example: 'StepDecided' })
  event!: string;

  @ApiProperty({ description: 'Kind of actor, never which one', enum: ['citizen', 'officer', 'agency', 'system'] })
  by!: string;

  @ApiPropertyOptional()
  step?: string;

  @ApiPropertyOptional()
  intent?: string;

  @ApiPropertyOptional()
  decision?: string;

  @ApiPropertyOptional()
  answer?: string;

  @ApiPropertyOptional()
  reason?: string;

  @ApiPropertyOptional()
  ground?: string;

  @ApiPropertyOptional()
  outcome?: string;
}

export class Trail {
  @ApiProperty({ type: [TrailEntry] })
  items!: TrailEntry[];
}

const kinds = ['citizen', 'officer', 'agency'];
const told = ['step', 'intent', 'decision', 'answer', 'reason', 'ground', 'outcome'] as const;

/** What happened and when; who acted is told by kind only, and nothing that is not on the list. */
export function toTrailEntry(row: LedgerRow): TrailEntry {
  const { seq, type, occurredAt, actor, data } = entryOf(row);
  const kind = actor.slice(0, actor.indexOf(':'));
  const facts = data as Partial<Record<(typeof told)[number], string>>;
  const shown = Object.fromEntries(told.filter((key) => facts[key] !== undefined).map((key) => [key, facts[key]]));
  return { seq, at: toInstant(occurredAt), event: type, by: kinds.includes(kind) ? kind : 'system', ...shown };
}
