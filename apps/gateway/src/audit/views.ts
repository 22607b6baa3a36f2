import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { openTasks, routeOf, type Agenda, type Dossier, type Step } from '@lienthong/dossier';
import type { Link } from '@lienthong/plan';
import type { FoundDossier, LedgerRow } from '@lienthong/ledger';
import { BenefitView, toBenefit } from '../dossiers/views/benefit-view';

const byName = { type: 'object', additionalProperties: true } as const;
const routeFields = ['confirmed', 'route', 'refusedRoutes', 'offered', 'doubled'] as const;

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

  @ApiProperty({ description: 'Version of the working calendar that open dates follow' })
  calendar!: string;

  @ApiProperty({ ...byName, description: 'Legal clock by step, or `total`; instants in epoch ms (D7)' })
  clocks!: Dossier['clocks'];

  @ApiProperty({ ...byName, description: 'By step: what it waits for and until when (epoch ms)' })
  deadlines!: Record<string, Step['deadlines']>;

  @ApiProperty({ ...byName, description: 'By step: codes confirmed, routes refused, offered, taken (C.6)' })
  routes!: Record<string, Pick<Step, (typeof routeFields)[number]>>;

  @ApiPropertyOptional({ type: BenefitView, description: 'The money that was decided (C.6)' })
  benefit?: BenefitView;

  @ApiProperty({ ...byName, description: 'Dossiers that correct or annul an act of this one, by id (RI-03, RI-05)' })
  links!: NonNullable<Dossier['links']>;

  @ApiPropertyOptional({
    type: 'object',
    additionalProperties: true,
    description: 'The dossier that this one corrects or annuls',
  })
  linkedTo?: Link;
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
  calendar: dossier.calendar,
  clocks: dossier.clocks,
  deadlines: byStep(dossier, ({ deadlines }) => deadlines),
  routes: byStep(dossier, routesOf),
  ...benefitOf(dossier),
  links: dossier.links ?? {},
  ...(dossier.plan.linked && { linkedTo: dossier.plan.linked }),
});

/** Of the steps that took a route, the one that pays; a step may also be routed to whoever only settles (TUAT). */
function benefitOf(dossier: Dossier): { benefit?: BenefitView } {
  const paid = dossier.plan.steps
    .filter(({ id }) => isDone(dossier.steps[id]!))
    .flatMap(({ id }) => routeOf(dossier, id) ?? [])
    .find(({ intents }) => intents.some(({ kind }) => kind === 'money'));
  return paid ? { benefit: toBenefit(paid) } : {};
}

const isDone = ({ state }: Step): boolean => state === 'COMPLETED' || state === 'CORRECTED';

function byStep<T>({ steps }: Dossier, read: (step: Step) => T | undefined): Record<string, T> {
  const found = Object.entries(steps).map(([id, step]) => [id, read(step)] as const);
  return Object.fromEntries(found.filter(([, value]) => value !== undefined)) as Record<string, T>;
}

function routesOf(step: Step): Pick<Step, (typeof routeFields)[number]> | undefined {
  const told = routeFields.filter((field) => step[field] !== undefined);
  return told.length > 0 ? Object.fromEntries(told.map((field) => [field, step[field]])) : undefined;
}

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
