import { findMessage } from '@lienthong/agencies/schemas';
import { leavesOf } from '@lienthong/form';
import { rootOf, type Sample } from '@lienthong/plan';
import type { TSchema } from '@sinclair/typebox';

import { findProcedure, getProcedure, procedures, registryOf } from './index';

const at = new Date('2026-11-23T02:10:00Z');
const durations = { patienceMs: 1, pollMs: 1, pollMaxMs: 1 };

/** What a new folder must bring; it says what is missing. */
describe.each(procedures.map((procedure) => [procedure.id, procedure] as const))('procedure %s', (_id, procedure) => {
  const samples = Object.entries(procedure.samples);
  const good = samples.filter(([, sample]) => !sample.failsOn);
  const requestOf = ({ facts, choose, linked }: Sample) => ({ facts: facts(at), choose, linked: linked?.(at), at });
  const planOf = ([, sample]: (typeof good)[number]) =>
    procedure.plan({ ...requestOf(sample), durations, agencies: {} });

  test('has good and bad samples, the first of them called plain', () => {
    // An officer's decision about another dossier has few fields.
    const [fewestGood, fewestBad] = procedure.samples.plain?.linked ? [4, 10] : [8, 25];
    expect(good.length).toBeGreaterThanOrEqual(fewestGood);
    expect(samples.length - good.length).toBeGreaterThanOrEqual(fewestBad);
    expect(good[0]?.[0]).toBe('plain');
  });

  const judged = samples.map(([name, sample]) => {
    const { pointer, rule } = sample.failsOn ?? {};
    return [name, rule ? [`${pointer} ${rule}`] : [], sample] as const;
  });

  test.each(judged)('sample %s fails on %j', (_name, expected, sample) => {
    expect(procedure.check(requestOf(sample)).map(({ pointer, rule }) => `${pointer} ${rule}`)).toEqual(expected);
  });

  test.each(good)('sample %s has a plan with one root and no loose ends', (...sample) => {
    const plan = planOf(sample);
    const ids = plan.steps.map((step) => step.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(rootOf(plan).requested).toBe(true);
    const named = plan.steps.flatMap((step) => [...step.after, ...(step.partOf ? [step.partOf] : [])]);
    expect(named.filter((id) => !ids.includes(id))).toEqual([]);
  });

  test.each(good)('sample %s asks only agencies that have such a message', (...sample) => {
    const intents = planOf(sample).steps.flatMap(({ intents, routes = [] }) => [
      ...intents,
      ...routes.flatMap((route) => route.intents),
    ]);
    expect(intents.filter((intent) => !findMessage(intent.agency, intent.name))).toEqual([]);
  });

  test('labels every field in both languages, with its sensitivity and its key', () => {
    const unlabelled = leavesOf(procedure.schema as TSchema).filter(
      ({ schema }) => !schema.title || !schema['x-en'] || !schema['x-sensitivity'] || !schema['x-section'],
    );
    expect(unlabelled.map((leaf) => leaf.pointer)).toEqual([]);
  });

  test('publishes a schema that is plain JSON', () => {
    expect(JSON.parse(JSON.stringify(procedure.schema))).toMatchObject({ type: 'object', additionalProperties: false });
  });
});

describe('the registry', () => {
  test('finds by id, and says so when there is none', () => {
    expect(findProcedure('birth')?.code).toBe('3.000722');
    expect(findProcedure('death')?.code).toBe('2.002913');
    expect(findProcedure('__proto__')).toBeUndefined();
    expect(() => getProcedure('bicycle-permit')).toThrow('no procedure bicycle-permit');
  });

  test('refuses two procedures of one name', () => {
    const birth = getProcedure('birth');
    expect(() => registryOf(birth, birth)).toThrow('same id');
  });
});
