import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { openTasks, type Agenda } from '@lienthong/dossier';
import type { FoundDossier, LedgerRow } from '@lienthong/ledger';

export class OpenTaskView {
  @ApiProperty()
  task!: string;

  @ApiProperty()
  kind!: string;

  @ApiProperty()
  step!: string;

  @ApiProperty()
  unit!: string;
}

/** A dossier as its auditor sees it: every state and digest, no person. */
export class AuditedDossier {
  @ApiProperty({ format: 'uuid' })
  dossierId!: string;

  @ApiProperty()
  receipt!: string;

  @ApiProperty({ type: 'integer' })
  seq!: number;

  @ApiProperty({ description: 'Of the folded state at seq' })
  digest!: string;

  @ApiProperty({ description: 'Hash of the last ledger row, hex' })
  head!: string;

  @ApiProperty({ type: 'object', additionalProperties: true })
  agenda!: Agenda;

  @ApiPropertyOptional()
  outcome?: string;

  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' }, description: 'State by step' })
  steps!: Record<string, string>;

  @ApiProperty({ type: [OpenTaskView] })
  tasks!: OpenTaskView[];
}

export const toAuditedDossier = (
  { dossierId, seq, dossier, agenda }: FoundDossier,
  last: LedgerRow,
): AuditedDossier => ({
  dossierId,
  receipt: dossier.receipt,
  seq,
  digest: agenda.digest,
  head: last.hash.toString('hex'),
  agenda,
  ...(dossier.outcome && { outcome: dossier.outcome }),
  steps: Object.fromEntries(Object.entries(dossier.steps).map(([id, { state }]) => [id, state])),
  tasks: openTasks(dossier).map(([task, { kind, step, unit }]) => ({ task, kind, step, unit })),
});

export class AuditedRow {
  @ApiProperty({ type: 'integer' })
  seq!: number;

  @ApiProperty()
  eventId!: string;

  @ApiProperty({ description: 'Canonical text (RFC 8785), as hashed' })
  text!: string;

  @ApiProperty({ description: 'SHA-256(0x00 ‖ text ‖ previous hash), hex' })
  hash!: string;
}

export class AuditedTrail {
  @ApiProperty({ type: [AuditedRow] })
  items!: AuditedRow[];
}

export const toAuditedRow = ({ seq, eventId, text, hash }: LedgerRow): AuditedRow => ({
  seq,
  eventId,
  text,
  hash: hash.toString('hex'),
});

export class Histories {
  @ApiProperty({ type: [Object], description: "Temporal's histories of the dossier's runs" })
  items!: unknown[];
}
