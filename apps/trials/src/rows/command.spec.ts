import { Command, CommanderError } from 'commander';
import { jsonOption, listOption } from '../options';
import { withRows } from './command';

let printed: string[];
beforeEach(() => {
  printed = [];
  jest.spyOn(process.stdout, 'write').mockImplementation((text) => printed.push(String(text)) > 0);
  jest.spyOn(process.stderr, 'write').mockReturnValue(true);
});
afterEach(() => jest.restoreAllMocks());

/** As main.ts puts them together; another command's options bear the same names. */
async function call(...words: string[]): Promise<unknown> {
  let given: unknown;
  const other = new Command('races')
    .addOption(jsonOption())
    .addOption(listOption())
    .action((options: unknown) => void (given = options));
  const trials = withRows(new Command('trials')).addCommand(other);
  const program = new Command('lienthong-trials').enablePositionalOptions().addCommand(trials);
  for (const command of [program, trials, other]) command.exitOverride();
  await program.parseAsync(['trials', ...words], { from: 'user' });
  return given;
}

describe('rows on the command line', () => {
  it('are listed without being run, with the reason of those that never are', async () => {
    await call('--list', '--json', '--rows', 'F22,F8');
    const rows = printed.map((line) => JSON.parse(line) as { id: string; notRun?: string });
    expect(rows.map(({ id }) => id)).toEqual(['F8', 'F22']);
    expect([rows[0]!.notRun, rows[1]!.notRun]).toEqual([undefined, expect.stringContaining('TLS')]);
  });

  it.each([[['--rows', 'F99']], [['--rows', 'F22']], [[]]])('%s is bad usage', async (words) => {
    await expect(call(...words)).rejects.toThrow(CommanderError);
  });

  it('leave to another command what stands behind its name', async () => {
    expect(await call('races', '--json', '--list')).toEqual({ json: true, list: true });
    expect(printed).toEqual([]);
  });
});
