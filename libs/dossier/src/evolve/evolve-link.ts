import type { Dossier, LinkedCase } from '../dossier';
import type { EventOf } from '../events';
import { withStep } from './patch';

export type LinkEvent = EventOf<'CaseLinked' | 'StepCorrected' | 'StepAnnulled' | 'LinkedCaseClosed'>;

/** The old acts are only ever appended to: another dossier corrects or annuls them (RI-03, RI-05). */
export function evolveLink(dossier: Dossier, { type, data }: LinkEvent): Dossier {
  switch (type) {
    case 'CaseLinked':
      return withLink(dossier, data.dossier, { kind: data.kind, step: data.step, status: 'open' });
    case 'StepCorrected':
      return withStep(diverging(dossier, data.dossier), data.step, { state: 'CORRECTED' });
    case 'StepAnnulled':
      return withStep(diverging(dossier, data.dossier), data.step, { state: 'ANNULLED' });
    case 'LinkedCaseClosed':
      return withLink(dossier, data.dossier, { ...dossier.links![data.dossier]!, status: 'settled' });
  }
}

const diverging = (dossier: Dossier, linked: string): Dossier =>
  withLink(dossier, linked, { ...dossier.links![linked]!, status: 'divergent' });

const withLink = (dossier: Dossier, linked: string, link: LinkedCase): Dossier => ({
  ...dossier,
  links: { ...dossier.links, [linked]: link },
});
