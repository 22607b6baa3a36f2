import { placeCommand } from './place';

/** What the command prints, and the exit code it leaves. */
function run(...args: string[]): { printed: string; exitCode: typeof process.exitCode } {
  let printed = '';
  const write = jest.spyOn(process.stdout, 'write').mockImplementation((text) => {
    printed += String(text);
    return true;
  });
  try {
    placeCommand()
      .configureOutput({ writeErr: () => undefined })
      .parse(args, { from: 'user' });
    return { printed, exitCode: process.exitCode };
  } finally {
    write.mockRestore();
    process.exitCode = 0;
  }
}

describe('lienthong place', () => {
  test('says what a code meant on a day, and what became of the place (RD-09)', () => {
    const { printed } = run('10', '--at', '2025-06-30', '--to', '2026-11-22', '--json');
    expect(JSON.parse(printed)).toMatchObject({
      code: '10',
      place: { name: 'Lào Cai', validTo: '2025-06-30' },
      result: 'exact',
      candidates: [{ code: '15', name: 'Lào Cai', validFrom: '2025-07-01' }],
    });
  });

  test('names every part of a divided commune (RD-09)', () => {
    expect(run('00007', '--at', '2025-06-30', '--to', '2025-07-01').printed.split('\n')).toEqual([
      '2025-06-30: 00007 Phường Cống Vị, province 01 (… – 2025-06-30; QĐ 124/2004/QĐ-TTg, as amended)',
      '2025-07-01: 00008 Phường Ngọc Hà, province 01 (2025-07-01 – …; QĐ 19/2025/QĐ-TTg)',
      '2025-07-01: 00025 Phường Giảng Võ, province 01 (2025-07-01 – …; QĐ 19/2025/QĐ-TTg)',
      'ambiguous',
      '',
    ]);
  });

  test('leaves exit code 1 when nobody had the code that day (F-15)', () => {
    expect(run('00001', '--at', '2025-07-01')).toEqual({
      printed: "2025-07-01: 00001 is nobody's code\n",
      exitCode: 1,
    });
    expect(run('00001', '--at', '2025-06-30').exitCode).toBeFalsy();
  });

  test('takes no day that does not exist', () => {
    expect(() => run('15', '--at', '2026-02-30')).toThrow('A day is YYYY-MM-DD.');
  });
});
