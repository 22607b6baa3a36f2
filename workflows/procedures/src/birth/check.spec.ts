import { pointerOf } from '@lienthong/form';
import fc from 'fast-check';

import { birth } from './index';
import { checkBirth } from './check';
import { findRulePack } from './rule-packs';
import { choiceRules, factRules } from './rules';
import { type Edits, edit } from '../samples/edit';

const samples = Object.entries(birth.samples);
const at = new Date('2026-11-23T02:10:00Z');
const namesOf = (issues: ReturnType<typeof checkBirth>) => issues.map(({ pointer, rule }) => `${pointer} ${rule}`);
const plain = () => birth.samples.plain!.facts(at);

describe.each([
  ['the first instant of the law', '2026-09-01T00:00:00+07:00'],
  ['the end of a month', '2026-10-31T23:59:59.999+07:00'],
  ['New Year', '2027-01-01T00:00:00+07:00'],
  ['1 March, when ten days ago was February', '2027-03-01T00:00:00+07:00'],
  ['a summer day', '2027-06-01T12:00:00+07:00'],
  ['29 February', '2028-02-29T08:00:00+07:00'],
  ['the day after it', '2028-03-01T00:00:00+07:00'],
])('at %s', (_story, instant) => {
  test.each(samples)('sample %s is judged as it says', (_name, sample) => {
    const now = new Date(instant);
    const found = namesOf(checkBirth({ facts: sample.facts(now), choose: sample.choose, at: now }));
    const expected = sample.failsOn ? [`${sample.failsOn.pointer} ${sample.failsOn.rule}`] : [];
    expect(found).toEqual(
      findRulePack(now)!.anyCommune ? expected.filter((rule) => !rule.endsWith('BF-30')) : expected,
    );
  });
});

describe('the law of the day of submission (RA-01)', () => {
  const first = Date.parse('2022-11-21T00:00:00+07:00');

  test.each(samples)('is not loaded before the pilot began, says sample %s', (_name, sample) => {
    const before = new Date(first - 1);
    expect(namesOf(checkBirth({ facts: sample.facts(before), choose: sample.choose, at: before }))).toEqual([' RA-01']);
  });

  const twoTier = new Date('2026-08-31T16:59:59Z');
  const fitted = birth.fit(birth.samples.plain!.facts(twoTier), ['permanent-residence', 'health-insurance-card']);

  test('takes no identity card under R2, and takes the rest (RA-03, RB-05)', () => {
    expect(namesOf(checkBirth({ facts: fitted, at: twoTier }))).toEqual([]);
    const withCard = { facts: birth.samples.plain!.facts(twoTier), at: twoTier };
    expect(namesOf(checkBirth(withCard))).toEqual(['/identityCard BF-42']);
    expect(namesOf(checkBirth({ ...withCard, choose: ['identity-card'] }))).toEqual(['/choose RB-05']);
  });

  test('ties registration to residence until 28/02/2027, then any commune registers (BF-30, B.2)', () => {
    const found = (instant: string) => {
      const { facts } = birth.samples['wrong-commune']!;
      return namesOf(checkBirth({ facts: facts(new Date(instant)), at: new Date(instant) }));
    };
    expect(found('2027-02-28T16:59:59Z')).toEqual(['/registration/commune BF-30']);
    expect(found('2027-02-28T17:00:00Z')).toEqual([]);
  });

  test('knew 63 provinces and districts until 30/06/2025 (A.2, RD-09)', () => {
    const found = (instant: string, edits: Edits) => {
      const at = new Date(instant);
      const choose = ['permanent-residence'];
      return namesOf(checkBirth({ facts: birth.fit(edit(birth.samples.plain!.facts(at), edits), choose), choose, at }));
    };
    const tucked = { '/residence/address': { province: '01', district: '001', commune: '00007', detail: 'Số 1' } };
    expect(found('2025-06-30T12:00:00+07:00', tucked)).toEqual([]);
    expect(found('2025-07-11T12:00:00+07:00', tucked)).toEqual(['/residence/address/district SCHEMA']);
    const haGiang = { '/child/homeTown/province': '02' };
    expect(found('2025-06-30T12:00:00+07:00', haGiang)).toEqual([]);
    expect(found('2025-07-11T12:00:00+07:00', haGiang)).toEqual(['/child/homeTown/province BF-03']);
  });

  test('knew the old identity card until 31/12/2024 (BF-24)', () => {
    const paper = { '/father/personalId': undefined, '/father/otherPaper': { kind: 'old-identity-card', number: '0' } };
    const found = (instant: string) => {
      const at = new Date(instant);
      const choose = ['permanent-residence'];
      const facts = birth.fit(edit(birth.samples.plain!.facts(at), paper), choose);
      return namesOf(checkBirth({ facts, choose, at }));
    };
    expect(found('2024-12-31T12:00:00+07:00')).toEqual([]);
    expect(found('2025-01-01T12:00:00+07:00')).toEqual(['/father/otherPaper/kind BF-24']);
  });
});

