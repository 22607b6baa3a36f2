import type { StepId, StepState } from '@lienthong/plan';
import type { Pool } from 'pg';
import type { TaskRow } from '../read-model';
import { query } from './pool';

export interface DossierListed {
  dossierId: string;
  procedure: string;
  receipt: string;
  submittedAt: number;
  outcome: string | null;
  steps: Record<StepId, StepState>;
}

/** A page after the given place; keyset, so that nothing is skipped while rows come in. */
export interface Page {
  limit: number;
  after?: { at: number; id: string };
}

/** Lists from the read model; never from Temporal. */
export class Lists {
  constructor(private readonly pool: Pool) {}

  /** Newest first. */
  dossiersOf(owner: string, { limit, after }: Page): Promise<DossierListed[]> {
    return query<DossierListed>(
      this.pool,
      `select dossier_id as "dossierId", procedure, receipt, submitted_at::float8 as "submittedAt", outcome, steps
         from dossier
        where owner = $1 and ($2::bigint is null or (submitted_at, dossier_id) < ($2::bigint, $3::uuid))
        order by submitted_at desc, dossier_id desc limit $4`,
      [owner, after?.at ?? null, after?.id ?? null, limit],
    );
  }

  /** Open tasks of a unit, oldest first. */
  inbox(unit: string, { limit, after }: Page): Promise<TaskRow[]> {
    const [dossierId, taskId] = after?.id.split(':') ?? [];
    return query<TaskRow>(
      this.pool,
      `select dossier_id as "dossierId", task_id as "taskId", unit, kind, step, status, version,
              opened_at::float8 as "openedAt", claimed_by as "claimedBy"
         from task
        where unit = $1 and status = 'open' and ($2::bigint is null or (opened_at, dossier_id, task_id) > ($2::bigint, $3::uuid, $4::text))
        order by opened_at, dossier_id, task_id limit $5`,
      [unit, after?.at ?? null, dossierId ?? null, taskId ?? null, limit],
    );
  }
}
