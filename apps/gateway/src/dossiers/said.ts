import type { Dossier, DossierEvent } from '@lienthong/dossier';
import { eventOf, type Ledger } from '@lienthong/ledger';

/** Why a step was refused or sent back: codes from the ledger, the officer's words from the vault. */
export interface Said {
  reason?: string;
  ground?: string;
  note?: string;
}

/** Said last of each step that stands refused or waits for its citizen. Reads nothing when there is none. */
export async function findSaid(ledger: Ledger, dossierId: string, dossier: Dossier): Promise<Record<string, Said>> {
  const concerned = Object.keys(dossier.steps).filter((step) =>
    ['REFUSED', 'AWAITING_SUPPLEMENT'].includes(dossier.steps[step]!.state),
  );
  if (concerned.length === 0) return {};
  const events = (await ledger.trail(dossierId)).map(eventOf);
  const said = concerned.map(
    async (step) =>
      [
        step,
        await lastWord(
          ledger,
          dossierId,
          events.filter((event) => isWordOn(event, step)),
        ),
      ] as const,
  );
  return Object.fromEntries(await Promise.all(said));
}

const isWordOn = (event: DossierEvent, step: string): boolean => {
  if (event.type === 'StepDecided') return event.data.step === step && event.data.decision !== 'accept';
  if (event.type === 'RequestAnswered')
    return event.data.step === step && ['refused', 'needs-supplement'].includes(event.data.answer);
  return event.type === 'StepRefused' && event.data.step === step;
};

async function lastWord(ledger: Ledger, dossierId: string, events: DossierEvent[]): Promise<Said> {
  const { reason, ground } = (events.at(-1)?.data ?? {}) as Said;
  const decided = events.findLast((event) => event.type === 'StepDecided');
  const digest = decided?.type === 'StepDecided' ? decided.data.digest : undefined;
  const opened = digest ? await ledger.open(dossierId, digest) : undefined;
  const note = (opened?.legal as { text?: string } | undefined)?.text;
  return { ...(reason && { reason }), ...(ground && { ground }), ...(note && { note }) };
}
