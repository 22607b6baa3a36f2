import type { Intent, Plan, PlanStep, Route } from '@lienthong/plan';
import type { Command } from './decide/command';
import { accept, answer, begin, bicyclePermit, request, submit } from './samples';

/** Invented like the permit, with all that the law makes of time: limits, gates, a late number, payers, aftercare. */
export const timedPermit: Plan = {
  ...bicyclePermit,
  procedure: 'timed-permit',
  total: { days: 9, verifyDays: 12 },
  aftercare: [{ kind: 'PARKING_DUTY', step: 'permit', unless: 'parking', ask: 'parking', days: [30, 50] }],
  agencies: Object.fromEntries(
    ['office', 'plates', 'parking', 'parade', 'helmets', 'till', 'neighbours', 'gold', 'silver'].map((id) => [
      id,
      { remembersKeys: true },
    ]),
  ),
  steps: [
    {
      ...bicyclePermit.steps[0]!,
      due: { days: 1, verifyDays: 3 },
      fees: [{ code: 'late', amount: 8_000, source: 'invented' }],
      intents: [
        fee(),
        {
          name: 'reserve',
          agency: 'plates',
          kind: 'technical',
          settles: 'plate',
          onRefused: 'manual-check',
          mayLag: { afterWorkingMinutes: 120, beforeDueMinutes: 30 },
        },
        act('issue', 'office'),
        { name: 'confirm', agency: 'plates', kind: 'legal-act', settles: 'plate' },
        addPlate('office'),
      ],
    },
    bicyclePermit.steps[1]!,
    {
      ...branch('parking', ['permit'], [consent(), fee(), act('register', 'parking')]),
      due: { days: 2, verifyDays: 5 },
      fees: [{ code: 'place', amount: 10_000, source: 'invented' }],
    },
    { ...branch('parade', ['permit', 'plate'], [act('register', 'parade')]), due: { days: 7 } },
    { ...branch('helmet', ['permit'], [act('issue', 'helmets'), addPlate('helmets')]), due: { days: 3 } },
    {
      ...branch('prize', ['permit'], [check('gold'), check('silver')]),
      routes: [
        route('gold', { amount: 25_300_000, due: { days: 3 } }),
        route('silver', { amount: 10_800_000, due: { days: 3 }, review: true }),
        route('bronze', { agency: 'silver', amount: 10_000_000, due: { days: 3 } }),
      ],
    },
  ],
};

function branch(id: string, after: string[], intents: Intent[]): PlanStep {
  return { ...bicyclePermit.steps[2]!, id, title: id, agency: id, unit: `${id}-1`, after, intents };
}

function fee(): Intent {
  return { name: 'collect', agency: 'till', kind: 'technical', gate: 'fee' };
}

function consent(): Intent {
  return { name: 'consent', agency: 'neighbours', kind: 'technical', gate: 'consent' };
}

function act(name: string, agency: string): Intent {
  return { name, agency, kind: 'legal-act', completes: true };
}

function addPlate(agency: string): Intent {
  return { name: 'add-plate', agency, kind: 'legal-act', ifLate: { step: 'permit', intent: 'reserve' } };
}

function check(agency: string): Intent {
  return { name: `check-${agency}`, agency, kind: 'query', opensRoutes: true };
}

function route(id: string, { review = false, ...rest }: Partial<Route>): Route {
  const intents: Intent[] = [act(`decide-${id}`, rest.agency ?? id), { name: 'pay', agency: 'till', kind: 'money' }];
  return { id, agency: id, unit: `${id}-1`, review, intents, source: 'invented', ...rest };
}

/** Its fee is paid: the office has received it. */
export const received: Command[] = [
  submit(timedPermit),
  begin('permit'),
  answer(request('permit', 'collect'), 'accepted'),
];

/** Both gates of the parking place are open. */
export const gatesOpen: Command[] = [
  begin('parking'),
  answer(request('parking', 'consent'), 'accepted', true),
  answer(request('parking', 'collect'), 'accepted'),
];

/** The act stands; its number is confirmed. */
export const signed: Command[] = [
  accept,
  begin('permit'),
  answer(request('permit', 'reserve'), 'accepted', true),
  answer(request('permit', 'issue'), 'accepted', true),
  answer(request('permit', 'confirm'), 'accepted'),
];
