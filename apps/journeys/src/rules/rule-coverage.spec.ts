import { procedures } from '@lienthong/procedures';
import { addMention, mentionsIn, namedInTexts } from './read-mentions';
import { domainRuleIds, outOfScope, ruleIdPattern } from './rule-ids';

const isSpec = (file: string) => /\.(spec|contract)\.tsx?$/.test(file) && !file.endsWith('rule-coverage.spec.ts');
const isScenario = (file: string) => file.startsWith('apps/scenarios/') && file.endsWith('.ts');
const isRule = (file: string) => /\.ts$/.test(file) && !isSpec(file) && !file.includes('/samples/');

const exercised = mentionsIn(['apps', 'libs', 'workflows'], (file) => isSpec(file) || isScenario(file));
// Each bad sample is a case of that spec: it must be refused by exactly the rule it names.
for (const procedure of procedures)
  for (const { failsOn } of Object.values(procedure.samples))
    for (const id of failsOn?.rule.match(ruleIdPattern) ?? [])
      addMention(exercised, id, 'workflows/procedures/src/every-procedure.spec.ts');

const fieldRuleIds = [
  ...mentionsIn(['workflows/procedures/src'], isRule).keys(),
  // Fields that procedures share get their number when the form is made.
  ...procedures.flatMap(({ schema }) => JSON.stringify(schema).match(ruleIdPattern) ?? []),
  // Rules that are made by a function bear their number only when they refuse something.
  ...procedures.flatMap(({ samples }) => Object.values(samples).flatMap(({ failsOn }) => failsOn?.rule ?? [])),
].filter((id) => /^[BD]F-/.test(id));
const promised = [...domainRuleIds, ...new Set(fieldRuleIds.sort())];

/** `libs/places/src/places.spec.ts` → `places/places`. */
const shorten = (file: string): string =>
  file
    .replace(/(\.spec)?\.tsx?$/, '')
    .split('/')
    .filter((part) => part !== 'src')
    .slice(-2)
    .join('/');

const inWords = (id: string): string => {
  const files = [...(exercised.get(id) ?? [])].map(shorten).sort();
  const more = files.length > 4 ? ` +${files.length - 4}` : '';
  return `${id.padEnd(6)} ${files.slice(0, 4).join(', ') || outOfScope[id] || '— NO SPEC'}${more}`;
};

describe('rule ids', () => {
  test('that the law and the procedures promise are each exercised by a spec', () => {
    const table = ['rule   specs', ...promised.map(inWords)];
    process.stdout.write(table.map((line) => `told: ${line}\n`).join(''));
    expect(promised.filter((id) => !exercised.has(id) && !(id in outOfScope))).toEqual([]);
  });

  test('are out of scope only as long as no spec has them, and only if they exist', () => {
    expect(Object.keys(outOfScope).filter((id) => exercised.has(id) || !promised.includes(id))).toEqual([]);
  });

  test('that specs name exist', () => {
    const known = [...promised, ...Array.from({ length: 8 }, (_, index) => `F-${13 + index}`)];
    expect([...exercised.keys()].filter((id) => !known.includes(id))).toEqual([]);
  });

  test('count where they stand in a text, not in a comment', () => {
    const code = `
      // RB-01 is said only
      /* 'RB-02' too */
      test('of the filer (RB-03), see https://example.vn/RB-04', () => expect(rule).toBe("DF-01"));
      const row = \`D7 \${'RB-05'}\`; // RB-06`;
    expect([...namedInTexts(code)]).toEqual(['RB-03', 'RB-04', 'DF-01', 'D7', 'RB-05']);
    expect([...namedInTexts(`'domain D.6, D19, RB-100, D1'`)]).toEqual(['D1']);
  });
});
