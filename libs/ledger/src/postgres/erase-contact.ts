import type { Pool } from 'pg';
import { query } from './pool';

/**
 * D12: destroys the key of a dossier's contact data, on its citizen's request or when the law's time is over (domain H.3).
 * Legal facts, digests and chain stay as they are. Needs the owner's rights.
 */
export async function eraseContact(pool: Pool, dossierId: string): Promise<void> {
  await query(pool, `delete from vault_key where dossier_id = $1 and half = 'contact'`, [dossierId]);
}
