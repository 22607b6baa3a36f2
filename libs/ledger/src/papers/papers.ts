import { Problem } from '@lienthong/dossier';
import type { Pool, PoolClient } from 'pg';
import { v7 as newPaperId } from 'uuid';
import { inTransaction, query } from '../postgres/pool';
import type { PaperType } from './paper-type';
import { openPaper, sealPaper, type PaperPlace } from './seal-paper';

export interface Paper extends PaperPlace {
  size: number;
  digest: string;
  /** The one dossier that it lies in, once a declaration has named it. */
  dossierId: string | null;
}

/** Three dossiers' worth (domain C.4: 20 each): who uploads without ever submitting must not fill the disk. */
const MOST_WAITING = 60;

/** Waits for whoever is taking it. */
const TAKE_KEY =
  'insert into command (id, dossier_id, request_digest, answer) values ($1, $2, $3, $4) on conflict do nothing';

const SELECT = `
  select paper_id as "paperId", owner, type, size, digest, dossier_id as "dossierId"
    from paper left join paper_attachment using (paper_id)`;

/** Citizens' papers: uploaded once, encrypted, and read by nobody whom the policy has not let through before. */
export class Papers {
  constructor(
    private readonly pool: Pool,
    private readonly options: { keyEncryptionKey: Buffer },
  ) {}

  /** The same key and bytes give the same paper again. @throws Problem `key-reused`, `too-many-papers`. */
  keep(key: { id: string; digest: string }, paper: { owner: string; type: PaperType; bytes: Buffer }): Promise<Paper> {
    return inTransaction(this.pool, async (client) => {
      const paperId = newPaperId();
      const { rowCount } = await client.query(TAKE_KEY, [key.id, paperId, key.digest, { seq: 0 }]);
      if (rowCount === 0) return keptBefore(client, key);
      await requireRoom(client, paper.owner);
      return insert(client, this.options.keyEncryptionKey, { ...paper, paperId });
    });
  }

  async find(paperId: string): Promise<Paper | undefined> {
    return (await query<Paper>(this.pool, `${SELECT} where paper_id = $1`, [paperId]))[0];
  }

  /** All that was ever laid into a dossier, oldest first. */
  of(dossierId: string): Promise<Paper[]> {
    return query<Paper>(this.pool, `${SELECT} where dossier_id = $1 order by paper_id`, [dossierId]);
  }

  /** The bytes as uploaded; undefined when their key was destroyed. */
  async open(paper: PaperPlace): Promise<Buffer | undefined> {
    const [row] = await query<{ sealed: Buffer; wrapped: Buffer }>(
      this.pool,
      'select sealed, wrapped from paper join paper_key using (paper_id) where paper_id = $1',
      [paper.paperId],
    );
    return row && openPaper(this.options.keyEncryptionKey, paper, row);
  }
}

async function keptBefore(client: PoolClient, key: { id: string; digest: string }): Promise<Paper> {
  const text = 'select dossier_id as "paperId", request_digest as digest from command where id = $1';
  const [stored] = (await client.query<{ paperId: string; digest: string }>(text, [key.id])).rows;
  if (stored!.digest !== key.digest) throw new Problem('key-reused');
  const [paper] = (await client.query<Paper>(`${SELECT} where paper_id = $1`, [stored!.paperId])).rows;
  // Swept away since, because no dossier ever named it.
  if (!paper) throw new Problem('not-found');
  return paper;
}

async function requireRoom(client: PoolClient, owner: string): Promise<void> {
  const { rows } = await client.query<{ waiting: number }>(
    `select count(*)::integer as waiting from paper left join paper_attachment using (paper_id)
      where owner = $1 and dossier_id is null`,
    [owner],
  );
  if (rows[0]!.waiting >= MOST_WAITING)
    throw new Problem('too-many-papers', `${MOST_WAITING} papers of yours already wait for a dossier`);
}

async function insert(
  client: PoolClient,
  keyEncryptionKey: Buffer,
  { bytes, ...place }: PaperPlace & { bytes: Buffer },
): Promise<Paper> {
  const { paperId, owner, type } = place;
  const { sealed, wrapped, digest } = sealPaper(keyEncryptionKey, place, bytes);
  await client.query(
    'insert into paper (paper_id, owner, type, size, digest, sealed) values ($1, $2, $3, $4, $5, $6)',
    [paperId, owner, type, bytes.length, digest, sealed],
  );
  await client.query('insert into paper_key (paper_id, wrapped) values ($1, $2)', [paperId, wrapped]);
  return { ...place, size: bytes.length, digest, dossierId: null };
}

/** Throws away what was uploaded before and never laid into a dossier (domain H.3, drafts); answers how many. */
export async function sweepPapers(pool: Pool, uploadedBefore: Date): Promise<number> {
  const [row] = await query<{ swept: number }>(pool, 'select sweep_papers($1) as swept', [uploadedBefore]);
  return row!.swept;
}

/** Destroys the keys of a dossier's papers: rows and digests stay, their content is gone. Needs the owner's rights. */
export async function erasePapers(pool: Pool, dossierId: string): Promise<void> {
  await query(
    pool,
    'delete from paper_key using paper_attachment where paper_key.paper_id = paper_attachment.paper_id and dossier_id = $1',
    [dossierId],
  );
}
