import { randomUUID } from 'node:crypto';
import { submit } from '@lienthong/dossier/samples';
import { throwAwayPostgres } from '@lienthong/testing';
import type { Pool } from 'pg';
import { Ledger } from '../ledger';
import { PostgresStorage } from '../postgres/postgres-storage';
import { MAX_PAPER_BYTES } from './paper-type';
import { erasePapers, Papers, sweepPapers } from './papers';
import { sampleJpeg, samplePdf } from './samples';
import { strangeAmong, StrangePapers } from './strange-papers';
import { asBothRoles, type BothRoles } from '../testing/both-roles';

const keyEncryptionKey = Buffer.alloc(32, 7);
let database: BothRoles;
let owner: Pool;
let pool: Pool;
let papers: Papers;
let ledger: Ledger;

beforeAll(async () => {
  database = await asBothRoles(await throwAwayPostgres());
  ({ owner, app: pool } = database);
  papers = new Papers(pool, { keyEncryptionKey });
  ledger = new Ledger(new PostgresStorage(pool), { keyEncryptionKey });
});
afterAll(() => database.stop());

const an = 'citizen:an';
const anyKey = () => ({ id: randomUUID(), digest: 'd' });
const pdf = { owner: an, type: 'application/pdf', bytes: samplePdf() } as const;
const kept = (changes: object = {}) => papers.keep(anyKey(), { ...pdf, ...changes });
const submitted = async (paperIds: string[], more: { owner?: string; dossierId?: string } = {}) => {
  const { dossierId = randomUUID(), owner: who = an } = more;
  const request = { dossierId, actor: who, command: submit(), secret: { section: 'facts', legal: {} } };
  await ledger.transact({ ...request, papers: { owner: who, paperIds } });
  return dossierId;
};
const strangeOf = (attempt: Promise<unknown>) =>
  attempt.then(
    () => [],
    (error: unknown) => {
      if (error instanceof StrangePapers) return error.paperIds;
      throw error;
    },
  );

describe("citizens' papers (C.4)", () => {
  it('come back byte for byte, up to 5 MB, and lie encrypted', async () => {
    const bytes = samplePdf(MAX_PAPER_BYTES);
    const paper = await kept({ bytes });
    expect(paper).toMatchObject({ owner: an, type: 'application/pdf', size: MAX_PAPER_BYTES, dossierId: null });
    expect(await papers.find(paper.paperId)).toEqual(paper);
    expect((await papers.open(paper))?.equals(bytes)).toBe(true);
    const { rows } = await owner.query<{ sealed: Buffer }>('select sealed from paper where paper_id = $1', [
      paper.paperId,
    ]);
    // Three bytes alone stand in five random megabytes every fourth time.
    expect(rows[0]!.sealed.includes('PDF-1.7')).toBe(false);
  });

  it('have a digest that tells nothing to whoever holds the same file (RE-04)', async () => {
    const [one, other] = [await kept(), await kept()];
    expect(one.digest).toMatch(/^[0-9a-f]{64}$/);
    expect(one.digest).not.toBe(other.digest);
  });

  it('cannot be passed off as another’s or as another type', async () => {
    const [mine, theirs] = [await kept(), await kept({ owner: 'citizen:binh' })];
    await expect(papers.open({ ...mine, owner: 'citizen:binh' })).rejects.toThrow();
    await expect(papers.open({ ...mine, type: 'image/png' })).rejects.toThrow();
    await expect(papers.open({ ...mine, paperId: theirs.paperId })).rejects.toThrow();
  });

  it('are kept once under one key, also at the same moment', async () => {
    const key = anyKey();
    const all = await Promise.all(Array.from({ length: 8 }, () => papers.keep(key, pdf)));
    expect(new Set(all.map(({ paperId }) => paperId)).size).toBe(1);
    await expect(papers.keep({ ...key, digest: 'other' }, pdf)).rejects.toMatchObject({ code: 'key-reused' });
  });

  it('wait for a dossier in limited number', async () => {
    const hoarder = 'citizen:hoarder';
    for (let count = 0; count < 60; count++) await kept({ owner: hoarder });
    await expect(kept({ owner: hoarder })).rejects.toMatchObject({ code: 'too-many-papers' });
  });

  it('can neither be changed nor deleted by the application, nor moved by the owner', async () => {
    const { paperId } = await kept();
    const dossierId = await submitted([paperId]);
    for (const text of [
      'update paper set sealed = $1',
      'delete from paper',
      'update paper_attachment set dossier_id = $1',
      'delete from paper_attachment',
      'delete from paper_key',
      'update paper_key set wrapped = $1',
    ])
      await expect(pool.query(text, text.includes('$1') ? [null] : [])).rejects.toThrow(/permission denied/);
    await expect(owner.query(`update paper set type = 'image/png'`)).rejects.toThrow(/append-only/);
    await expect(owner.query('update paper_attachment set dossier_id = $1', [randomUUID()])).rejects.toThrow(
      /append-only/,
    );
    expect((await papers.of(dossierId)).map((paper) => paper.paperId)).toEqual([paperId]);
  });
});

