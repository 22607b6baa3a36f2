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

  @ApiPropertyOptional({ description: 'Of a clock: a step, or `total`' })
  scope?: string;

  @ApiPropertyOptional({ description: 'What is waited for' })
  gate?: string;

  @ApiPropertyOptional({ description: 'Who would pay' })
  route?: string;

  @ApiPropertyOptional({ description: 'Why a date was set, or which silence ended the step' })
  why?: string;

  @ApiPropertyOptional({ format: 'date-time', description: 'The date that was set' })
  due?: string;
}

export class Trail {
  @ApiProperty({ type: [TrailEntry] })
  items!: TrailEntry[];
}

const kinds = ['citizen', 'officer', 'agency'];
const told = ['step', 'intent', 'decision', 'answer', 'reason', 'ground', 'outcome', 'scope', 'gate', 'route'] as const;
/** Elsewhere `why` is our own trouble with an agency. */
const ofDates = new Set(['DueSet', 'ApologyIssued', 'StepExpired']);

/** What happened and when; who acted is told by kind only, and nothing that is not on the list. */
export function toTrailEntry(row: LedgerRow): TrailEntry {
  const { seq, type, occurredAt, actor, data } = entryOf(row);
  const kind = actor.slice(0, actor.indexOf(':'));
  const facts = data as Partial<Record<(typeof told)[number], string>>;
  const shown = Object.fromEntries(told.filter((key) => facts[key] !== undefined).map((key) => [key, facts[key]]));
  const by = kinds.includes(kind) ? kind : 'system';
  return { seq, at: toInstant(occurredAt), event: type, by, ...shown, ...(ofDates.has(type) && datesOf(data)) };
}

function datesOf(data: object): Pick<TrailEntry, 'why' | 'due'> {
  const { why, due } = data as { why?: string; due?: number };
  return { ...(why && { why }), ...(due !== undefined && { due: toInstant(due) }) };
}
