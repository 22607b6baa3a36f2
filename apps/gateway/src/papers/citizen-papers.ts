import { Inject, Injectable, StreamableFile } from '@nestjs/common';
import type { Actor } from '@lienthong/access';
import { Problem } from '@lienthong/dossier';
import { boundary } from '@lienthong/failpoints';
import { findPaperType, Ledger, MAX_PAPER_BYTES, paperEndings, Papers, sha256Hex, type Paper } from '@lienthong/ledger';
import { getProcedure, mayReadPaper } from '@lienthong/procedures';
import type { Log } from '@lienthong/runtime';
import { validate as isUuid } from 'uuid';
import { readerOf } from '../access/reader';
import { requireAllowed } from '../access/visible';
import type { Call } from '../commands/call';
import { Door } from '../commands/door';
import { readUpload } from '../http/upload';
import { LOG } from '../tokens';
import { findPaperKinds } from './attached-papers';
import { toPaperView, type PaperView } from './views';

/** Papers as citizens upload them, and as they and their dossier's officers read them back. */
@Injectable()
export class CitizenPapers {
  constructor(
    private readonly ledger: Ledger,
    private readonly papers: Papers,
    private readonly door: Door,
    @Inject(LOG) private readonly log: Log,
  ) {}

  async upload(call: Call<unknown>): Promise<PaperView> {
    const bytes = await readUpload(call.body, MAX_PAPER_BYTES);
    const type = findPaperType(bytes);
    if (!type) throw new Problem('unsupported-paper');
    const key = this.door.keyOf({ ...call, body: sha256Hex(bytes) }, '');
    const paper = { owner: call.actor.id, type, bytes };
    return toPaperView(await boundary('papers.keep', () => this.papers.keep(key, paper)));
  }

  async show(call: Call): Promise<PaperView> {
    return toPaperView(await this.find(call, 'metadata'));
  }

  /** A file to keep, never a page to show: whatever it holds, no browser of ours opens it. */
  async download(call: Call): Promise<StreamableFile> {
    const paper = await this.find(call, 'content');
    const bytes = await this.papers.open(paper);
    if (!bytes) throw new Problem('not-found');
    const { paperId, type, size } = paper;
    const disposition = `attachment; filename="${paperId}.${paperEndings[type]}"`;
    return new StreamableFile(bytes, { type, disposition, length: size });
  }

  /** RH-01: who read which paper, and why they may, is on record for every read. */
  private async find({ actor, params, traceId }: Call, what: 'metadata' | 'content'): Promise<Paper> {
    const id = params.id!;
    const paper = isUuid(id) && id === id.toLowerCase() ? await this.papers.find(id) : undefined;
    if (!paper) throw new Problem('not-found');
    const tasks = await this.tasksOf(actor, paper);
    const unit = tasks.length > 0 ? actor.unit : undefined;
    requireAllowed(actor, 'paper.read', { owner: paper.owner, unit });
    const why = tasks.length > 0 ? tasks : 'owner';
    this.log.info({ traceId, paper: id, dossierId: paper.dossierId, actor: actor.id, what, why }, 'paper read');
    return paper;
  }

  /** What gives an officer's unit a part in the dossier: tasks that it has, or has done, of steps that need such a paper (RH-05). */
  private async tasksOf({ unit }: Actor, { paperId, dossierId }: Paper): Promise<string[]> {
    const found = unit && dossierId ? await this.ledger.find(dossierId) : undefined;
    if (!found) return [];
    const { dossier } = found;
    const tasks = Object.entries(dossier.tasks).filter(([, task]) => task.unit === unit && task.status !== 'closed');
    if (tasks.length === 0) return [];
    const kind = (await findPaperKinds(this.ledger, found)).get(paperId);
    const procedure = getProcedure(dossier.plan.procedure);
    return tasks.flatMap(([name, task]) => (mayReadPaper(procedure, readerOf(dossier, task), kind) ? [name] : []));
  }
}
