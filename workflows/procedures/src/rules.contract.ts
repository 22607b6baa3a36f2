import { type FormRule, leavesOf, pointerOf } from '@lienthong/form';
import type { Procedure } from '@lienthong/plan';
import type { TSchema } from '@sinclair/typebox';

import { type Edits, edit } from './samples/edit';

/** What only the edge shows of a rule: plain faults are bad samples. Now is 23/11/2026 09:10. */
export interface Edge {
  /** Name of a sample; `plain` when left out. */
  from?: string;
  edits: Edits;
  choose?: string[];
  /** Pointer and rule of each issue. */
  found: string[];
}

interface Ruled {
  procedure: Procedure;
  /** Of its form, e.g. `BF` (D18). */
  prefix: string;
  rules: readonly FormRule<never, never>[];
  warningRules: readonly FormRule<never, never>[];
  edges: Record<string, Edge>;
  /** Ids of the choice. */
  ofTheChoice: string[];
  /** Ids of own rules that stand at more places than one. */
  atManyPlaces: string[];
  /** What the rules know of the plain sample besides its facts. */
  context: object;
}

const at = new Date('2026-11-23T02:10:00Z');

/** What the rules of a citizen's declaration must keep: none without an example, none that looks at what it does not say. */
export function describeRules({ procedure, prefix, rules, warningRules, edges, context, ...ids }: Ruled): void {
  const { samples } = procedure;
  const leaves = leavesOf(procedure.schema as TSchema);
  const fieldRules: string[] = leaves.flatMap(({ schema }) => schema['x-rule'] ?? []);
  const everyRule = [...rules, ...warningRules];

  describe('rules at their edge, on 23/11/2026', () => {
    test.each(Object.entries(edges))('%s', (_story, { from = 'plain', edits, choose, found }) => {
      const { facts, choose: byDefault } = samples[from]!;
      const issues = procedure.check({ facts: edit(facts(at), edits), choose: choose ?? byDefault, at });
      expect(issues.map(({ pointer, rule }) => `${pointer} ${rule}`)).toEqual(found);
    });
  });

  describe('the set of rules', () => {
    const failing = [
      ...Object.values(samples).flatMap(({ failsOn }) => (failsOn ? [`${failsOn.pointer} ${failsOn.rule}`] : [])),
      ...Object.values(edges).flatMap((edge) => edge.found),
      // Depends on the login: see check.spec.ts.
      '/filer/personalId RB-01',
    ];

    test('leaves no rule that nothing fails on', () => {
      const all = rules.map((rule) => `${pointerOf(rule)} ${rule.id}`);
      expect(all.filter((rule) => !failing.includes(rule))).toEqual([]);
    });

    test('leaves no rule of a field, of the choice or of the schema that nothing fails on', () => {
      const all = new Set([...fieldRules, ...ids.ofTheChoice, 'SCHEMA']);
      expect([...all].filter((id) => !failing.some((found) => found.endsWith(` ${id}`)))).toEqual([]);
    });

    test('holds every rule of every file once', () => {
      const names = rules.map((rule) => `${rule.id} ${pointerOf(rule)}`);
      expect(new Set(names).size).toBe(names.length);
    });

    test('gives one number to one story, and numbers of this form only (D18)', () => {
      const own = rules.filter(({ id }) => id.startsWith(`${prefix}-`) && !ids.atManyPlaces.includes(id));
      expect(new Set(own.map((rule) => rule.id)).size).toBe(own.length);
      expect(own.filter((rule) => fieldRules.includes(rule.id))).toEqual([]);
      const forms = [...fieldRules, ...everyRule.map(({ id }) => id)].filter((id) => /^[A-Z]F-/.test(id));
      expect(forms.filter((id) => !id.startsWith(`${prefix}-`))).toEqual([]);
    });

    test('points and reads only at fields that exist', () => {
      const exists = (pointer: string) =>
        leaves.some((leaf) => leaf.pointer === pointer || leaf.pointer.startsWith(`${pointer}/`));
      const named = everyRule.flatMap((rule) => [pointerOf(rule), ...rule.reads]);
      expect(named.filter((pointer) => !exists(pointer))).toEqual([]);
    });

    test('speaks in whole sentences without codes', () => {
      for (const { vi, en } of everyRule) {
        expect(vi).toMatch(/^\p{Lu}.*\.$/u);
        expect(en).toMatch(/^[A-Z].*\.$/);
        expect(vi + en).not.toMatch(/[A-Z]{2,}_|undefined/);
      }
    });
  });

  describe.each(everyRule.map((rule) => [rule.id, pointerOf(rule), rule] as const))(
    'rule %s at %s',
    (_id, _at, rule) => {
      test('reads only what it says it reads: else a broken field could make it throw', () => {
        const isDeclared = (pointer: string) =>
          rule.reads.some(
            (read) => read === pointer || read.startsWith(`${pointer}/`) || pointer.startsWith(`${read}/`),
          );
        for (const sample of Object.values(samples)) {
          const seen: string[] = [];
          try {
            rule.check(recorded(sample.facts(at), '', seen) as never, context as never);
          } catch {
            // Facts that the schema refuses never reach a rule.
          }
          expect(seen.filter((pointer) => !isDeclared(pointer))).toEqual([]);
        }
      });
    },
  );
}

/** The same facts, noting every field that is looked at. */
const recorded = (value: unknown, pointer: string, seen: string[]): unknown =>
  typeof value !== 'object' || value === null
    ? value
    : new Proxy(value, {
        get: (target, key) => {
          seen.push(`${pointer}/${String(key)}`);
          return recorded(Reflect.get(target, key), `${pointer}/${String(key)}`, seen);
        },
      });
