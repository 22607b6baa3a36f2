import type { Dossier } from '../dossier';
import { Problem } from '../problem';
import type { Command, Decision } from './command';
import { answerRoute, consentOnPaper, supplement, withdraw } from './citizen';
import { adoptCalendar, recordDelivery, recordLinked } from './later';
import { beginRequest, giveUp, recordAnswer, recordNotExecuted } from './requests';
import { resolve } from './resolve';
import { recordRun } from './runs';
import { apologise, claim, release, review } from './tasks';
import { tick } from './tick';
import { recordUndo } from './undo';

/** Every command is decided here, on the state under the head lock. */
export function decide(dossier: Dossier | undefined, command: Command, now: number): Decision {
  if (command.type === 'submit') return submit(dossier, command, now);
  if (!dossier) return new Problem('not-found');
  switch (command.type) {
    case 'claim':
      return claim(dossier, command, now);
    case 'release':
      return release(dossier, command, now);
    case 'decide':
      return review(dossier, command, now);
    case 'resolve':
      return resolve(dossier, command, now);
    case 'supplement':
      return supplement(dossier, command, now);
    case 'withdraw':
      return withdraw(dossier, command, now);
    case 'answerRoute':
      return answerRoute(dossier, command, now);
    case 'consentOnPaper':
      return consentOnPaper(dossier, command, now);
    case 'apologise':
      return apologise(dossier, command, now);
    case 'adoptCalendar':
      return adoptCalendar(dossier, command, now);
    case 'recordDelivery':
      return recordDelivery(dossier, command, now);
    case 'recordLinked':
      return recordLinked(dossier, command, now);
    case 'tick':
      return tick(dossier, command, now);
    case 'beginRequest':
      return beginRequest(dossier, command, now);
    case 'recordNotExecuted':
      return recordNotExecuted(dossier, command, now);
    case 'recordAnswer':
      return recordAnswer(dossier, command, now);
    case 'giveUp':
      return giveUp(dossier, command, now);
    case 'recordUndo':
      return recordUndo(dossier, command, now);
    case 'recordRun':
      return recordRun(dossier, command, now);
  }
}

function submit(dossier: Dossier | undefined, command: Extract<Command, { type: 'submit' }>, at: number): Decision {
  if (dossier) return new Problem('already-submitted');
  const { plan, planDigest, owner, receipt, digest } = command;
  return [
    {
      id: 'submitted',
      type: 'DossierSubmitted',
      at,
      data: { plan, planDigest, owner, receipt, ...(digest && { digest }) },
    },
  ];
}
