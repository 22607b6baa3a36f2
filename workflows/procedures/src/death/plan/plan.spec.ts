import { getStep, type Plan, rootOf, type Settings } from '@lienthong/plan';

import { death } from '../index';

const at = new Date('2026-11-23T02:10:00Z');
const durations = { patienceMs: 3, pollMs: 1, pollMaxMs: 2 };
const agencies = { residence: { remembersKeys: true } };
const planOf = (name: string, more: { at?: Date; choose?: string[]; settings?: Settings } = {}): Plan => {
  const { facts, choose } = death.samples[name]!;
  return death.plan({ facts: facts(more.at ?? at), choose, at, durations, agencies, ...more });
};
const routesOf = (plan: Plan) => getStep(plan, 'funeral-allowance').routes!;

describe('the plan of a death', () => {
  test('is a tree: registration, and three branches', () => {
    expect(planOf('plain').steps.map(({ id, after, requested, review }) => ({ id, after, requested, review }))).toEqual(
      [
        { id: 'death-registration', after: [], requested: true, review: true },
        { id: 'residence-removal', after: ['death-registration'], requested: true, review: false },
        { id: 'funeral-allowance', after: ['death-registration'], requested: true, review: false },
        { id: 'survivor-benefit', after: ['death-registration'], requested: true, review: false },
      ],
    );
    expect(rootOf(planOf('plain')).id).toBe('death-registration');
  });

  test('asks facility and population before the book is written, and marks the person dead after (RH-08, F-19)', () => {
    expect(rootOf(planOf('plain')).intents).toEqual([
      { name: 'check-notice', agency: 'health-facility', kind: 'query', onRefused: 'manual-check' },
      { name: 'verify', agency: 'population', kind: 'query', onRefused: 'manual-check' },
      { name: 'register-death', agency: 'civil-registry', kind: 'legal-act', completes: true },
      { name: 'mark-dead', agency: 'population', kind: 'legal-act' },
    ]);
  });

  test.each([
    ['died-at-home', ['verify', 'register-death', 'mark-dead']],
    ['unidentified', ['register-death']],
    ['old-death', ['collect', 'register-death']],
  ])('of sample %s asks only %j of the root', (name, intents) => {
    expect(rootOf(planOf(name)).intents.map((intent) => intent.name)).toEqual(intents);
  });

  test.each([
    ['plain', ['residence-removal', 'funeral-allowance', 'survivor-benefit']],
    ['residence-only', ['residence-removal']],
    ['without-survivors', ['residence-removal', 'funeral-allowance']],
    ['no-permanent-residence', ['funeral-allowance', 'survivor-benefit']],
    ['unidentified', []],
  ])('of sample %s requests %j (RB-04, RB-06)', (name, branches) => {
    const requested = planOf(name).steps.filter((step) => step.requested);
    expect(requested.map((step) => step.id)).toEqual(['death-registration', ...branches]);
    expect(planOf(name).steps).toHaveLength(4);
  });

  test('says why no residence is removed (D9)', () => {
    const removal = (name: string) => getStep(planOf(name), 'residence-removal').notRequestedBecause;
    expect([removal('no-permanent-residence'), removal('plain')]).toEqual(['no-permanent-residence', undefined]);
  });

  test('names offices by the codes of their area', () => {
    expect(planOf('plain').steps.map((step) => step.unit)).toEqual([
      'justice-00004',
      'police-00004',
      'social-00004',
      'social-insurance-01',
    ]);
    expect(routesOf(planOf('plain')).map((route) => route.unit)).toEqual([
      'social-insurance-01',
      'merit-01',
      'merit-01',
      'social-00004',
      'social-00004',
    ]);
  });

  test('keeps the pack, the durations and the abilities of the day', () => {
    expect(planOf('plain')).toMatchObject({ procedure: 'death', pack: 'R3_ND301', durations, agencies });
  });

  test('holds no fact: it goes to the ledger as it is', () => {
    expect(JSON.stringify(planOf('plain'))).not.toMatch(/Tưởng|Thử|0010|970400|Ví Dụ|tuổi già/);
  });

  test('is made only of what was checked', () => {
    expect(() => planOf('plain', { choose: [] })).toThrow('checked');
    expect(() => planOf('plain', { at: new Date('2022-11-20T16:59:59.999Z') })).toThrow('checked');
  });
});

