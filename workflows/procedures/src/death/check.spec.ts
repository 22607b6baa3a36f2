import { edit } from '../samples/edit';
import { checkDeath } from './check';
import { death } from './index';

const samples = Object.entries(death.samples);
const at = new Date('2026-11-23T02:10:00Z');
const namesOf = (issues: ReturnType<typeof checkDeath>) => issues.map(({ pointer, rule }) => `${pointer} ${rule}`);
const plain = () => death.samples.plain!.facts(at);
const found = (facts: unknown, now = at, choose?: string[]) => namesOf(checkDeath({ facts, choose, at: now }));

describe.each([
  ['the first instant of R3', '2026-09-01T00:00:00+07:00'],
  ['the end of a month', '2026-10-31T23:58:59.999+07:00'],
  ['New Year, R4', '2027-01-01T00:00:00+07:00'],
  ['29 February', '2028-02-29T08:00:00+07:00'],
])('at %s', (_story, instant) => {
  const now = new Date(instant);
  // From 01/03/2027 any commune registers.
  const judged = samples.filter(([name]) => name !== 'wrong-commune' || now < new Date('2027-03-01T00:00:00+07:00'));

  test.each(judged)('sample %s is judged as it says', (_name, sample) => {
    const issues = found(sample.facts(now), now, sample.choose);
    expect(issues).toEqual(sample.failsOn ? [`${sample.failsOn.pointer} ${sample.failsOn.rule}`] : []);
  });
});

describe('the law of the day of submission (RA-01)', () => {
  test.each(['2022-11-21T00:00:00+07:00', '2024-07-01T00:00:00+07:00', '2025-07-01T00:00:00+07:00'])(
    'takes the plain declaration from %s on',
    (instant) => {
      const now = new Date(instant);
      expect(found(death.samples.plain!.facts(now), now)).toEqual([]);
    },
  );

  test('is not loaded one millisecond before the pilot', () => {
    const before = new Date(Date.parse('2022-11-21T00:00:00+07:00') - 1);
    expect(found(plain(), before)).toEqual([' RA-01']);
  });

  test('knew 63 provinces and districts until 30/06/2025 (A.2, RD-09, DF-61)', () => {
    const foundOn = (day: string, residence: object) => {
      const now = new Date(`${day}T12:00:00+07:00`);
      const facts = edit(death.samples['residence-only']!.facts(now), {
        '/deceased/residence': { kind: 'permanent', detail: 'Số 1', ...residence },
        '/registration': residence,
      });
      return found(facts, now, ['residence-removal']);
    };
    const thuyKhue = { province: '01', district: '001', commune: '00007' };
    expect(foundOn('2025-06-30', thuyKhue)).toEqual([]);
    expect(foundOn('2025-07-01', thuyKhue)).toEqual([
      '/registration/district SCHEMA',
      '/deceased/residence/district SCHEMA',
    ]);
    expect(foundOn('2025-07-01', { province: '02', commune: '00688' })).toContain('/registration/province DF-03');
    expect(foundOn('2025-06-30', { ...thuyKhue, district: '1' })).toContain('/registration/district DF-61');
  });

  test('lets any commune register from 01/03/2027 on, by setting (DF-28)', () => {
    const sample = death.samples['wrong-commune']!;
    const last = new Date('2027-02-28T16:59:59.999Z');
    const first = new Date('2027-02-28T17:00:00.000Z');
    expect(found(sample.facts(last), last)).toEqual(['/registration/commune DF-28']);
    expect(found(sample.facts(first), first)).toEqual([]);
    const settings = { 'gt.anyCommuneFrom': '2030-01-01' };
    expect(checkDeath({ facts: sample.facts(first), at: first, settings })).toHaveLength(1);
  });
});

describe('whoever is logged in', () => {
  test('declares for themselves (RB-01)', () => {
    expect(checkDeath({ facts: plain(), at, actorPersonalId: '001070000102' })).toEqual([]);
    expect(namesOf(checkDeath({ facts: plain(), at, actorPersonalId: '001070000103' }))).toEqual([
      '/filer/personalId RB-01',
    ]);
  });
});

describe('what the law leaves open is a setting', () => {
  test('the form of the code of a death notice (DF-36)', () => {
    const facts = edit(plain(), { '/notice/code': 'BT-15' });
    expect(checkDeath({ facts, at, settings: { 'gbt.codePattern': '^BT-\\d+$' } })).toEqual([]);
  });

  test('how many relatives draw monthly money (RC-05)', () => {
    const facts = death.samples['five-monthly-relatives']!.facts(at);
    expect(checkDeath({ facts, at, settings: { 'tuat.maxRelatives': 5 } })).toEqual([]);
  });
});