describe('what is left open is set, not written (RB-03)', () => {
  test.each([
    ['collective-household', 'gs.excludeCollectiveHousehold'],
    ['border-case', 'gs.excludeBorderCommunes'],
  ])('%s is refused unless %s is off', (name, key) => {
    const { facts, choose } = birth.samples[name]!;
    expect(namesOf(checkBirth({ facts: facts(at), choose, at }))).toHaveLength(1);
    expect(namesOf(checkBirth({ facts: facts(at), choose, at, settings: { [key]: false } }))).toEqual([]);
  });
});

describe('any declaration', () => {
  const marker = 'zq7kx';
  const hostile = fc.oneof(
    fc.string().map((text) => marker + text),
    fc.jsonValue(),
    fc.constantFrom(
      null,
      [],
      {},
      -1,
      1e308,
      '',
      '2026-02-30',
      'a'.repeat(100_000),
      JSON.parse('{"__proto__":{"a":1}}'),
    ),
  );
  const pointers = [...factRules, ...choiceRules].flatMap((rule) => [pointerOf(rule), ...rule.reads]);

  test('is judged without throwing, whatever it is', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.option(fc.jsonValue(), { nil: undefined }), (facts, choose) => {
        expect(Array.isArray(checkBirth({ facts, choose, at }))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test('is judged without throwing and without an echo, wherever something hostile stands in a good one', () => {
    const edits = fc.dictionary(fc.constantFrom(...pointers), hostile, { maxKeys: 4 });
    fc.assert(
      fc.property(edits, fc.constantFrom(...samples), (changes, [, sample]) => {
        const issues = checkBirth({ facts: edit(sample.facts(at), changes), choose: sample.choose, at });
        for (const { vi, en } of issues) expect(vi + en).not.toContain(marker);
      }),
      { numRuns: 1_000 },
    );
  });

  test('is never quoted: no message holds a name, number or date of a sample', () => {
    const valuesOf = (value: unknown): string[] =>
      typeof value === 'object' && value !== null ? Object.values(value).flatMap(valuesOf) : [String(value)];
    for (const [, sample] of samples) {
      const facts = sample.facts(at);
      const personal = valuesOf(facts).filter((value) => /\d{6,}|\d{4}-\d{2}|^\p{Lu}\S+ \p{Lu}/u.test(value));
      const messages = checkBirth({ facts, choose: sample.choose, at }).map(({ vi, en }) => vi + en);
      for (const value of personal) expect(messages.join()).not.toContain(value);
    }
  });
});

describe('whoever is logged in', () => {
  test('declares for themselves (RB-01)', () => {
    expect(checkBirth({ facts: plain(), at, actorPersonalId: '001195000011' })).toEqual([]);
    const found = checkBirth({ facts: plain(), at, actorPersonalId: '001195000012' });
    expect(namesOf(found)).toEqual(['/filer/personalId RB-01']);
  });
});
