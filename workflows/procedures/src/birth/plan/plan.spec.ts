import { getStep, type Plan, rootOf, type Settings } from '@lienthong/plan';

import { birth } from '../index';

const at = new Date('2026-11-23T02:10:00Z');
const durations = { patienceMs: 3, pollMs: 1, pollMaxMs: 2 };
const agencies = { residence: { remembersKeys: true } };
const planOf = (name: string, choose = birth.samples[name]!.choose, settings: Settings = {}) =>
  birth.plan({ facts: birth.samples[name]!.facts(at), choose, at, settings, durations, agencies });

describe('the plan of a birth', () => {
  test('is a tree: registration with the number inside, and three branches', () => {
    expect(planOf('plain').steps.map(({ id, after, partOf, review }) => ({ id, after, partOf, review }))).toEqual([
      { id: 'birth-registration', after: [], partOf: undefined, review: true },
      { id: 'personal-id', after: [], partOf: 'birth-registration', review: false },
      { id: 'permanent-residence', after: ['birth-registration'], partOf: undefined, review: false },
      { id: 'health-insurance-card', after: ['birth-registration'], partOf: undefined, review: false },
      { id: 'identity-card', after: ['birth-registration', 'personal-id'], partOf: undefined, review: false },
    ]);
    expect(rootOf(planOf('plain')).id).toBe('birth-registration');
  });

  test('reserves the number, registers, then confirms the number (D3); a late one is added (RB-08, D5)', () => {
    expect(rootOf(planOf('plain')).intents).toEqual([
      {
        name: 'reserve',
        agency: 'population',
        kind: 'technical',
        settles: 'personal-id',
        onRefused: 'manual-check',
        mayLag: { afterWorkingMinutes: 120, beforeDueMinutes: 30 },
      },
      { name: 'register', agency: 'civil-registry', kind: 'legal-act', completes: true },
      { name: 'confirm', agency: 'population', kind: 'legal-act', settles: 'personal-id' },
      { name: 'add-number', agency: 'civil-registry', kind: 'legal-act', ifLate },
    ]);
    expect(getStep(planOf('plain'), 'health-insurance-card').intents).toEqual([
      { name: 'issue', agency: 'health-insurance', kind: 'legal-act', completes: true },
      { name: 'add-number', agency: 'health-insurance', kind: 'legal-act', ifLate },
    ]);
  });

  const ifLate = { step: 'birth-registration', intent: 'reserve' };

  test.each([
    ['plain', ['permanent-residence', 'health-insurance-card', 'identity-card']],
    ['residence-only', ['permanent-residence']],
    ['health-card-only', ['health-insurance-card']],
    ['child-died', []],
  ])('of sample %s requests %j (RB-06)', (name, branches) => {
    const requested = planOf(name).steps.filter((step) => step.requested);
    expect(requested.map((step) => step.id)).toEqual(['birth-registration', 'personal-id', ...branches]);
    expect(planOf(name).steps).toHaveLength(5);
  });

  test('names offices by the codes of their area', () => {
    expect(planOf('plain').steps.map((step) => step.unit)).toEqual([
      'justice-00004',
      'justice-00004',
      'police-00004',
      'health-insurance-01',
      'identity-card-01',
    ]);
  });

  test('sends the branches where the child will live', () => {
    const facts = birth.samples.plain!.facts(at) as { residence: { address: object } };
    facts.residence.address = { province: '79', commune: '26737', detail: 'Số 2' };
    const plan = birth.plan({ facts, at, durations, agencies });
    expect(plan.steps.map((step) => step.unit)).toEqual([
      'justice-00004',
      'justice-00004',
      'police-26737',
      'health-insurance-79',
      'identity-card-79',
    ]);
  });

  test('keeps the pack, the durations and the abilities of the day', () => {
    expect(planOf('plain')).toMatchObject({ procedure: 'birth', pack: 'R3_ND301', durations, agencies });
  });

  test('holds no fact: it goes to the ledger as it is', () => {
    expect(JSON.stringify(planOf('grandparents-home'))).not.toMatch(/Thử|Mẫu|Tưởng|0011\d{8}|09123|Ví Dụ/);
  });

  test('is made only of what was checked', () => {
    expect(() => planOf('plain', [])).toThrow('checked');
    const before = new Date('2022-11-20T16:59:59.999Z');
    expect(() => birth.plan({ facts: birth.samples.plain!.facts(before), at: before, durations, agencies })).toThrow(
      'checked',
    );
  });
});

describe('the plan under the law of its day (RA-01, D.3)', () => {
  const under = (instant: string): Plan => {
    const submitted = new Date(instant);
    const choose = ['permanent-residence', 'health-insurance-card'];
    const facts = birth.fit(birth.samples.plain!.facts(submitted), choose);
    return birth.plan({ facts, choose, at: submitted, durations, agencies });
  };

  test.each([
    ['2024-06-30T16:59:59Z', 'R0_PILOT', '2.000986'],
    ['2024-06-30T17:00:00Z', 'R1_ND63', '2.002621'],
    ['2026-08-31T16:59:59Z', 'R2_TWO_TIER', '2.002621'],
    ['2026-08-31T17:00:00Z', 'R3_ND301', '3.000722'],
    ['2026-12-31T17:00:00Z', 'R4_COORD', '3.000722'],
    ['2027-02-28T17:00:00Z', 'R5_LAW2026', '3.000722'],
  ])('submitted %s: %s, code %s', (instant, pack, code) => {
    expect(under(instant)).toMatchObject({ pack, code });
  });
});