describe('papers in a dossier', () => {
  it('are laid in by the declaration that names them, and may be named again there', async () => {
    const ids = [(await kept()).paperId, (await kept({ type: 'image/jpeg', bytes: sampleJpeg() })).paperId];
    const dossierId = await submitted(ids);
    const concern = { dossierId, opens: false, papers: { owner: an, paperIds: ids } };
    const again = await new PostgresStorage(pool).transaction(concern, (held) => ({
      answer: strangeAmong(concern, held),
    }));
    expect(again).toEqual([]);
    expect((await papers.of(dossierId)).map(({ paperId }) => paperId)).toEqual(ids);
  });

  it('are their owner’s, and in one dossier only: what is not refuses the whole declaration', async () => {
    const mine = (await kept()).paperId;
    const theirs = (await kept({ owner: 'citizen:binh' })).paperId;
    const used = (await kept()).paperId;
    await submitted([used]);
    const unknown = randomUUID();
    const dossierId = randomUUID();
    const named = [mine, theirs, used, unknown, '../../etc/passwd', mine.toUpperCase()];
    expect(await strangeOf(submitted(named, { dossierId }))).toEqual(named.slice(1));
    expect(await ledger.find(dossierId)).toBeUndefined();
    expect(await strangeOf(submitted([mine]))).toEqual([]);
  });

  it('go to one of two dossiers that reach for them at once', async () => {
    const ids = [(await kept()).paperId, (await kept()).paperId];
    const race = await Promise.all([ids, [...ids].reverse()].map((named) => strangeOf(submitted(named))));
    expect(race.map(({ length }) => length).sort()).toEqual([0, 2]);
  });
});

describe('papers that are no longer needed', () => {
  it('are swept away when no dossier took them (H.3), all others stay', async () => {
    const [waiting, used] = [await kept({ owner: 'citizen:late' }), await kept({ owner: 'citizen:late' })];
    await submitted([used.paperId], { owner: 'citizen:late' });
    expect(await sweepPapers(pool, new Date(Date.now() - 3_600_000))).toBe(0);
    expect(await sweepPapers(pool, new Date(Date.now() + 3_600_000))).toBeGreaterThan(0);
    expect(await papers.find(waiting.paperId)).toBeUndefined();
    expect(await papers.open(waiting)).toBeUndefined();
    expect(await papers.open(used)).toEqual(samplePdf());
  });

  it('are gone with their key, and what proves them stays', async () => {
    const paper = await kept();
    const dossierId = await submitted([paper.paperId]);
    await erasePapers(owner, dossierId);
    expect(await papers.open(paper)).toBeUndefined();
    expect(await papers.find(paper.paperId)).toEqual({ ...paper, dossierId });
  });
});
