import { getIntent } from '@lienthong/plan';
import { requestId, requestKey, type Command, type OwedAction, type RequestName } from '@lienthong/dossier';
import type { UndoOutcome } from '@lienthong/agencies';
import { command, type Stopped, type StepWork, type Work } from './step';

/** Takes one request back, unless that is no longer owed. */
export async function workOffUndo(tools: StepWork, work: Work, action: OwedAction): Promise<Stopped> {
  const { dossierId } = work;
  const name: RequestName = { step: action.step, intent: action.intent!, round: action.round };
  const found = await tools.ledger.find(dossierId);
  if (found?.dossier.requests[requestId(name)]?.undo !== 'owed') return { agenda: found!.agenda };
  const { agency } = getIntent(found.dossier.plan, name.step, name.intent);
  const undone = await tools.port(agency).undo(requestKey(dossierId, name));
  if (undone.kind === 'unavailable') return { unavailable: undone, name };
  const { agenda } = await command(tools, work, toCommand(name, undone));
  return { agenda: agenda! };
}

function toCommand(name: RequestName, undone: Exclude<UndoOutcome, { kind: 'unavailable' }>): Command {
  if (undone.kind === 'undone' || undone.kind === 'too-late')
    return { type: 'recordUndo', ...name, answer: undone.kind };
  return { type: 'recordUndo', ...name, answer: 'failed', why: undone.kind };
}
