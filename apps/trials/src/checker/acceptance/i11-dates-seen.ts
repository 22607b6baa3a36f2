import { evolve, nextDate, type Dossier } from '@lienthong/dossier';
import type { Broken } from '../../verdict';
import { toEvent, type Case, type Outage, type World } from '../world';

const LATEST_MS = 60_000;

/** What a date makes happen stands in the ledger within a minute of it; after an outage, within a minute of its end. */
export const judgeDatesSeen = (world: World): Broken[] =>
  world.cases.flatMap((one) =>
    [...unseen(one, world), ...late(one, world)].map((what): Broken => ({
      invariant: 'I11',
      dossierId: one.dossierId,
      what,
    })),
  );

const unseen = ({ head }: Case, { now, outages }: World): string[] =>
  head && head.nextDate !== null && isLate(head.nextDate, now, outages)
    ? [`the date ${new Date(head.nextDate).toISOString()} has passed, and nothing happened`]
    : [];

function late({ told }: Case, { outages }: World): string[] {
  let dossier: Dossier | undefined;
  const found: string[] = [];
  for (const event of told) {
    const date = dossier && nextDate(dossier);
    // A submission may be dated back: its dates are looked at from when it was recorded.
    const since = Math.max(date ?? Infinity, told[0]!.recordedAt);
    if (event.actor === 'system:clock' && isLate(since, event.recordedAt, outages))
      found.push(`${event.type} came ${Math.round((event.recordedAt - since) / 1000)} s after its date`);
    dossier = evolve(dossier, toEvent(event));
  }
  return found;
}

const isLate = (date: number, seenAt: number, outages: Outage[]): boolean => {
  const during = outages.filter(({ from, to }) => from <= date + LATEST_MS && to >= date);
  const since = Math.max(date, ...during.map(({ to }) => to));
  return seenAt - since > LATEST_MS;
};
