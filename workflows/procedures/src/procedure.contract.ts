import { findMessage, findMisfit } from '@lienthong/agencies';
import { leavesOf } from '@lienthong/form';
import { type Plan, rootOf, type Sample, stepStates } from '@lienthong/plan';
import type { TSchema } from '@sinclair/typebox';
import fc from 'fast-check';

import type { OfferedProcedure } from './registry';
import { edit } from './samples/edit';

const at = new Date('2026-11-23T02:10:00Z');
const durations = { patienceMs: 1, pollMs: 1, pollMaxMs: 1 };

/** What every procedure must bring, and how many samples at least; it says what is missing. */
export function describeProcedure(procedure: OfferedProcedure, fewest: { good: number; bad: number }): void {
  const samples = Object.entries(procedure.samples);
  const good = samples.filter(([, sample]) => !sample.failsOn);
  const requestOf = ({ facts, choose, linked }: Sample) => ({ facts: facts(at), choose, linked: linked?.(at), at });
  const planOf = (sample: Sample): Plan => procedure.plan({ ...requestOf(sample), durations, agencies: {} });

  describe(`procedure ${procedure.id}`, () => {
    test('has good and bad samples, the first of them called plain', () => {
      expect(good.length).toBeGreaterThanOrEqual(fewest.good);
      expect(samples.length - good.length).toBeGreaterThanOrEqual(fewest.bad);
      expect(good[0]?.[0]).toBe('plain');
    });

    const judged = samples.map(([name, sample]) => {
      const { pointer, rule } = sample.failsOn ?? {};
      return [name, rule ? [`${pointer} ${rule}`] : [], sample] as const;
    });

    test.each(judged)('sample %s fails on %j', (_name, expected, sample) => {
      expect(procedure.check(requestOf(sample)).map(({ pointer, rule }) => `${pointer} ${rule}`)).toEqual(expected);
    });

    test.each(good)('sample %s has a plan with one root and no loose ends', (_name, sample) => {
      const plan = planOf(sample);
      const ids = plan.steps.map((step) => step.id);
      expect(new Set(ids).size).toBe(ids.length);
      expect(rootOf(plan).requested).toBe(true);
      const named = plan.steps.flatMap((step) => [...step.after, ...(step.partOf ? [step.partOf] : [])]);
      expect(named.filter((id) => !ids.includes(id))).toEqual([]);
    });

    test.each(good)('sample %s asks only agencies that have such a message', (_name, sample) => {
      const intents = planOf(sample).steps.flatMap(({ intents, routes = [] }) => [
        ...intents,
        ...routes.flatMap((route) => route.intents),
      ]);
      expect(intents.filter((intent) => !findMessage(intent.agency, intent.name))).toEqual([]);
    });

    test.each(good)(
      'sample %s asks in the words of its agencies, as far as nothing has to come before',
      (_n, sample) => {
        const { facts, linked } = requestOf(sample);
        const plan = planOf(sample);
        const asked = plan.steps
          .filter(({ requested }) => requested)
          .flatMap(({ id, intents }) => intents.map(({ name, agency }) => ({ step: id, name, agency })))
          .map(({ step, name, agency }) => {
            const payload = payloadNow(() => procedure.toRequest(step, name, { facts, results: {}, at, plan, linked }));
            return payload && (findMisfit(findMessage(agency, name)!.payload, payload) ?? 'fits');
          });
        expect(asked).toContain('fits');
        expect(asked.filter((answer) => answer !== undefined && answer !== 'fits')).toEqual([]);
      },
    );

    test('has whole sentences for every step in every state', () => {
      for (const { id } of planOf(procedure.samples.plain!).steps)
        for (const state of stepStates) {
          const { vi, en } = procedure.tellStep(id, state);
          expect(vi).toMatch(/^Việc \p{Ll}.*\.$/u);
          expect(en).toMatch(/^[A-Z].*\.$/);
          expect(vi + en).not.toMatch(/[A-Z_]{5,}|undefined/);
        }
      expect(() => procedure.tellStep('constructor', 'COMPLETED')).toThrow('no step');
    });

    test('labels every field in both languages, with its sensitivity and its key', () => {
      const unlabelled = leavesOf(procedure.schema as TSchema).filter(
        ({ schema }) => !schema.title || !schema['x-en'] || !schema['x-sensitivity'] || !schema['x-section'],
      );
      expect(unlabelled.map((leaf) => leaf.pointer)).toEqual([]);
    });

    test('publishes a schema that is plain JSON', () => {
      const published: unknown = JSON.parse(JSON.stringify(procedure.schema));
      expect(published).toMatchObject({ type: 'object', additionalProperties: false });
    });

    test('knows where to send notices, unless an office begins it', () => {
      const leaves = leavesOf(procedure.schema as TSchema).map(({ pointer }) => pointer);
      const asked = ['/filer/personalId', '/filer/phone'].filter((pointer) => leaves.includes(pointer));
      expect(asked).toHaveLength(procedure.actsOn ? 0 : 2);
    });

    const { facts, linked } = requestOf(procedure.samples.plain!);

    test.each([null, 'x', 7, {}, [null], ['no-such-step']])('refuses %j as a choice', (choose) => {
      expect(procedure.check({ facts, linked, choose, at }).map(({ pointer }) => pointer)).toContain('/choose');
    });

    test('judges whatever is declared, and throws at nothing', () => {
      fc.assert(
        fc.property(fc.jsonValue(), fc.option(fc.jsonValue(), { nil: undefined }), (anything, choose) => {
          const request = { facts: anything, choose, linked, at };
          expect(procedure.check(request).length).toBeGreaterThan(0);
          expect(Array.isArray(procedure.warnings?.(request) ?? [])).toBe(true);
        }),
        { numRuns: 300 },
      );
    });

    test('judges without throwing and without an echo, wherever something hostile stands in a good declaration', () => {
      const pointers = leavesOf(procedure.schema as TSchema).flatMap(({ pointer }) => [pointer, blockOf(pointer)]);
      const edits = fc.dictionary(fc.constantFrom(...pointers), hostile, { maxKeys: 4 });
      fc.assert(
        fc.property(edits, fc.constantFrom(...samples), (changes, [, sample]) => {
          const request = { ...requestOf(sample), facts: edit(sample.facts(at), changes) };
          const issues = [...procedure.check(request), ...(procedure.warnings?.(request) ?? [])];
          for (const { vi, en } of issues) expect(vi + en).not.toContain(marker);
        }),
        { numRuns: 500 },
      );
    });

    test('quotes nobody: no message holds a name, number or date of a sample', () => {
      for (const [, sample] of samples) {
        const request = requestOf(sample);
        const personal = valuesOf(request.facts).filter((value) => /\d{6,}|\d{4}-\d{2}|^\p{Lu}\S+ \p{Lu}/u.test(value));
        const messages = [...procedure.check(request), ...(procedure.warnings?.(request) ?? [])];
        const said = messages.map(({ vi, en }) => vi + en).join();
        expect(personal.filter((value) => said.includes(value))).toEqual([]);
      }
    });
  });
}

const payloadNow = (build: () => object): object | undefined => {
  try {
    return build();
  } catch (error) {
    if (/ is not there yet$/.test(String(error))) return undefined;
    throw error;
  }
};

const marker = 'zq7kx';

const hostile = fc.oneof(
  fc.string().map((text) => marker + text),
  fc.jsonValue(),
  fc.constantFrom(null, [], {}, -1, 1e308, '', '2026-02-30', 'a'.repeat(100_000), JSON.parse('{"__proto__":{"a":1}}')),
);

const blockOf = (pointer: string): string => pointer.slice(0, pointer.lastIndexOf('/')) || pointer;

const valuesOf = (value: unknown): string[] =>
  typeof value === 'object' && value !== null ? Object.values(value).flatMap(valuesOf) : [String(value)];
