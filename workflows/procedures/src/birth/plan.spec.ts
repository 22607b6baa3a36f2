import { rootOf } from '@lienthong/plan';

import { birth } from './index';

const at = new Date('2026-11-23T02:10:00Z');
const durations = { patienceMs: 3, pollMs: 1, pollMaxMs: 2 };
const agencies = { residence: { remembersKeys: true } };
const planOf = (name: string, choose = birth.samples[name]!.choose) =>
  birth.plan({ facts: birth.samples[name]!.facts(at), choose, at, durations, agencies });

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

  test('reserves the number, registers, then confirms the number (D3)', () => {
    expect(rootOf(planOf('plain')).intents).toEqual([
      { name: 'reserve', agency: 'population', kind: 'technical', settles: 'personal-id', onRefused: 'manual-check' },
      { name: 'register', agency: 'civil-registry', kind: 'legal-act', completes: true },
      { name: 'confirm', agency: 'population', kind: 'legal-act', settles: 'personal-id' },
    ]);
  });

  test.each([
    ['plain', ['permanent-residence', 'health-insurance-card', 'identity-card']],
    ['residence-only', ['permanent-residence']],
    ['health-card-only', ['health-insurance-card']],
    ['child-died', []],
  ])('of sample %s requests %j', (name, branches) => {
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
    facts.residence.address = { province: '79', commune: '26734', detail: 'Số 2' };
    const plan = birth.plan({ facts, at, durations, agencies });
    expect(plan.steps.map((step) => step.unit)).toEqual([
      'justice-00004',
      'justice-00004',
      'police-26734',
      'health-insurance-79',
      'identity-card-79',
    ]);
  });

  test('keeps the pack, the durations and the abilities of the day', () => {
    expect(planOf('plain')).toMatchObject({ procedure: 'birth', pack: 'R3_ND301', durations, agencies });
  });

  test('holds no fact: it goes to the ledger as it is', () => {
    expect(JSON.stringify(planOf('plain'))).not.toMatch(/Thử|Mẫu|0011950|09123|Ví Dụ/);
  });

  test('is made only of what was checked', () => {
    expect(() => planOf('plain', [])).toThrow('checked');
    const before = new Date('2026-08-31T16:59:59.999Z');
    expect(() => birth.plan({ facts: birth.samples.plain!.facts(before), at: before, durations, agencies })).toThrow(
      'checked',
    );
  });
});