describe('the times of a birth (B.4, RB-14)', () => {
  const duesOf = (plan: Plan) => Object.fromEntries(plan.steps.map(({ id, due }) => [id, due]));

  test('are those of the law', () => {
    expect(duesOf(planOf('plain'))).toEqual({
      'birth-registration': { days: 1, verifyDays: 3 },
      'permanent-residence': { days: 2, verifyDays: 5 },
      'health-insurance-card': { days: 2 },
      'identity-card': { days: 7 },
    });
  });

  test('are those that are set', () => {
    expect(duesOf(planOf('plain', undefined, { 'cc.dueWD': 5 }))['identity-card']).toEqual({ days: 5 });
  });

  test('end after 3 (5) working days, with an identity card after 9 (12)', () => {
    expect(planOf('residence-only').total).toEqual({ days: 3, verifyDays: 5 });
    expect(planOf('plain').total).toEqual({ days: 9, verifyDays: 12 });
  });

  test('let the identity card wait for residence only where that is set, and not for ever (RB-12, D6)', () => {
    const waitOf = (settings: Settings = {}) => getStep(planOf('plain', undefined, settings), 'identity-card').waitsFor;
    expect(waitOf()).toBeUndefined();
    expect(waitOf({ 'cc.waitsForResidence': true })).toEqual({ step: 'permanent-residence', days: 2 });
    expect(waitOf({ 'cc.waitsForResidence': true, 'cc.maxWaitWD': 3 })?.days).toBe(3);
  });

  test('go on after the end: the family is reminded of residence on day 30 and 50 (RB-21, D13)', () => {
    expect(planOf('health-card-only').aftercare).toEqual([
      {
        kind: 'RESIDENCE_DUTY_REMINDER',
        step: 'birth-registration',
        unless: 'permanent-residence',
        ask: 'residence',
        days: [30, 50],
      },
    ]);
    expect(planOf('child-died').aftercare).toEqual([]);
  });
});

describe('consent to residence (RB-13)', () => {
  const firstOf = (name: string) => getStep(planOf(name), 'permanent-residence').intents[0];

  test('is asked at submission when a dwelling or household is another’s', () => {
    expect(firstOf('grandparents-home')).toEqual({
      name: 'consent',
      agency: 'vneid',
      kind: 'technical',
      gate: 'consent',
    });
    expect(firstOf('filed-by-grandmother')?.gate).toBe('consent');
  });

  test('is not asked of nobody, nor when it was given on paper', () => {
    expect(firstOf('plain')?.name).toBe('register');
    expect(firstOf('agreed-on-paper')?.name).toBe('register');
    expect(firstOf('health-card-only')?.name).toBe('register');
  });
});

describe('fees (B.10, RB-22)', () => {
  const root = (name: string, settings: Settings = {}) => rootOf(planOf(name, undefined, settings));
  const linesOf = (name: string, settings: Settings = {}) =>
    root(name, settings).fees!.map(({ code, amount }) => [code, amount]);

  test('nothing to pay, no payment step: on time', () => {
    expect(linesOf('plain')).toEqual([]);
    expect(root('plain').intents[0]?.name).toBe('reserve');
  });

  test('late costs what the province says, by default 8,000 (RB-02)', () => {
    expect(linesOf('late')).toEqual([['lateBirth', 8_000]]);
    expect(root('late').intents[0]).toEqual({ name: 'collect', agency: 'payments', kind: 'technical', gate: 'fee' });
    expect(linesOf('late', { 'fee.lateBirth': 0 })).toEqual([]);
    expect(root('late', { 'fee.lateBirth': 0 }).intents[0]?.name).toBe('reserve');
    expect(linesOf('late', { 'fee.lateBirthFreeProvinces': '79 01' })).toEqual([]);
    expect(linesOf('late', { 'fee.lateBirthFreeProvinces': '79' })).toEqual([['lateBirth', 8_000]]);
  });

  test('a copy costs 8,000', () => expect(linesOf('extra-copies')).toEqual([['copy', 16_000]]));

  test('residence of a child is free, unless a setting says otherwise', () => {
    const residence = (settings: Settings) =>
      getStep(planOf('residence-only', undefined, settings), 'permanent-residence');
    expect(residence({})).toMatchObject({ fees: [], intents: [{ name: 'register' }] });
    expect(residence({ 'fee.childResidence': 10_000 })).toMatchObject({
      fees: [{ amount: 10_000 }],
      intents: [{ name: 'collect', gate: 'fee' }, { name: 'register' }],
    });
  });

  test.each([
    ['2026-11-25T16:59:59Z', []],
    ['2026-11-25T17:00:00Z', ['lateBirth']],
  ])('born 25/09/2026, filed %s: %j (D8, scenario 33)', (instant, codes) => {
    const submitted = new Date(instant);
    const facts = birth.samples.plain!.facts(submitted) as { child: { bornOn: string } };
    facts.child.bornOn = '2026-09-25';
    const plan = birth.plan({ facts, at: submitted, durations, agencies });
    expect(rootOf(plan).fees!.map(({ code }) => code)).toEqual(codes);
  });
});
