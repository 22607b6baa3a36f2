import { openTasks, requestId, type Command, type Dossier, type Task } from '@lienthong/dossier';
import { isTerminal } from '@lienthong/plan';
import type { Change } from './change';
import type { Parts } from './network';

const ways = ['retry', 'acknowledge', 'refuse'] as const;

/** An officer does with a task what can be done without knowing what the agency knows. */
export class Desk {
  constructor(private readonly parts: Parts) {}

  /** False = the door has yet to be asked. */
  moves(change: Change): boolean {
    const { door } = this.parts;
    const { dossier } = door.heads.at(change.head);
    if (!dossier || !change.has('desk')) return true;
    let isKnown = true;
    openTasks(dossier).forEach(([id, task], whom) => {
      ways.forEach((resolution, way) => {
        if (resolution === 'retry' && this.isBlind(change, dossier, task)) return;
        const command: Command = { type: 'resolve', task: id, by: 'officer:3', resolution };
        const done = door.tell(change.head, door.order({ command, from: 'person' }));
        if (!done) isKnown = false;
        else if (done.said === 'done') change.to('desk-settles', whom, way, { head: done.head }, 'desk');
      });
    });
    return isKnown;
  }

  /** At an agency that cannot be asked, only who knows that nothing was done, and that nothing is under way, tries again. */
  private isBlind(change: Change, dossier: Dossier, { kind, request }: Task): boolean {
    const { agencies, strays, workers } = this.parts;
    if (!request || agencies.remembers(request) || kind === 'undo-failed' || kind === 'manual-check') return false;
    if (isTerminal(dossier.steps[request.step]!.state)) return true;
    const id = requestId(request);
    const running = [workers.runs.at(change.run(0))?.call, workers.runs.at(change.run(1))?.call];
    const isUnderWay = [...running, ...strays.bags.at(change.strays)].some(
      (sent) => sent && 'call' in sent && sent.call === 'send' && requestId(sent.name) === id,
    );
    return isUnderWay || agencies.journals.at(change.journal)[id] !== undefined;
  }
}
