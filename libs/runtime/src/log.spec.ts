import { createLog, describeError } from './log';

const linesOf = (write: (log: ReturnType<typeof createLog>) => void): string => {
  const lines: string[] = [];
  write(createLog({ name: 'test', level: 'info', destination: { write: (line) => lines.push(line) } }));
  return lines.join('');
};

describe('the log', () => {
  it('tells an error by name, code and place, without the words that may quote a person', () => {
    const error = Object.assign(new Error('invalid input: "Nguyễn\n    at Thử Mai"'), {
      code: '22P02',
      detail: 'Key (name)=(Nguyễn Thử Mai)',
      parameters: ['Nguyễn Thử Mai'],
    });
    const text = linesOf((log) => log.error({ err: error }, 'failed'));
    expect(JSON.parse(text)).toMatchObject({ name: 'test', err: { name: 'Error', code: '22P02' }, msg: 'failed' });
    expect(text).toContain('log.spec');
    expect(text).not.toMatch(/Nguyễn|Mai/);
  });

  it('keeps the words of a Problem, which are ours', () => {
    const problem = Object.assign(new Error('defect: event x is in the ledger already'), {
      name: 'Problem',
      code: 'defect',
    });
    expect(describeError(problem)).toMatchObject({ name: 'Problem', code: 'defect', detail: problem.message });
  });

  it('names what lies behind an error, without its words either', () => {
    const cause = Object.assign(new Error('connect ECONNREFUSED for Mai'), { code: 'ECONNREFUSED' });
    const told = describeError(Object.assign(new Error('unavailable'), { cause }));
    expect(told.cause).toMatchObject({ name: 'Error', code: 'ECONNREFUSED' });
    expect(JSON.stringify(told)).not.toContain('Mai');
  });

  it('blanks what should never have come', () => {
    const text = linesOf((log) =>
      log.info({ headers: { authorization: 'Bearer abc' }, actor: { personalId: '001195000011' } }),
    );
    expect(text).not.toMatch(/abc|001195/);
  });

  it('says nothing of a thrown value that is no error', () => {
    expect(describeError('Nguyễn Thử Mai')).toEqual({ name: 'string' });
  });
});
