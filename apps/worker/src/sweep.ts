import { boundary } from '@lienthong/failpoints';
import { sweepPapers } from '@lienthong/ledger';
import type { Log } from '@lienthong/runtime';
import type { Pool } from 'pg';

/** Domain H.3: what was uploaded and never submitted goes after thirty days. */
const DRAFTS_KEPT_MS = 30 * 24 * 3_600_000;

/** Several workers do not get in each other's way. */
export async function sweepDrafts(pool: Pool, log: Log): Promise<boolean> {
  const swept = await boundary('papers.sweep', () => sweepPapers(pool, new Date(Date.now() - DRAFTS_KEPT_MS)));
  if (swept > 0) log.info({ swept }, 'papers that no dossier took were deleted');
  return false;
}
