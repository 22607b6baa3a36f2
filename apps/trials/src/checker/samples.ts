import { getIntent } from '@lienthong/plan';
import { messagesOf, nextDate, requestKey, type Command, type Dossier, type Request } from '@lienthong/dossier';
import { answer, begin, livedThrough, request, rootDone } from '@lienthong/dossier/samples';
import { chain, GENESIS } from '@lienthong/ledger';
import type { Call } from '../cast/client-log';
import type { Case, JournalEntry, StoredMessage, Told, World } from './world';

/** Worlds for the judges to look at: sound ones, to be broken by each spec in its own way. */

export const dossierId = '00000000-0000-7000-8000-000000000001';
export const run = 'r1';

/** The invented bicycle permit, to its end. */
export const whole: Command[] = [
  ...rootDone,
  ...['parking', 'parade'].flatMap((step) => [begin(step), answer(request(step, 'register'), 'accepted')]),
];

/** A dossier that lived through these commands, as every witness would tell it. */
export function caseOf(commands: Command[] = whole): Case {
  const { dossier, events } = livedThrough(...commands);
  const start = { dossierId, seq: 0, hash: GENESIS };
  const { rows, hash } = chain(start, events, { actor: `run:${run}`, recordedAt: commands.length * 1_000 });
  return {
    dossierId,
    events: rows.map(({ seq, eventId, text, hash }) => ({ seq, eventId, text, hash })),
    told: rows.map(({ text }) => JSON.parse(text) as Told),
    dossier,
    head: { seq: rows.length, hash, owes: false, wakeAt: null, nextDate: nextDate(dossier) ?? null },
    tasks: Object.entries(dossier.tasks).map(([taskId, { kind, step, unit, status, version }]) => ({
      ...{ taskId, kind, step, unit, status, version },
    })),
    messages: messagesAfter(commands),
    commands: [],
    runs: [],
    journal: [...effects(dossier), ...toldTo(messagesAfter(commands))],
    differing: [],
  };
}

export const worldOf = (...cases: Case[]): World => ({
  ...{ now: 60_000, calls: [submitted], cases, leaks: [], openRuns: [], troubledRuns: [], outages: [] },
});

export const submitted: Call = {
  ...{ at: 1_000, call: 'c1', key: 'k1', what: 'submit', dossierId, outcome: 'ok', status: 201, endedAt: 1_010 },
};

export const entry = (agency: string, key: string, kind: string, more: Partial<JournalEntry> = {}): JournalEntry => ({
  ...{ at: '2026-11-23T02:00:00.000Z', agency, dossier: dossierId, key, intent: key.split('/')[2]!, kind },
  ...more,
});

export const effectKey = (step: string, intent: string, round = 0): string =>
  requestKey(dossierId, request(step, intent, round));

function effects(dossier: Dossier): JournalEntry[] {
  return Object.values(dossier.requests).flatMap((sent: Request) => {
    const { agency } = getIntent(dossier.plan, sent.step, sent.intent);
    const told = (kind: string) => entry(agency, requestKey(dossierId, sent), kind);
    return [
      told('received'),
      ...(sent.status === 'accepted' ? [told('committed')] : []),
      ...(sent.undo === 'undone' ? [told('undone')] : []),
    ];
  });
}

function messagesAfter(commands: Command[]): StoredMessage[] {
  let before: Dossier | undefined;
  let seen = 0;
  const positions: Record<string, number> = {};
  return commands.flatMap((_, index) => {
    const { dossier, events } = livedThrough(...commands.slice(0, index + 1));
    const messages = messagesOf(before, dossier, events.slice(seen));
    [before, seen] = [dossier, events.length];
    return messages.map(({ to: recipient, ...message }) => {
      const position = (positions[recipient] = (positions[recipient] ?? 0) + 1);
      return { recipient, position, message, outcome: 'told' };
    });
  });
}

const letters: Record<string, [agency: string, intent: string]> = {
  citizen: ['notifications', 'notify'],
  portal: ['national-portal', 'status'],
  'result-store': ['national-portal', 'result'],
};

const toldTo = (messages: StoredMessage[]): JournalEntry[] =>
  messages.map(({ recipient, position, message }) => {
    const [agency, intent] = letters[recipient]!;
    return entry(agency, `${dossierId}/outbox/${intent}/${position}`, 'committed', {
      ...(recipient === 'portal' && { shown: { status: Number(message['status']) } }),
    });
  });
