import type { Plan } from '@lienthong/plan';
import { carryOut } from './carry-out';
import type { Command } from './decide/command';
import type { Dossier } from './dossier';
import type { DossierEvent } from './events';
import type { RequestName } from './request-key';
import { Problem } from './problem';

/** Invented, and known to nothing but tests: what is true of it is true of any procedure. */
export const bicyclePermit: Plan = {
  procedure: 'bicycle-permit',
  pack: 'B1',
  code: '0.000000',
  calendar: 'VN-2026-11',
  limits: {
    cutOffInclusive: true,
    startDayIsDayOne: true,
    supplementDays: 7,
    supplementRounds: 1,
    consentDays: 7,
    feeDays: 7,
    rerouteDays: 7,
    warnAtShare: 0.8,
    warnBeforeHours: 4,
    apologyBeforeMinutes: 30,
    apologiesPerStep: 1,
    remindBeforeDays: 2,
  },
  durations: { patienceMs: 20_000, pollMs: 1_000, pollMaxMs: 8_000 },
  agencies: {
    office: { remembersKeys: true },
    plates: { remembersKeys: true },
    parking: { remembersKeys: true },
    parade: { remembersKeys: true },
  },
  steps: [
    {
      id: 'permit',
      title: 'Giấy phép xe đạp',
      agency: 'office',
      unit: 'office-1',
      requested: true,
      after: [],
      review: true,
      source: 'invented',
      intents: [
        { name: 'reserve', agency: 'plates', kind: 'technical', settles: 'plate', onRefused: 'manual-check' },
        { name: 'issue', agency: 'office', kind: 'legal-act', completes: true },
        { name: 'confirm', agency: 'plates', kind: 'legal-act', settles: 'plate' },
      ],
    },
    {
      id: 'plate',
      title: 'Biển số',
      agency: 'plates',
      unit: 'office-1',
      requested: true,
      after: [],
      partOf: 'permit',
      review: false,
      source: 'invented',
      intents: [],
    },
    branch('parking', ['permit']),
    branch('parade', ['permit', 'plate']),
  ],
};

function branch(id: string, after: string[]): Plan['steps'][number] {
  const intents = [{ name: 'register', agency: id, kind: 'legal-act' as const, completes: true }];
  return {
    id,
    title: id,
    agency: id,
    unit: `${id}-1`,
    requested: true,
    after,
    review: false,
    source: 'invented',
    intents,
  };
}

export const forgetful = (plan: Plan, ...agencies: string[]): Plan => ({
  ...plan,
  agencies: { ...plan.agencies, ...Object.fromEntries(agencies.map((id) => [id, { remembersKeys: false }])) },
});

export const submit = (plan: Plan = bicyclePermit): Command => ({
  type: 'submit',
  plan,
  planDigest: 'plan-1',
  owner: 'citizen:1',
  receipt: 'R-1',
  digest: 'facts-1',
});

export const reviewTask = 'permit.review.0';
export const accept: Command = { type: 'decide', task: reviewTask, by: 'officer:1', decision: 'accept' };
export const request = (step: string, intent: string, round = 0): RequestName => ({ step, intent, round });
export const begin = (step: string): Command => ({ type: 'beginRequest', step });
export const answer = (
  name: RequestName,
  kind: 'accepted' | 'pending' | 'refused' | 'suspected-duplicate' | 'needs-supplement',
  beginNext = false,
): Command => ({
  type: 'recordAnswer',
  ...name,
  answer: kind,
  ...(beginNext && { beginNext: 'own' as const }),
});

/** A dossier that has lived through the given commands; throws on the first problem. */
export function livedThrough(...commands: Command[]): { dossier: Dossier; events: DossierEvent[] } {
  let dossier: Dossier | undefined;
  const events: DossierEvent[] = [];
  commands.forEach((command, index) => {
    const done = carryOut(dossier, command, (index + 1) * 1_000);
    if (done instanceof Problem) throw done;
    dossier = done.dossier;
    events.push(...done.events);
  });
  return { dossier: dossier!, events };
}

/** What was told when: the local time, then the commands of that moment. */
export type Moment = [local: string, ...commands: Command[]];

/** As above, on the days of a real calendar. */
export function livedAt(...moments: Moment[]): { dossier: Dossier; events: DossierEvent[] } {
  let dossier: Dossier | undefined;
  const events: DossierEvent[] = [];
  for (const [local, ...commands] of moments)
    for (const command of commands) {
      const done = carryOut(dossier, command, at(local));
      if (done instanceof Problem) throw done;
      dossier = done.dossier;
      events.push(...done.events);
    }
  return { dossier: dossier!, events };
}

export const tick: Command = { type: 'tick' };

/** Root done, number confirmed: the branches are out. */
export const rootDone: Command[] = [
  submit(),
  accept,
  begin('permit'),
  answer(request('permit', 'reserve'), 'accepted', true),
  answer(request('permit', 'issue'), 'accepted', true),
  answer(request('permit', 'confirm'), 'accepted'),
];

/** An instant as the clock shows it in Việt Nam, `2026-11-23T09:00` (epoch ms). */
export const at = (local: string): number => Date.parse(`${local}+07:00`);

/** The other way round: `2026-11-27T17:00:00`. */
export const shown = (instant: number): string => new Date(instant + 7 * 3_600_000).toISOString().slice(0, 19);
