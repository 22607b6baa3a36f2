import type { StepId } from '@lienthong/plan';
import { decide } from './decide/decide';
import { nextRequest } from './agenda';
import type { Command, CommandOf } from './decide/command';
import type { Dossier } from './dossier';
import type { DossierEvent } from './events';
import { evolve, fold } from './evolve/evolve';
import { Problem } from './problem';
import { requestId } from './request-key';
import { react } from './react/react';
import { findPassedDate } from './time/passed-dates';

export interface CarriedOut {
  dossier: Dossier;
  events: DossierEvent[];
}

/**
 * Decide, evolve, react: everything that one command makes happen, in order; or why it may not. Dates that have passed
 * come first: who answers a second too late is too late, whether the clock has been looked at or not.
 */
export function carryOut(before: Dossier | undefined, command: Command, now: number): CarriedOut | Problem {
  const present = before && withDatesPassed(before, now);
  const decided = decide(present?.dossier, command, now);
  if (decided instanceof Problem) return decided;
  const passed = present?.events ?? [];
  if (decided.length === 0) return { dossier: present!.dossier, events: passed };
  const { dossier, events } = react(fold(decided, present?.dossier)!, now);
  const done = { dossier, events: [...passed, ...decided, ...events] };
  return command.type === 'recordAnswer' && command.beginNext ? withNextBegun(done, command, now) : done;
}

/** More dates than any plan has: one that does not pass is a defect, not an endless loop. */
const DATES = 1_000;

/** One date after the other, each with what follows from it: a step that has expired is reminded of nothing. */
function withDatesPassed(before: Dossier, now: number): CarriedOut {
  let dossier = before;
  const events: DossierEvent[] = [];
  for (let count = 0; count < DATES; count++) {
    const passed = findPassedDate(dossier, now);
    if (!passed) return { dossier, events };
    const followed = react(evolve(dossier, passed), now);
    dossier = followed.dossier;
    events.push(passed, ...followed.events);
  }
  throw new Error(`dates without end: ${events.at(-1)?.id}`);
}

/** The run that brought an answer begins what it goes on with in the same transaction. */
function withNextBegun(done: CarriedOut, { step, beginNext }: CommandOf<'recordAnswer'>, now: number): CarriedOut {
  const others = beginNext === 'all' ? neverBegun(done.dossier) : [];
  const steps = nextRequest(done.dossier, step) ? [step] : others;
  return steps.reduce<CarriedOut>(({ dossier, events }, next) => {
    const begun = decide(dossier, { type: 'beginRequest', step: next }, now);
    if (begun instanceof Problem) return { dossier, events };
    return { dossier: begun.reduce(evolve, dossier), events: [...events, ...begun] };
  }, done);
}

/** Steps that owe a request which nobody has begun yet. */
const neverBegun = (dossier: Dossier): StepId[] =>
  dossier.plan.steps.flatMap(({ id }) => {
    const next = nextRequest(dossier, id);
    return next && !dossier.requests[requestId(next)] ? [id] : [];
  });
