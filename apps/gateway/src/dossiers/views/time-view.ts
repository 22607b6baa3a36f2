import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { isLeaving, type Clock, type DeadlineKind, type Dossier } from '@lienthong/dossier';
import { isTerminal, type StepId } from '@lienthong/plan';
import { toInstant } from './dossier-view';

/** A legal clock as people follow it. */
export class DueView {
  @ApiPropertyOptional({ format: 'date-time', description: 'Promised; absent while the clock stands still' })
  due?: string;

  @ApiPropertyOptional({
    format: 'date-time',
    description: 'What on time is judged by, when an apology has given another date (RB-16)',
  })
  originalDue?: string;

  @ApiPropertyOptional({ type: 'integer', description: 'Working days left on a clock that stands still' })
  remainingDays?: number;

  @ApiPropertyOptional({ description: 'The original date has passed' })
  late?: boolean;

  @ApiPropertyOptional({ type: 'integer', description: 'Apologies given' })
  apologies?: number;
}

export function toDueView(clock: Clock | undefined): DueView {
  if (!clock) return {};
  const { due, original, stopped, days, late, apologies } = clock;
  return {
    ...(stopped ? { remainingDays: days } : { due: toInstant(due) }),
    ...(!stopped && original !== due && { originalDue: toInstant(original) }),
    ...(late && { late }),
    ...(apologies > 0 && { apologies }),
  };
}

const waits = { supplement: 'supplement', consent: 'consent', fee: 'fee', reroute: 'route' } as const;
const kinds = Object.values(waits);
export type WaitKind = (typeof kinds)[number];

/** What a step waits for, and until when: silence has consequences (D2). */
export class WaitView {
  @ApiProperty({ enum: kinds })
  for!: WaitKind;

  @ApiProperty({ format: 'date-time', description: 'The last second in which it can come' })
  deadline!: string;
}

/** From an officer's word until the decision (RB-14). */
export function isVerified({ steps }: Dossier, step: StepId): boolean {
  const { state, verifying, reviewed } = steps[step]!;
  return verifying === true && !reviewed && !isTerminal(state);
}

export function waitsOf(dossier: Dossier, step: StepId): WaitView[] {
  const { state, deadlines = {} } = dossier.steps[step]!;
  if (isTerminal(state) || isLeaving(dossier, step)) return [];
  const open = Object.entries(deadlines) as [DeadlineKind, { at: number }][];
  return open.map(([kind, { at }]) => ({ for: waits[kind], deadline: toInstant(at) }));
}
