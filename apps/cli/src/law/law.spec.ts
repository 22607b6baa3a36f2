import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Command, CommanderError } from 'commander';
import { getProcedure } from '@lienthong/procedures';
import { benefitCommand } from './benefit';
import { checkCommand } from './check';
import { planCommand } from './plan';

const at = '2026-11-23T09:00:00+07:00';
const commands: Record<string, () => Command> = { benefit: benefitCommand, check: checkCommand, plan: planCommand };

/** What a command prints and its exit code, as a shell gives it its arguments. */
function run(line: string | string[]): { printed: string; code: number } {
  const [name, ...args] = typeof line === 'string' ? line.split(' ') : line;
  let printed = '';
  const write = jest.spyOn(process.stdout, 'write').mockImplementation((text) => {
    printed += String(text);
    return true;
  });
  const before = process.exitCode;
  process.exitCode = 0;
  try {
    commands[name!]!()
      .configureOutput({ writeErr: () => undefined })
      .parse(args, { from: 'user' });
    return { printed: printed.trimEnd(), code: process.exitCode };
  } finally {
    process.exitCode = before;
    write.mockRestore();
  }
}

const json = (line: string | string[]) => JSON.parse(run(line).printed);

function refusalOf(line: string | string[]): string {
  try {
    run(line);
  } catch (error) {
    if (error instanceof CommanderError) return error.message;
  }
  throw new Error('accepted');
}

describe('lienthong benefit', () => {
  test('says category, amount, payer and sources (RC-01, scenario 18)', () => {
    expect(json('benefit --died 2026-10-10 --categories BHXH_MT,BTXH_MT --json')).toMatchObject({
      category: 'BHXH_MT',
      amount: 25_300_000,
      payer: 'social-insurance',
      sources: ['Luật BHXH 41/2024/QH15 Điều 85', 'NĐ 161/2026/NĐ-CP [C2:S17]'],
      considered: [{ category: 'BHXH_MT' }, { category: 'BTXH_MT', amount: 10_800_000 }],
    });
  });

  test('leaves the amount open when the year spans a change (RC-04)', () => {
    expect(json('benefit --died 2026 --categories BTXH_MT --json')).toMatchObject({
      category: 'BTXH_MT',
      amount: null,
      manualCheck: 'RC-04',
    });
    expect(run('benefit --died 2026 --categories BTXH_MT').printed).toContain('RC-04: amounts changed');
  });

  test('says that nothing is paid when the category did not exist', () => {
    expect(json('benefit --died 2025-06-30 --categories HTXH_MT --json')).toMatchObject({
      category: null,
      amount: null,
      payer: null,
    });
  });

  test('says it in words, with what is paid beside and elsewhere (D15)', () => {
    const { printed } = run('benefit --died 2026-10-10 --categories NCC_MT,BHXH_MT,KHAN_CAP_MT');
    expect(printed.split('\n').map((line) => line.split(',')[0])).toEqual([
      'paid      BHXH_MT',
      'not paid  NCC_MT',
      'beside    NCC_LUMP_SUM',
      'elsewhere KHAN_CAP_MT',
    ]);
  });

  test('takes other settings (D15)', () => {
    const told = json('benefit --died 2026-10-10 --categories HTXH_MT --set htxh.multiplier=25 --json');
    expect(told.amount).toBe(13_500_000);
  });

  test.each([
    ['benefit --categories BHXH_MT', /--died/],
    ['benefit --died 2026-02-30 --categories BHXH_MT', /exists/],
    ['benefit --died 10/10/2026 --categories BHXH_MT', /exists/],
    ['benefit --died 2026-10-10', /--categories/],
    ['benefit --died 2026-10-10 --categories XYZ', /Categories are BHXH_MT/],
    ['benefit --died 2026-10-10 --categories BHXH_MT --set no.such=1', /no setting no.such/],
    ['benefit --died 2026-10-10 --categories BHXH_MT --set htxh.multiplier=many', /is like 20/],
  ])('refuses %s', (line, reason) => expect(refusalOf(line)).toMatch(reason));
});

