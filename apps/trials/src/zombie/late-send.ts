import type { Played } from '../rows/row';
import { becomes, decided, finish, journalOf, look, type Entry } from '../rows/stage/cases';
import { thaw } from '../rows/stage/freeze';
import type { Stage } from '../rows/stage/stage';
import { stoppedAt } from './stopped';

/** The send is on record and has not left; the citizen withdraws, another worker undoes it; then it leaves after all. */
export async function lateSend(stage: Stage): Promise<Played> {
  const nth = 1 + stage.random.below(2);
  const [dossierId, { pid }] = await stoppedAt(stage, { point: 'agency.send', at: 'before', nth }, () =>
    decided(stage),
  );
  await stage.cast.withdraw(dossierId);
  await stage.another('worker');
  await finish(stage, dossierId);
  await stage.rest([dossierId]);
  const before = await look(stage, dossierId);
  thaw(pid);
  const came = await becomes(async () => overtaken(await journalOf(stage, dossierId)));
  await stage.rest([dossierId]);
  const after = await look(stage, dossierId);
  const journal = await journalOf(stage, dossierId);
  return {
    dossierIds: [dossierId],
    claims: {
      'the undo came first and left a tombstone': journal.some(({ kind }) => kind === 'tombstone'),
      'the late send met it': came,
      'nothing is left': standing(journal).length === 0,
      'it owes nothing new': before.outcome === 'WITHDRAWN' && after.agenda.closed && after.tasks.length === 0,
    },
    figures: { send: nth },
  };
}

/** Sent although a tombstone lay there. */
const overtaken = (journal: Entry[]): boolean =>
  journal.some(
    ({ kind, key }, index) =>
      kind === 'tombstone' && journal.slice(index).some((later) => later.kind === 'received' && later.key === key),
  );

/** What agencies did and nobody took back; messages are not taken back. */
const standing = (journal: Entry[]): Entry[] =>
  journal.filter(
    ({ kind, key, agency }) =>
      kind === 'committed' &&
      !['notifications', 'national-portal'].includes(agency) &&
      !journal.some((other) => other.kind === 'undone' && other.key === key),
  );
