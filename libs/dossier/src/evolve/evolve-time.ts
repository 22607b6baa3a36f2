import type { Clock, Dossier } from '../dossier';
import type { EventOf, Scope } from '../events';
import { patched, withStep } from './patch';

export type TimeEvent = EventOf<
  | 'DueSet'
  | 'ClockStopped'
  | 'DueNeared'
  | 'ApologyIssued'
  | 'DueMissed'
  | 'DueEscalated'
  | 'CalendarAdopted'
  | 'DeadlineSet'
  | 'DeadlineNeared'
  | 'ReminderFellDue'
>;

/** Dates come with the events: a fold needs no calendar. */
export function evolveTime(dossier: Dossier, event: TimeEvent): Dossier {
  switch (event.type) {
    case 'DueSet':
      return dueSet(dossier, event);
    case 'ClockStopped':
      return withClock(dossier, event.data.scope, {
        ...silent,
        stopped: true,
        days: event.data.remaining,
        turns: dossier.clocks[event.data.scope]!.turns + 1,
      });
    case 'DueNeared':
      return withClock(
        dossier,
        event.data.step,
        event.data.how === 'warning' ? { warnAt: undefined } : { hurryAt: undefined },
      );
    case 'ApologyIssued': {
      const { due, warnAt, hurryAt } = event.data;
      const apologies = dossier.clocks[event.data.step]!.apologies + 1;
      return withClock(dossier, event.data.step, { due, warnAt, hurryAt, apologyAt: event.data.apologyAt, apologies });
    }
    case 'DueMissed':
      return withClock(dossier, event.data.scope, { late: true });
    case 'DueEscalated':
      return withClock(dossier, event.data.step, { escalated: true });
    case 'CalendarAdopted':
      return { ...dossier, calendar: event.data.calendar, adoptions: (dossier.adoptions ?? 0) + 1 };
    case 'DeadlineSet':
    case 'DeadlineNeared':
      return withDeadline(dossier, event);
    case 'ReminderFellDue': {
      const { kind, day } = event.data;
      return { ...dossier, reminders: { ...dossier.reminders, [kind]: [...(dossier.reminders?.[kind] ?? []), day] } };
    }
  }
}

/** No more warnings from a clock that stands still. */
const silent = { warnAt: undefined, hurryAt: undefined, apologyAt: undefined } satisfies Partial<Clock>;

const withClock = (dossier: Dossier, scope: Scope, patch: Partial<Clock>): Dossier => ({
  ...dossier,
  clocks: { ...dossier.clocks, [scope]: patched(dossier.clocks[scope]!, patch) },
});

function dueSet(dossier: Dossier, { data }: EventOf<'DueSet'>): Dossier {
  const before = dossier.clocks[data.scope];
  const { from, days, due, warnAt, hurryAt, apologyAt } = data;
  const apologies = before?.apologies ?? 0;
  // Only an apology leaves what on time is judged by where it was (RB-16).
  const clock = {
    from,
    days,
    due,
    original: due,
    warnAt,
    hurryAt,
    apologyAt,
    turns: (before?.turns ?? 0) + 1,
    apologies,
  };
  const verified = data.why === 'verification' || before?.verified;
  return {
    ...dossier,
    clocks: { ...dossier.clocks, [data.scope]: patched<Clock>(clock, { ...clock, verified: verified || undefined }) },
  };
}

function withDeadline(dossier: Dossier, event: EventOf<'DeadlineSet' | 'DeadlineNeared'>): Dossier {
  const { step, kind } = event.data;
  const { deadlines = {} } = dossier.steps[step]!;
  const deadline =
    event.type === 'DeadlineSet'
      ? { at: event.data.deadline, remindAt: event.data.remindAt }
      : { ...deadlines[kind]!, reminded: true as const };
  return withStep(dossier, step, { deadlines: { ...deadlines, [kind]: deadline } });
}
