import { runScenarios } from './run';
import { Checks, type Report, type Scenario } from './scenario';
import { scenarios } from './scenarios';

const RUN_MS = 300_000;

const stories = Array.from({ length: 40 }, (_, index) => String(index + 1));
const failures = Array.from({ length: 12 }, (_, index) => `F-${String(index + 1).padStart(2, '0')}`);

test('the forty stories of I.3 and the first twelve failures of I.1 are all there, once', () => {
  expect(scenarios.map(({ id }) => id)).toEqual([...stories, ...failures]);
});

describe('every scenario', () => {
  const reports = new Map<string, Report>();
  beforeAll(async () => {
    for (const report of await runScenarios(scenarios)) reports.set(report.id, report);
  }, RUN_MS);

  it.each(scenarios.map(({ id, name }) => [id, name]))('%s holds: %s', (id) => {
    const { failed, checked } = reports.get(id)!;
    expect(failed).toEqual([]);
    expect(checked.length).toBeGreaterThan(5);
  });
});

/** What must break when the law is read otherwise. */
const otherwise: [string, NonNullable<Scenario['circumstances']>['settings']][] = [
  ['5', { 'supplement.dueWD': 6 }],
  ['6', { 'supplement.dueWD': 8 }],
  ['7', { 'ddcn.softTimeoutMinutes': 90 }],
  ['10', { 'cutoff.inclusive': false }],
  ['17', { 'apology.maxPerStep': 2 }],
  ['20', { 'bhxh.multiplier': 11 }],
  ['31', { 'cc.dueWD': 6 }],
  ['33', { 'birth.filingDays': 59 }],
  ['35', { 'htxh.multiplier': 19 }],
  ['40', { 'residence.reminderDays': [31] }],
];

describe('a scenario can fail', () => {
  const reports = new Map<string, Report>();
  beforeAll(async () => {
    const changed = otherwise.map(([id, settings]): Scenario => {
      const scenario = scenarios.find((candidate) => candidate.id === id)!;
      return { ...scenario, circumstances: { ...scenario.circumstances, settings } };
    });
    for (const report of await runScenarios(changed)) reports.set(report.id, report);
  }, RUN_MS);

  it.each(otherwise)('%s does, under %j', (id) => {
    expect(reports.get(id)!.failed).not.toEqual([]);
  });

  it('and says what it got in place of what', () => {
    const { check, failed, checked } = new Checks();
    check('RB-07', 'the date', { due: 1 }, { due: 2 });
    check('RB-07', 'the same date', { due: 1 }, { due: 1 });
    expect(checked).toHaveLength(2);
    expect(failed).toEqual(['RB-07 the date: got {"due":1}, expected {"due":2}']);
  });
});
