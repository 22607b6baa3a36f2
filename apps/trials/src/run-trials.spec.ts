import { runTrials, type Trial } from './run-trials';

const options = { json: true, list: false, seed: 7 };
const kept = { checked: ['I1' as const], broken: [], counts: { dossiers: 3 } };

const keeps: Trial = { id: 'a', what: 'nothing', run: async () => ({ verdict: kept, figures: { cuts: 1 } }) };
const breaks: Trial = {
  ...{ id: 'b', what: 'harm', seed: 9 },
  run: async () => ({ verdict: { ...kept, broken: [{ invariant: 'I1', what: 'gone' }] } }),
};
const fails: Trial = { id: 'c', what: 'cannot be', run: () => Promise.reject(new Error('no stack')) };

describe('a run of trials', () => {
  let printed: string[];
  let said: string[];
  beforeEach(() => {
    printed = [];
    said = [];
    process.exitCode = undefined;
    jest.spyOn(process.stdout, 'write').mockImplementation((text) => printed.push(String(text)) > 0);
    jest.spyOn(process.stderr, 'write').mockImplementation((text) => said.push(String(text)) > 0);
  });
  afterEach(() => {
    jest.restoreAllMocks();
    process.exitCode = undefined;
  });

  const lines = () => printed.map((line) => JSON.parse(line) as Record<string, unknown>);

  it('prints a line each and the totals last', async () => {
    await runTrials([keeps, keeps], options);
    expect(lines()).toMatchObject([
      { id: 'a', verdict: 'ok', checked: ['I1'], seed: 7, figures: { dossiers: 3, cuts: 1 } },
      { id: 'a' },
      { total: 2, ok: 2, violated: 0, seed: 7 },
    ]);
    expect(process.exitCode ?? 0).toBe(0);
  });

  it('ends with 1 when a promise was broken, and goes on to the next trial', async () => {
    await runTrials([breaks, keeps], options);
    expect(lines()).toMatchObject([
      { verdict: 'violated', broken: [{ invariant: 'I1', what: 'gone' }], seed: 9 },
      { verdict: 'ok' },
      { ok: 1, violated: 1 },
    ]);
    expect(process.exitCode).toBe(1);
  });

  it('takes a trial that could not be carried out for a violation', async () => {
    await runTrials([fails], options);
    expect(lines()[0]).toMatchObject({ verdict: 'violated', broken: [{ invariant: 'claim' }] });
    expect(process.exitCode).toBe(1);
  });

  it('says what there is, and runs nothing', async () => {
    const run = jest.fn();
    await runTrials([{ ...keeps, run }], { ...options, list: true });
    expect(lines()).toEqual([{ id: 'a', what: 'nothing' }]);
    expect(run).not.toHaveBeenCalled();
  });
});