describe('the routes to a payer (RC-01)', () => {
  const amounts = (name: string) => routesOf(planOf(name)).map(({ id, amount }) => [id, amount]);

  test('come best first, with the amounts of the day of death (scenario 20)', () => {
    expect(amounts('june-2026')).toEqual([
      ['BHXH_MT', 23_400_000],
      ['NCC_MT', 23_400_000],
      ['CCB_MT', 23_400_000],
      ['HTXH_MT', 10_000_000],
      ['BTXH_MT', 10_000_000],
    ]);
    expect(amounts('july-2026')).toEqual([
      ['BHXH_MT', 25_300_000],
      ['NCC_MT', 25_300_000],
      ['CCB_MT', 25_300_000],
      ['HTXH_MT', 10_800_000],
      ['BTXH_MT', 10_800_000],
    ]);
  });

  test('open by what the databases answer, whatever is claimed (scenario 19)', () => {
    const { intents } = getStep(planOf('plain'), 'funeral-allowance');
    expect(intents.map(({ name, opensRoutes }) => [name, opensRoutes])).toEqual([
      ['check-insurance', true],
      ['check-merit', true],
      ['check-assistance', true],
    ]);
    expect(amounts('claim-not-confirmed')).toEqual(amounts('plain'));
  });

  test('each decides, then pays; what the commune decides our inbox reviews (D1, D10)', () => {
    const routes = routesOf(planOf('plain')).map(({ id, review, intents, due }) => [
      id,
      review,
      intents.map(({ name, agency, kind }) => [name, agency, kind].join(' ')),
      due?.days,
    ]);
    const pay = 'pay payments money';
    const merit = [false, ['decide-merit merit legal-act', pay], 15];
    const assistance = [true, ['decide-assistance social-assistance legal-act', pay], 3];
    expect(routes).toEqual([
      ['BHXH_MT', false, ['decide-insurance social-insurance legal-act', pay], 8],
      ['NCC_MT', ...merit],
      ['CCB_MT', ...merit],
      ['HTXH_MT', ...assistance],
      ['BTXH_MT', ...assistance],
    ]);
  });

  test('have no amount and an officer when the year of death spans a change (RC-04)', () => {
    for (const { amount, review } of routesOf(planOf('year-only-2026')))
      expect([amount, review]).toEqual([undefined, true]);
  });

  test('have an officer when the account is in another name (C.5, DF-54)', () => {
    expect(routesOf(planOf('account-of-another')).every(({ review }) => review)).toBe(true);
  });

  test('of survivors is the one through social insurance (D9)', () => {
    const { routes, intents } = getStep(planOf('plain'), 'survivor-benefit');
    expect(intents).toMatchObject([{ name: 'check-insurance', opensRoutes: true }]);
    expect(routes).toMatchObject([
      { id: 'BHXH_MT', due: { days: 8 }, intents: [{ name: 'settle-survivors', completes: true }] },
    ]);
  });
});

