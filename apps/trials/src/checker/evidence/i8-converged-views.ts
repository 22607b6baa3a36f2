import { fold } from '@lienthong/dossier';
import type { Broken } from '../../verdict';
import { toEvent, type Case, type JournalEntry, type StoredMessage, type World } from '../world';

/** What is shown is what happened: the stored state is the fold, a rebuild gives it again, and all were told in order, once. */
export const judgeConvergedViews = ({ cases }: World): Broken[] =>
  cases.flatMap((one) =>
    [...differing(one), ...folded(one), ...untold(one), ...toldOtherwise(one)].map((what): Broken => ({
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

/** By whom a recipient's messages are taken, and as what. */
const takenAs: Record<string, { agency: string; intent: string }> = {
  citizen: { agency: 'notifications', intent: 'notify' },
  portal: { agency: 'national-portal', intent: 'status' },
  'result-store': { agency: 'national-portal', intent: 'result' },
};

/** Its key ends in the message's position (RB-20). */
const positionOf = ({ key }: JournalEntry): number => Number(key.split('/').at(-1));

/** What was taken is what was written: each once, in order, and none that nobody wrote. */
const toldOtherwise = (one: Case): string[] =>
  Object.entries(takenAs).flatMap(([recipient, { agency, intent }]) => {
    const taken = one.journal
      .filter((entry) => entry.agency === agency && entry.intent === intent && entry.kind === 'committed')
      .map(positionOf);
    const written = one.messages.filter((message) => message.recipient === recipient);
    return [
      ...taken
        .filter((position, index) => taken.indexOf(position) !== index)
        .map((n) => `${recipient}: ${n} was told twice`),
      ...taken
        .filter((position, index) => position < (taken[index - 1] ?? 0))
        .map((n) => `${recipient}: ${n} came out of order`),
      ...taken
        .filter((n) => !written.some(({ position }) => position === n))
        .map((n) => `${recipient}: ${n} was never written`),
      ...written
        .filter(({ position, outcome }) => outcome === 'told' && !taken.includes(position))
        .map(({ position }) => `${recipient}: ${position} counts as told, and was never taken`),
      ...written.filter(isRefused).map(({ position, outcome }) => `${recipient}: ${position} was refused: ${outcome}`),
    ];
  });

const isRefused = ({ outcome }: StoredMessage): boolean =>
  outcome !== null && outcome !== 'told' && outcome !== 'not-needed';
