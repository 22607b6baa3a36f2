import type { PoolClient } from 'pg';
import { validate as isUuid } from 'uuid';
import type { DeclaredPapers } from '../storage';

/** In the order of their ids, so that two dossiers that reach for the same papers cannot wait for each other. */
const ATTACH = `
  insert into paper_attachment (paper_id, dossier_id)
  select paper_id, $1 from paper where paper_id = any($2::uuid[]) and owner = $3 order by paper_id
  on conflict do nothing`;

const ATTACHED = `
  select paper_id as "paperId" from paper_attachment join paper using (paper_id)
   where dossier_id = $1 and paper_id = any($2::uuid[]) and owner = $3`;

/** Papers that lie in the dossier already stay there: a supplement names them again. */
export async function attachPapers(
  client: PoolClient,
  dossierId: string,
  { owner, paperIds }: DeclaredPapers,
): Promise<string[]> {
  if (paperIds.length === 0) return [];
  const values = [dossierId, paperIds.filter((id) => isUuid(id)), owner];
  await client.query(ATTACH, values);
  const { rows } = await client.query<{ paperId: string }>(ATTACHED, values);
  return paperIds.filter((id) => !rows.some(({ paperId }) => paperId === id));
}
