import type { Dossier, DossierEvent } from '@lienthong/dossier';
import { eventOf, type Ledger } from '@lienthong/ledger';
import { isVerified } from './views/time-view';

/** Why a step was refused, sent back or verified: codes from the ledger, the officer's words from the vault. */
export interface Said {
  reason?: string;
  ground?: string;
  note?: string;
}

/** Said last of each step that stands refused, waits for its citizen or is being verified. Reads nothing when there is none. */
export async function findSaid(ledger: Ledger, dossierId: string, dossier: Dossier): Promise<Record<string, Said>> {
  const concerned = Object.keys(dossier.steps).filter((step) => isConcerned(dossier, step));
  if (concerned.length === 0) return {};
  const events = (await ledger.trail(dossierId)).map(eventOf);
  const said = concerned.map(async (step) => {
    const words = events.filter((event) => isWordOn(dossier, event, step));
    return [step, await lastWord(ledger, dossierId, words)] as const;
  });
  return Object.fromEntries(await Promise.all(said));
}

function isConcerned(dossier: Dossier, step: string): boolean {
  const { state } = dossier.steps[step]!;
  return state === 'REFUSED' || state === 'AWAITING_SUPPLEMENT' || isVerified(dossier, step);
}

function isWordOn({ steps, tasks }: Dossier, event: DossierEvent, step: string): boolean {
  switch (event.type) {
    case 'StepDecided':
      return event.data.step === step && event.data.decision === decisionBehind(steps[step]!.state);
    case 'TaskResolved':
      return event.data.resolution === 'refuse' && tasks[event.data.task]?.step === step;
    case 'RequestAnswered':
      return event.data.step === step && ['refused', 'needs-supplement'].includes(event.data.answer);
    default:
      return event.type === 'StepRefused' && event.data.step === step;
  }
}

/** Only the decision that the step stands by now. */
const decisionBehind = (state: string): string =>
  state === 'REFUSED' ? 'refuse' : state === 'AWAITING_SUPPLEMENT' ? 'supplement' : 'verify';

async function lastWord(ledger: Ledger, dossierId: string, events: DossierEvent[]): Promise<Said> {
  const { reason, ground } = (events.at(-1)?.data ?? {}) as Said;
  const decided = events.findLast((event) => event.type === 'StepDecided' || event.type === 'TaskResolved');
  const { digest } = (decided?.data ?? {}) as { digest?: string };
  const opened = digest ? await ledger.open(dossierId, digest) : undefined;
  const note = (opened?.legal as { text?: string } | undefined)?.text;
  return { ...(reason && { reason }), ...(ground && { ground }), ...(note && { note }) };
}
