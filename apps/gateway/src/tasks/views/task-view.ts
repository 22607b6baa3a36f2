import { ApiProperty, ApiPropertyOptional, IntersectionType } from '@nestjs/swagger';
import { personOf, type Actor } from '@lienthong/access';
import type { Dossier, Task, TaskKind } from '@lienthong/dossier';
import type { TaskRow } from '@lienthong/ledger';
import { getStep } from '@lienthong/plan';
import { toInstant } from '../../dossiers/views/dossier-view';
import { SentenceView } from '../../dossiers/views/sentence-view';
import { StandingView, toStanding } from './standing-view';
import { taskKinds } from './task-kinds';

export class ListedTaskView {
  @ApiProperty({ description: '`<dossierId>:<name>`' })
  taskId!: string;

  @ApiProperty({ format: 'uuid' })
  dossierId!: string;

  @ApiProperty({ enum: Object.keys(taskKinds) })
  kind!: string;

  @ApiProperty({ type: SentenceView, description: 'The kind, for people' })
  kindTitle!: SentenceView;

  @ApiProperty()
  step!: string;

  @ApiProperty()
  unit!: string;

  @ApiProperty({ enum: ['open', 'done', 'closed'] })
  status!: string;

  @ApiProperty({ type: 'integer', description: 'Rises with everything that happens to the task; sent as ETag' })
  version!: number;

  @ApiProperty({ format: 'date-time' })
  openedAt!: string;

  @ApiPropertyOptional({ enum: ['me', 'another'], description: 'Who has claimed it' })
  claimed?: 'me' | 'another';
}

export class TaskPage {
  @ApiProperty({ type: [ListedTaskView] })
  items!: ListedTaskView[];

  @ApiPropertyOptional({ description: 'Cursor of the next page; absent on the last' })
  next?: string;
}

export class ProposalView {
  @ApiProperty({ enum: ['accepted', 'refused'] })
  answer!: string;

  @ApiProperty({ description: 'Another officer has to confirm it' })
  mine!: boolean;

  @ApiPropertyOptional()
  reason?: string;

  @ApiPropertyOptional()
  ground?: string;
}

export class TaskView extends IntersectionType(ListedTaskView, StandingView) {
  @ApiProperty()
  receipt!: string;

  @ApiProperty()
  procedure!: string;

  @ApiProperty({ description: "The step's name" })
  title!: string;

  @ApiProperty({ format: 'date-time' })
  submittedAt!: string;

  @ApiPropertyOptional({ description: 'Of the request in question' })
  intent?: string;

  @ApiPropertyOptional({ type: ProposalView, description: 'A result entered by hand; its content is among the facts' })
  proposal?: ProposalView;
}

const claimedBy = (actor: Actor, claimant: string | null | undefined): 'me' | 'another' | undefined =>
  claimant ? (claimant === actor.id ? 'me' : 'another') : undefined;

export const toListedTask =
  (actor: Actor) =>
  ({
    dossierId,
    taskId,
    openedAt,
    claimedBy: claimant,
    kind,
    step,
    unit,
    status,
    version,
  }: TaskRow): ListedTaskView => {
    const claimed = claimedBy(actor, claimant);
    return {
      taskId: `${dossierId}:${taskId}`,
      dossierId,
      kind,
      kindTitle: taskKinds[kind as TaskKind],
      step,
      unit,
      status,
      version,
      openedAt: toInstant(openedAt),
      ...(claimed && { claimed }),
    };
  };

export function toTaskView(
  actor: Actor,
  name: string,
  { dossierId, dossier }: { dossierId: string; dossier: Dossier },
): TaskView {
  const task = dossier.tasks[name]!;
  const { kind, step, unit, status, version, openedAt, claimedBy: claimant, request } = task;
  const listed = toListedTask(actor)({
    dossierId,
    taskId: name,
    kind,
    step,
    unit,
    status,
    version,
    openedAt,
    claimedBy: claimant ?? null,
  });
  return {
    ...listed,
    receipt: dossier.receipt,
    procedure: dossier.plan.procedure,
    title: getStep(dossier.plan, step).title,
    submittedAt: toInstant(dossier.submittedAt),
    ...(request && { intent: request.intent }),
    ...toStanding(dossier, step),
    ...(task.proposal && { proposal: toProposal(actor, task.proposal) }),
  };
}

const toProposal = (actor: Actor, { answer, by, reason, ground }: NonNullable<Task['proposal']>): ProposalView => ({
  answer,
  mine: personOf({ id: by }) === personOf(actor),
  ...(reason && { reason }),
  ...(ground && { ground }),
});
