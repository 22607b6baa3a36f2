import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '@lienthong/access';
import { previewUndo, Problem, type Dossier, type Undoing } from '@lienthong/dossier';
import { Ledger } from '@lienthong/ledger';
import { getVisibleDossier, getVisibleTask, type FoundTask } from '../access/visible';
import type { Call } from '../commands/call';
import { NOW } from '../tokens';
import { toUndoPreview, type UndoPreviewView } from './undo-preview-view';

/** Asked before something is refused or withdrawn. Nothing here writes. */
@Injectable()
export class UndoPreviews {
  constructor(
    private readonly ledger: Ledger,
    @Inject(NOW) private readonly now: () => number,
  ) {}

  async ofRefusal({ actor, params }: Call): Promise<UndoPreviewView> {
    const found = await getVisibleTask(this.ledger, actor, 'task.read', params.taskId!);
    return this.preview(found.dossier, toRefusal(found, actor));
  }

  async ofWithdrawal({ actor, params }: Call): Promise<UndoPreviewView> {
    const { dossier } = await getVisibleDossier(this.ledger, actor, 'dossier.read', params.id!);
    return this.preview(dossier, { type: 'withdraw' });
  }

  private preview(dossier: Dossier, command: Undoing): UndoPreviewView {
    const preview = previewUndo(dossier, command, this.now());
    if (preview instanceof Problem) throw preview;
    return toUndoPreview(dossier.plan, preview);
  }
}

/** Whoever has claimed the task: its unit may look ahead. */
function toRefusal({ name, task }: FoundTask, actor: Actor): Undoing {
  const onTask = { task: name, by: task.claimedBy ?? actor.id, reason: 'preview' };
  return task.kind === 'review'
    ? { type: 'decide', decision: 'refuse', ...onTask }
    : { type: 'resolve', resolution: 'refuse', ...onTask };
}