describe('lienthong check', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lienthong-check-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const fileWith = (name: string, content: string) => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  };
  const check = (file: string, ...more: string[]) => [
    'check',
    '--procedure',
    'death',
    '--file',
    file,
    '--at',
    at,
    ...more,
  ];
  const plain = () => JSON.stringify(getProcedure('death').samples.plain!.facts(new Date(at)));

  test('finds nothing wrong with a good file, and every fault of a bad one; exit code 1', () => {
    const good = fileWith('good.json', plain());
    expect(run(check(good, '--json'))).toEqual({ printed: '[]', code: 0 });
    expect(run(check(good))).toEqual({ printed: 'nothing is wrong', code: 0 });
    const bad = fileWith('bad.json', plain().replace('"BHXH_MT"', '["BHXH_MT","BTXH_MT"]'));
    const { printed, code } = run(check(bad, '--json'));
    expect(code).toBe(1);
    expect(JSON.parse(printed)).toEqual([
      {
        pointer: '/benefit/claimedCategory',
        rule: 'RC-01',
        vi: expect.stringContaining('chỉ chọn một chế độ'),
        en: expect.stringContaining('choose one'),
      },
    ]);
  });

  test('checks the choice too, and births the same way (RB-04, RB-05)', () => {
    const good = fileWith('good.json', plain());
    expect(json(check(good, '--choose', 'funeral-allowance', '--json'))).toMatchObject([{ rule: 'RB-04' }]);
    expect(run(`check --procedure birth --sample third-of-twins --at ${at}`)).toMatchObject({
      printed: expect.stringMatching(/^\/child\/birthOrder {2}BF-26 {2}/),
      code: 1,
    });
  });

  test('judges by the law of the instant (RA-01)', () => {
    expect(json('check --procedure death --sample plain --at 2022-11-20T16:59:59Z --json')).toMatchObject([
      { pointer: '', rule: 'RA-01' },
    ]);
  });

  test.each([
    ['a file that is not there', () => check(join(folder, 'none.json')), /no file/],
    ['a folder', () => check(folder), /is no file/],
    ['what is not JSON', () => check(fileWith('text.json', '{"filer":')), /is not JSON/],
    ['a huge file', () => check(fileWith('huge.json', ' '.repeat(256 * 1024 + 1))), /at most 262144/],
    ['no file at all', () => ['check', '--procedure', 'death'], /--file or --sample/],
    ['two at once', () => check(folder, '--sample', 'plain'), /not both/],
    ['an unknown procedure', () => ['check', '--procedure', 'divorce'], /birth, death/],
    ['an unknown sample', () => ['check', '--procedure', 'death', '--sample', '__proto__'], /no sample/],
    ['an instant without its offset', () => ['check', '--procedure', 'death', '--at', '2026-11-23'], /offset/],
  ])('refuses %s', (_what, line, reason) => expect(refusalOf(line())).toMatch(reason));

  test('quotes nothing of a file that it cannot read', () => {
    expect(refusalOf(check(fileWith('secret.json', 'Trần Văn Bí Mật')))).not.toContain('Bí Mật');
  });
});

describe('lienthong plan', () => {
  const plan = (line: string) => json(`plan ${line} --json`);

  test('is that of the pack of the instant, with a legal source for every step (RA-01, scenario 34)', () => {
    const before = plan('--procedure birth --at 2026-08-31T16:59:59Z');
    const after = plan('--procedure birth --at 2026-08-31T17:00:00Z');
    expect([before.pack, after.pack]).toEqual(['R2_TWO_TIER', 'R3_ND301']);
    for (const { source } of [...before.steps, ...after.steps]) expect(source).toMatch(/Luật|NĐ/);
    expect(before).not.toHaveProperty('durations');
  });

  test('follows the choice with a sample that fits it', () => {
    const { steps } = plan(`--procedure death --at ${at} --choose residence-removal`);
    expect(steps.filter((step: { requested: boolean }) => step.requested).map(({ id }: { id: string }) => id)).toEqual([
      'death-registration',
      'residence-removal',
    ]);
  });

  test('of a declaration that is refused is what `check` says', () => {
    expect(run(`plan --procedure death --sample wrong-commune --at ${at}`)).toMatchObject({
      printed: expect.stringMatching(/^\/registration\/commune {2}DF-28 {2}/),
      code: 1,
    });
  });

  test('changes with the settings', () => {
    expect(plan(`--procedure death --at ${at} --set gt.totalWD=9 --set kt.dueWD=2`)).toMatchObject({
      total: { days: 9 },
      steps: [{ due: { days: 2 } }, {}, {}, {}],
    });
  });

  test('tells in words who pays, when, and why a step is left out (D9)', () => {
    const { printed } = run(`plan --procedure death --sample no-permanent-residence --at ${at}`);
    expect(printed).toContain('R3_ND301, 2.002913, VN-2026-11, in all 16 working days');
    expect(printed).toContain('(not requested: no-permanent-residence)');
    expect(printed).toContain('route   BHXH_MT 25,300,000 VND social-insurance-01, 8 working days');
  });
});