describe('fees (B.10, RB-22)', () => {
  const fees = (name: string, settings?: Settings) => {
    const root = rootOf(planOf(name, { settings }));
    return { fees: root.fees!.map(({ code, amount }) => [code, amount]), gated: root.intents[0]!.gate === 'fee' };
  };

  test('are none on time: nothing to pay, nothing to wait for', () => {
    expect(fees('plain')).toEqual({ fees: [], gated: false });
  });

  test('are charged for a late declaration and for copies (RB-02)', () => {
    expect(fees('late')).toEqual({ fees: [['lateDeath', 8_000]], gated: true });
    expect(fees('extract-by-post')).toEqual({ fees: [['copy', 16_000]], gated: true });
  });

  test('are the province’s to set', () => {
    expect(fees('late', { 'fee.lateDeath': 5_000 }).fees).toEqual([['lateDeath', 5_000]]);
    expect(fees('late', { 'fee.lateDeathFreeProvinces': '79 01' })).toEqual({ fees: [], gated: false });
    expect(fees('late', { 'fee.lateDeath': 0 })).toEqual({ fees: [], gated: false });
  });

  test('for lateness begin after the 15th day, moved to a working day (RB-02, D8, scenario 33)', () => {
    const { facts } = death.samples.plain!;
    const lateFees = (diedOn: string, instant: string) => {
      const declared = facts(new Date('2026-11-23T02:10:00Z')) as { death: { diedOn: string } };
      declared.death.diedOn = diedOn;
      const plan = death.plan({ facts: declared, at: new Date(instant), durations, agencies });
      return rootOf(plan).fees!.length;
    };
    // 09/11 + 15 days = Tuesday 24/11, a holiday: on time until the end of 25/11.
    expect(lateFees('2026-11-09', '2026-11-25T23:59:59+07:00')).toBe(0);
    expect(lateFees('2026-11-09', '2026-11-26T00:00:00+07:00')).toBe(1);
  });
});

describe('times (B.5)', () => {
  test('are those of the settings, the total the longest path', () => {
    const { steps, total } = planOf('plain');
    expect(steps.map(({ due }) => due)).toEqual([{ days: 1, verifyDays: 3 }, { days: 2 }, undefined, undefined]);
    expect(total).toEqual({ days: 16, verifyDays: 18 });
    expect(planOf('residence-only').total).toEqual({ days: 3, verifyDays: 5 });
    expect(planOf('unidentified').total).toEqual({ days: 1, verifyDays: 3 });
  });

  test('change by setting, the total too', () => {
    const plan = planOf('plain', { settings: { 'kt.dueWD': 2, 'mtp.ncc.dueWD': 10, 'xtt.dueWD': 5 } });
    expect(plan.total).toEqual({ days: 12, verifyDays: 13 });
    expect(planOf('plain', { settings: { 'gt.totalWD': 9, 'gt.totalVerifyWD': 12 } }).total).toEqual({
      days: 9,
      verifyDays: 12,
    });
  });
});

describe('under the pack of the instant of submission (RA-01, A.3, D.3)', () => {
  test.each([
    ['2022-11-21T00:00:00+07:00', 'R0_PILOT', '1.011537', 'Trích lục khai tử'],
    ['2024-07-01T00:00:00+07:00', 'R1_ND63', '2.002622', 'Trích lục khai tử'],
    ['2025-07-01T00:00:00+07:00', 'R2_TWO_TIER', '2.002622', 'Trích lục khai tử'],
    ['2026-08-31T16:59:59Z', 'R2_TWO_TIER', '2.002622', 'Trích lục khai tử'],
    ['2026-08-31T17:00:00Z', 'R3_ND301', '2.002913', 'Trích lục khai tử'],
    ['2027-01-01T00:00:00+07:00', 'R4_COORD', '2.002913', 'Trích lục khai tử'],
    ['2027-02-28T16:59:59Z', 'R4_COORD', '2.002913', 'Trích lục khai tử'],
    ['2027-02-28T17:00:00Z', 'R5_LAW2026', '2.002913', 'Giấy chứng tử'],
  ])('%s: %s, %s, %s (scenarios 25, 34)', (instant, pack, code, resultName) => {
    const plan = planOf('plain', { at: new Date(instant) });
    expect([plan.pack, plan.code, rootOf(plan).resultName]).toEqual([pack, code, resultName]);
  });
});
