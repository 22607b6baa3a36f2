import { fold, type DossierEvent } from '@lienthong/dossier';
import type { Broken } from '../../verdict';
import type { Case, StoredMessage, Told, World } from '../world';

/** What is shown is what happened: the stored state is the fold, a rebuild gives it again, and all were told in order, once. */
export const judgeConvergedViews = ({ cases }: World): Broken[] =>
  cases.flatMap((one) =>
    [...differing(one), ...folded(one), ...untold(one), ...toldTwice(one)].map((what): Broken => ({
      invariant: 'I8',
      dossierId: one.dossierId,
      what,
    })),
  );

const differing = ({ differing }: Case): string[] => differing.map((column) => `${column} is not what a rebuild gives`);

function folded({ dossier, told, head }: Case): string[] {
  if (told.length === 0) return dossier ? ['a row without any event'] : [];
  if (!dossier || !head) return ['events without a row'];
  const fault = head.seq === told.length ? [] : [`the row stands at ${head.seq}, the ledger at ${told.length}`];
  const again = fold(told.map(toEvent));
  return sorted(again) === sorted(dossier) ? fault : [...fault, 'the stored state is not the fold of the events'];
}

const toEvent = ({ id, type, occurredAt, data }: Told): DossierEvent =>
  ({ id, type, at: occurredAt, data }) as unknown as DossierEvent;

/** Text with the names in order: a stored state keeps no order of its own. */
const sorted = (value: unknown): string =>
  JSON.stringify(value, (_name, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)))
      : part,
  );

function untold({ messages }: Case): string[] {
  const recipients = [...new Set(messages.map(({ recipient }) => recipient))];
  return recipients.flatMap((recipient) => {
    const mine = messages.filter((message) => message.recipient === recipient);
    const gap = mine.findIndex(({ position }, index) => position !== index + 1);
    if (gap >= 0) return [`${recipient}: message ${gap + 1} is missing`];
    return mine.filter(isWaiting).map(({ position }) => `${recipient}: message ${position} was not told`);
  });
}

const isWaiting = ({ outcome }: StoredMessage): boolean => outcome === null;

const told = new Set(['notifications', 'national-portal']);

/** Under one key each agency took it once; and in the order in which it was written. */
function toldTwice({ journal }: Case): string[] {
  const taken = journal.filter(({ agency, kind }) => told.has(agency) && kind === 'committed');
  const keys = taken.map(({ agency, key }) => `${agency} ${key}`);
  return keys.filter((key, index) => keys.indexOf(key) !== index).map((key) => `${key} was told twice`);
}
