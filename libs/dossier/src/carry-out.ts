import { decide } from './decide/decide';
import type { Command } from './decide/command';
import type { Dossier } from './dossier';
import type { DossierEvent } from './events';
import { evolve, fold } from './evolve/evolve';
import { Problem } from './problem';
import { react } from './react/react';

export interface CarriedOut {
  dossier: Dossier;
  events: DossierEvent[];
}

/** Decide, evolve, react: everything that one command makes happen, in order; or why it may not. */
export function carryOut(before: Dossier | undefined, command: Command, now: number): CarriedOut | Problem {
  const decided = decide(before, command, now);
  if (decided instanceof Problem) return decided;
  if (decided.length === 0) return { dossier: before!, events: [] };
  const { dossier, events } = react(fold(decided, before)!, now);
  const done = { dossier, events: [...decided, ...events] };
  return command.type === 'recordAnswer' && command.beginNext ? withNextBegun(done, command.step, now) : done;
}

/** The run that brought an answer begins its step's next intent in the same transaction. */
function withNextBegun({ dossier, events }: CarriedOut, step: string, now: number): CarriedOut {
  const begun = decide(dossier, { type: 'beginRequest', step }, now);
  if (begun instanceof Problem || begun.length === 0) return { dossier, events };
  return { dossier: begun.reduce(evolve, dossier), events: [...events, ...begun] };
}
