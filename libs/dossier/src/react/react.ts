import { evolve } from '../evolve/evolve';
import type { Dossier } from '../dossier';
import type { DossierEvent } from '../events';
import { closes } from './closes';
import { settlesRequests } from './settles-requests';
import { opensSteps } from './opens-steps';
import { owesUndos } from './owes-undos';
import { choosesRoutes } from './chooses-routes';
import { keepsClocks, setsDeadlines } from './keeps-time';
import { cancelsSteps, withdrawsSteps } from './ends-steps';
import { closesTasks, opensTasks } from './asks-people';

/** What follows from a state: each rule reads only the state, and what it returns makes itself untrue. */
export type Reaction = (dossier: Dossier, now: number) => DossierEvent[];

// A failed undo becomes a person's task before anything could conclude that nothing is held any more.
const reactions: Reaction[] = [
  settlesRequests,
  owesUndos,
  opensTasks,
  withdrawsSteps,
  cancelsSteps,
  choosesRoutes,
  opensSteps,
  setsDeadlines,
  keepsClocks,
  closesTasks,
  closes,
];

/** More rounds than any plan can need: a rule that does not make itself untrue is a defect, not an endless loop. */
const ROUNDS = 200;

/** All that follows, until nothing follows any more; the events are appended, so a rebuild only evolves. */
export function react(dossier: Dossier, now: number): { dossier: Dossier; events: DossierEvent[] } {
  const events: DossierEvent[] = [];
  let current = dossier;
  for (let round = 0; round < ROUNDS; round++) {
    const found = firstReaction(current, now);
    if (found.length === 0) return { dossier: current, events };
    for (const event of found) current = evolve(current, event);
    events.push(...found);
  }
  throw new Error(`reactions do not settle: ${events.at(-1)?.id}`);
}

function firstReaction(dossier: Dossier, now: number): DossierEvent[] {
  for (const reaction of reactions) {
    const events = reaction(dossier, now);
    if (events.length > 0) return events;
  }
  return [];
}
