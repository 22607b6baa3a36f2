import type { Agenda, OwedAction } from '@lienthong/dossier';
import type { Stopped } from './step';

/**
 * Goes on with the steps that are owed once a step has been worked off, beside each other, and with what follows from those:
 * Temporal need not be asked in between. Only for whoever has the dossier to himself. Each step is tried once; what is left
 * over stands in the agenda that comes of it.
 */
export async function follow(
  stopped: Stopped | undefined,
  attempt: (action: OwedAction) => Promise<Stopped | undefined>,
): Promise<Stopped | undefined> {
  const tried = new Set<string>();
  let latest = stopped;
  while (latest && 'agenda' in latest) {
    const next = latest.agenda.owed.filter(({ id, kind }) => kind === 'step' && !tried.has(id));
    if (next.length === 0) break;
    for (const { id } of next) tried.add(id);
    latest = newest(latest, await allOf(next.map(attempt)));
  }
  return latest;
}

/** All are over before one that broke is told: nothing goes on behind the back of whoever tries again. */
async function allOf<T>(attempts: Promise<T>[]): Promise<T[]> {
  await Promise.allSettled(attempts);
  return Promise.all(attempts);
}

type WorkedOff = Extract<Stopped, { agenda: Agenda }>;

/** A step at which it stopped is owed still, as the agenda before it says. */
const newest = (before: WorkedOff, all: (Stopped | undefined)[]): WorkedOff =>
  all.reduce<WorkedOff>(
    (latest, next) => (next && 'agenda' in next && next.agenda.seq > latest.agenda.seq ? next : latest),
    before,
  );
