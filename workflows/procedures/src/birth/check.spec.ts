import { birth } from './index';
import { checkBirth } from './check';
import { findRulePack } from './rule-packs';
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

describe('whoever is logged in', () => {
  test('declares for themselves (RB-01)', () => {
    expect(checkBirth({ facts: plain(), at, actorPersonalId: '001195000011' })).toEqual([]);
    const found = checkBirth({ facts: plain(), at, actorPersonalId: '001195000012' });
    expect(namesOf(found)).toEqual(['/filer/personalId RB-01']);
  });
});
